/**
 * Makes node_modules what package-lock.json says, and does nothing when it is that already.
 *
 * Runs before anything is installed, so it uses Node alone. Whether the folder fits is read from a stamp (hash of the lock) and, where
 * somebody ran npm himself, from the list npm leaves in node_modules/.package-lock.json.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LEAST_NODE = [20, 19]

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return
  console.error(
    `Inclined needs Node ${LEAST_NODE.join('.')} or later; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  )
  process.exit(1)
}

/** Whether every package of the lock is there in its version; those for other systems need not be. */
function matchesInstalled(lockText, folder) {
  const list = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    const present = installed[path]
    return present
      ? present.version === wanted.version && present.integrity === wanted.integrity
      : wanted.optional === true || wanted.peer === true
  })
}

/** Installs when needed, `folder` being one with a lock of its own; ends the process with npm's words when that fails. */
export function ensureDependencies(folder = ROOT) {
  refuseOldNode()
  const stamp = join(folder, 'node_modules/.inclined-lock')
  const lockText = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lockText).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  if (!matchesInstalled(lockText, folder)) {
    console.error('Installing what package-lock.json lists (once) ...')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const outcome = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'development' },
      shell: process.platform === 'win32',
    })
    if (outcome.status !== 0) {
      console.error(
        `npm ci failed${outcome.error ? `: ${outcome.error.message}` : ''}. It needs the npm registry once; run it again when the network is back.`,
      )
      process.exit(1)
    }
  }
  writeFileSync(stamp, hash)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureDependencies()

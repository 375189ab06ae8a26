/**
 * Checks that package-lock.json installs anywhere: npm itself accepts it for these package.json files, every package is pinned by its
 * hash, and no address of somebody's private registry stands in it.
 *
 * npm leaves packages for other systems out of a lock without a word and refuses the result only at `npm ci`; hence the trial.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, runQuietly } from './run-command.mjs'

const PUBLIC_REGISTRY = 'https://registry.npmjs.org/'

/** @returns {string[]} what is wrong with the lock's entries, one line each */
export function findLockFaults(lock) {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const isOurs = entry.link === true || !path.includes('node_modules/')
    if (isOurs) return []
    const faults = []
    if (entry.resolved !== undefined && !entry.resolved.startsWith(PUBLIC_REGISTRY)) faults.push(`${path} comes from ${entry.resolved}`)
    if (entry.integrity === undefined && entry.inBundle !== true) faults.push(`${path} has no integrity hash`)
    return faults
  })
}

async function tryInstall(workspaces) {
  const copy = mkdtempSync(join(tmpdir(), 'inclined-lock-'))
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc', ...workspaces.map((folder) => `${folder}/package.json`)]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      cpSync(join(ROOT, file), join(copy, file))
    }
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    return await runQuietly(npm, ['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: copy,
      shell: process.platform === 'win32',
    })
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** @returns {Promise<{code: number, output: string}>} */
export async function checkLock() {
  for (const path of ['package-lock.json', 'benchmarks/package-lock.json']) {
    const faults = findLockFaults(JSON.parse(readFileSync(join(ROOT, path), 'utf8')))
    if (faults.length > 0) return { code: 1, output: `${path}\n  ${faults.join('\n  ')}\n` }
  }
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return tryInstall(workspaces)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, output } = await checkLock()
  if (code !== 0) process.stdout.write(output)
  process.exitCode = code
}

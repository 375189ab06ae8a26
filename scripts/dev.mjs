/**
 * `npm run dev -- [--port 4000] [--data DIR]`: builds, runs the server, and does both again when a source changes.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from './build.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ROOT } from './run-command.mjs'

const WATCHED = ['core/src', 'playbook/src', 'playbook/amazon-pm', 'app/src', 'adapters/src', 'web/src', 'web/public'].map((path) =>
  join(ROOT, 'packages', path),
)
/** Editors save in several steps; wait until they are through. */
const QUIET_MS = 200

let server = null
let timer = null
let isBusy = false
let isWanted = false

async function stopServer() {
  if (server === null || server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}

async function rebuild() {
  if (isBusy) {
    isWanted = true
    return
  }
  isBusy = true
  try {
    await buildStale(['web'])
    await stopServer()
    server = spawn(
      process.execPath,
      ['--enable-source-maps', join(ROOT, 'packages/web/dist/main.mjs'), ...process.argv.slice(2), '--no-open'],
      {
        stdio: 'inherit',
        env: { ...process.env, NODE_ENV: 'production' },
      },
    )
  } catch (error) {
    console.error(error.message) // what runs goes on running until the source is mended
  }
  isBusy = false
  if (!isWanted) return
  isWanted = false
  await rebuild()
}

ensureDependencies()
await rebuild()
for (const folder of WATCHED.filter((path) => existsSync(path))) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(rebuild, QUIET_MS)
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stopServer().then(() => process.exit(0)))

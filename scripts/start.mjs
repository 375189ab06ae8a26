/**
 * `npm start -- [--port 4000] [--data DIR] [--no-open]`: installs and builds what is missing, then runs the server.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildStale } from './build.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ROOT } from './run-command.mjs'

const ADDRESS = /https?:\/\/[^\s"']+/
const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] }

/** Only for a person at a screen: never in CI, in a pipe or when asked not to. */
function wantsBrowser(args) {
  return process.stdout.isTTY && !process.env.CI && !args.includes('--no-open') && !args.includes('--help')
}

function openPage(url) {
  const [program, ...args] = OPENERS[process.platform] ?? OPENERS.linux
  const opener = spawn(program, [...args, url], { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined) // no browser is no fault: the address is on the screen
  opener.unref()
}

function runServer(args) {
  const opens = wantsBrowser(args)
  const server = spawn(
    process.execPath,
    [join(ROOT, 'packages/web/dist/main.mjs'), ...args, ...(args.includes('--no-open') ? [] : ['--no-open'])],
    {
      stdio: ['inherit', opens ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  let isOpen = false
  server.stdout?.on('data', (chunk) => {
    process.stdout.write(chunk)
    const address = isOpen ? null : ADDRESS.exec(String(chunk))
    if (!address) return
    isOpen = true
    openPage(address[0])
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => (process.exitCode = code ?? 1))
}

ensureDependencies()
try {
  await buildStale(['web'])
  runServer(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

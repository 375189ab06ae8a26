/**
 * One built server on a free port with a data folder of its own, that can be stopped, killed and started again.
 *
 * It runs what `npm start` runs (packages/web/dist/main.mjs), not the sources, so a journey sees what a person gets.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { JourneyServer } from './journey.ts'

const MAIN = fileURLToPath(new URL('../../../packages/web/dist/main.mjs', import.meta.url))
const START_LIMIT_MS = 45_000
const STOP_LIMIT_MS = 15_000

export interface ServerProcess extends JourneyServer {
  start(): Promise<void>
  /** SIGTERM, and throws when the server is still there after 15 seconds. */
  stop(): Promise<void>
  kill(): Promise<void>
  /** Kills what is left and deletes the data folder. */
  remove(): Promise<void>
}

async function findFreePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    return false
  }
}

function isRunning(child: ChildProcess | null): boolean {
  return child !== null && child.exitCode === null && child.signalCode === null
}

async function waitForExit(child: ChildProcess, limitMs: number): Promise<boolean> {
  if (!isRunning(child)) return true
  const limit = new AbortController()
  const exited = once(child, 'exit', { signal: limit.signal }).then(
    () => true,
    () => false,
  )
  const timer = setTimeout(() => limit.abort(), limitMs)
  const outcome = await exited
  clearTimeout(timer)
  return outcome
}

export interface OneOfSeveral {
  /** Of the PostgreSQL database they share. */
  readonly databaseUrl: string
  /** Where people reach them all. */
  readonly url: string
}

/** `flags` come after those every journey has. A server with accounts is asked by name, because passkeys need one. */
export async function createServerProcess(flags: readonly string[] = [], among?: OneOfSeveral): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'inclined-journey-'))
  const port = await findFreePort()
  const own = `http://${flags.length > 0 ? 'localhost' : '127.0.0.1'}:${port}`
  const shared = among === undefined ? [] : ['--url', among.url]
  let child: ChildProcess | null = null
  let printed = ''

  const start = async (): Promise<void> => {
    if (isRunning(child)) throw new Error('the server runs already')
    const { DATABASE_URL: _, ...env } = process.env
    const started = spawn(
      process.execPath,
      [MAIN, '--port', String(port), '--host', '127.0.0.1', '--data', dataDir, '--no-open', ...shared, ...flags],
      {
        // A journey serves calendars itself, on this machine.
        env: {
          ...env,
          NODE_ENV: 'production',
          PRIVATE_CALENDARS: '1',
          ...(among === undefined ? {} : { DATABASE_URL: among.databaseUrl }),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    child = started
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')))
    const deadline = Date.now() + START_LIMIT_MS
    while (!(await answers(own))) {
      if (!isRunning(started)) throw new Error(`the server ended with code ${started.exitCode} before it answered:\n${printed}`)
      if (Date.now() > deadline) throw new Error(`the server did not answer within ${START_LIMIT_MS / 1000} s:\n${printed}`)
      await sleep(50)
    }
  }
  const stop = async (): Promise<void> => {
    if (child === null || !isRunning(child)) return
    child.kill('SIGTERM')
    if (!(await waitForExit(child, STOP_LIMIT_MS))) throw new Error(`the server did not stop within ${STOP_LIMIT_MS / 1000} s of SIGTERM`)
  }
  const kill = async (): Promise<void> => {
    if (child === null || !isRunning(child)) return
    child.kill('SIGKILL')
    await waitForExit(child, STOP_LIMIT_MS)
  }
  const remove = async (): Promise<void> => {
    await kill()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
  }
  return { url: own, dataDir, output: () => printed, start, stop, kill, remove }
}

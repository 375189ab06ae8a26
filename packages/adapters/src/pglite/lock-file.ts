/**
 * The second guard of a data folder: a file made with O_EXCL that names its holder by host, process and start.
 *
 * It catches what the socket cannot see: another container or machine on the same volume, and on systems without an
 * abstract socket it is the only guard. A holder on another host is never judged; one on this host is cleared only when
 * that process is gone. There is no heartbeat: long work would make a live holder look dead, and two writers destroy
 * the data. Two containers given the same host name are not told apart.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'

export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** Address at which the holder serves, empty where it serves none. */
  readonly url: string
}

interface LockRecord extends LockHolder {
  /** Start of the process in clock ticks since boot (Linux), which tells it from a later one with its number; else `null`. */
  readonly started: string | null
}

function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; the start is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isAlive(record: LockRecord): boolean {
  if (record.host !== hostname()) return true
  if (process.platform === 'linux' && record.started !== null) return startOf(record.pid) === record.started
  try {
    process.kill(record.pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

const isRecord = (value: unknown): value is LockRecord =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'host' in value &&
  typeof value.host === 'string' &&
  'url' in value &&
  typeof value.url === 'string' &&
  'started' in value

function readRecord(text: string): LockRecord | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return isRecord(parsed) ? parsed : null
  } catch {
    return null
  }
}

const failedWith = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code

/** Writes the whole record under another name first, so that nobody ever reads half of one. */
function createFile(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (failedWith(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft)
  }
}

/** Moves the judged record away; puts back what turns out to be another's. */
function clearFile(file: string, judged: string): void {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== judged) createFile(file, readFileSync(aside, 'utf8'))
  } catch (error) {
    if (!failedWith(error, 'ENOENT')) throw error
  }
  rmSync(aside, { force: true })
}

/** Who the file names, judged alive or not; `null` where it names nobody. */
export function readLockFile(file: string): LockHolder | null {
  try {
    return readRecord(readFileSync(file, 'utf8'))
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return null
    throw error
  }
}

export type LockFileOutcome = { readonly kind: 'held'; release(): void } | { readonly kind: 'in-use'; readonly holder: LockHolder }

export function takeLockFile(file: string, url: string): LockFileOutcome {
  const mine = `${JSON.stringify({ pid: process.pid, host: hostname(), url, started: startOf(process.pid) } satisfies LockRecord)}\n`
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (createFile(file, mine)) return { kind: 'held', release: () => clearFile(file, mine) }
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch (error) {
      if (failedWith(error, 'ENOENT')) continue
      throw error
    }
    const holder = readRecord(text)
    if (holder === null || isAlive(holder)) return { kind: 'in-use', holder: holder ?? { pid: 0, host: '', url: '' } }
    clearFile(file, text)
  }
  return { kind: 'in-use', holder: { pid: 0, host: '', url: '' } }
}

/**
 * Keeps a second process (and a second opening in this one) out of a data folder. PGlite has no lock of its own: two
 * writers lose rows without a word.
 *
 * On Linux a socket in the abstract namespace, on Windows a named pipe, named after the real path of the folder: the
 * system frees it at any death of its holder, and whoever comes second asks it who holds the folder and where it
 * serves. The file beside it (lock-file.ts) is the second guard.
 */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import { type LockHolder, readLockFile, takeLockFile } from './lock-file.ts'

export interface DataFolderInUse {
  readonly code: 'data-folder-in-use'
  /** 0 where the holder could not be asked. */
  readonly pid: number
  readonly host: string
  /** Where the holder serves, or `null`. */
  readonly url: string | null
  /** The file to remove by hand when its holder on another host is certainly gone. */
  readonly lockFile: string
}

export interface FolderLock {
  release(): Promise<void>
}

const LOCK_FILE = 'inclined.lock'
const ANSWER_MS = 1000

/** Folders held by this process; the only guard against itself where there is no socket. */
const heldHere = new Set<string>()

function socketName(realFolder: string): string | null {
  const name = `inclined-${createHash('sha256').update(realFolder).digest('hex')}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : null
}

/** `null` where somebody listens there already. `tell` is asked at each call, since an address may be known only later. */
function listen(name: string, tell: () => LockHolder): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(JSON.stringify(tell()))
    })
    server.once('error', (error) => ('code' in error && error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(name, () => {
      server.unref()
      resolve(server)
    })
  })
}

/** What the holder says of itself; one too busy to answer is still a holder, and then the file says who it is. */
function askHolder(name: string, lockFile: string): Promise<LockHolder> {
  const silent = (): LockHolder => readLockFile(lockFile) ?? { pid: 0, host: hostname(), url: '' }
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(name)
    socket.setTimeout(ANSWER_MS, () => socket.destroy())
    socket.on('data', (chunk) => {
      said += chunk.toString('utf8')
    })
    socket.on('error', () => resolve(silent()))
    socket.on('close', () => {
      try {
        resolve(JSON.parse(said) as LockHolder)
      } catch {
        resolve(silent())
      }
    })
  })
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))

/** Takes the folder, which must exist. `holder.url` is read when somebody asks. */
export async function lockFolder(folder: string, holder: { readonly url: string }): Promise<Result<FolderLock, DataFolderInUse>> {
  const real = realpathSync(folder)
  const lockFile = join(real, LOCK_FILE)
  const inUse = ({ pid, host, url }: LockHolder) =>
    refuse({ code: 'data-folder-in-use', pid, host, url: url === '' ? null : url, lockFile } as const)
  const tell = (): LockHolder => ({ pid: process.pid, host: hostname(), url: holder.url })

  if (heldHere.has(real)) return inUse(tell())
  heldHere.add(real)
  const name = socketName(real)
  let server: Server | null = null
  try {
    server = name === null ? null : await listen(name, tell)
    if (name !== null && server === null) {
      heldHere.delete(real)
      return inUse(await askHolder(name, lockFile))
    }
    const file = takeLockFile(lockFile, holder.url)
    if (file.kind === 'in-use') {
      heldHere.delete(real)
      if (server) await close(server)
      return inUse(file.holder)
    }
    return accept({
      async release() {
        file.release()
        if (server) await close(server)
        heldHere.delete(real)
      },
    })
  } catch (error) {
    heldHere.delete(real)
    if (server) await close(server)
    throw error
  }
}

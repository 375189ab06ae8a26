/**
 * PGlite on the machine's file system with commits that reach the disk.
 *
 * As shipped, PGlite runs with `-F` (no fsync), and even without it its fsync does nothing. Here the flag goes, the write-ahead
 * log is told to use fsync, and fsync calls the machine's. The hook touches internals of exactly this version of PGlite:
 * the version is pinned, and a test counts the calls.
 */
import fs from 'node:fs'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface StreamOps {
  fsync?: (stream: { readonly nfd: number }) => number
}
interface Emscripten {
  readonly NODEFS?: { readonly stream_ops: StreamOps }
  readonly FS: { readonly filesystems: { readonly NODEFS: { readonly stream_ops: StreamOps } } }
}

/** A folder, opened for its entries, cannot be flushed through every system call; PostgreSQL takes that as done. */
function flush(stream: { readonly nfd: number }): number {
  try {
    fs.fsyncSync(stream.nfd)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) throw error
  }
  return 0
}

export class DurableFileSystem extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...args)
    const hook = (module: unknown) => {
      const emscripten = module as Emscripten
      ;(emscripten.NODEFS ?? emscripten.FS.filesystems.NODEFS).stream_ops.fsync = flush
    }
    const preRun = made.emscriptenOpts.preRun
    if (!Array.isArray(preRun)) throw new Error('this PGlite has no list of preRun hooks')
    preRun.push(hook)
    return made
  }
}

/**
 * `wal_recycle=off`: a segment of the log that is no longer needed is removed, not kept under a new name with the old
 * text in it. 16 MB of buffers instead of 128: a third of the memory for a bank of hundreds of stories.
 */
const SETTINGS = ['wal_sync_method=fsync', 'shared_buffers=16MB', 'wal_recycle=off', 'min_wal_size=2MB', 'max_wal_size=16MB']

export const DURABLE_START_PARAMS: readonly string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...SETTINGS.flatMap((setting) => ['-c', setting]),
]

/** What a migration may `create extension`. */
export const EMBEDDED_EXTENSIONS = { btree_gist }

export const openDurably = (folder: string): Promise<PGlite> =>
  PGlite.create({ fs: new DurableFileSystem(folder), startParams: [...DURABLE_START_PARAMS], extensions: EMBEDDED_EXTENSIONS })

/**
 * Opens the database inside a data folder: one process at a time, flushed at each commit, of the right format, made
 * from the template at the first start.
 *
 * Layout of the folder, which is for its owner only: `database/` (PostgreSQL's files), `format.json`, `inclined.lock`.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { accept, type Result } from '@inclined/core/kernel/result'
import { openDurably } from './durable-file-system.ts'
import { type DataFolderInUse, type FolderLock, lockFolder } from './folder-lock.ts'
import { checkFolderFormat, type DataFolderOtherVersion, type FolderFormat, writeFolderFormat } from './folder-version.ts'
import { sweepUnfinished, templateFacts, unpackTemplate } from './template.ts'

export type DataFolderRefused = DataFolderInUse | DataFolderOtherVersion

export interface OpenFolder {
  readonly pg: PGlite
  /** Closes the database, then lets go of the folder. */
  close(): Promise<void>
}

const databaseIn = (dataDir: string) => join(dataDir, 'database')

/** The folder is made 0700, which shuts out others whatever the mode of PGlite's own files; a folder there already keeps its mode. */
function makeFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
}

async function openLocked(dataDir: string, schemaFormat: number, lock: FolderLock): Promise<Result<OpenFolder, DataFolderOtherVersion>> {
  const { postgresMajor, pgliteVersion } = templateFacts()
  const expected: FolderFormat = { postgresMajor, pgliteVersion, schemaFormat }
  const folder = databaseIn(dataDir)
  const state = checkFolderFormat(dataDir, folder, expected)
  if (!state.ok) return state
  writeFolderFormat(dataDir, expected)
  sweepUnfinished(folder)
  if (state.value === 'empty') unpackTemplate(folder)
  const pg = await openDurably(folder)
  const close = async () => {
    await pg.close()
    await lock.release()
  }
  return accept({ pg, close })
}

export async function openFolder(
  dataDir: string,
  schemaFormat: number,
  holder: { readonly url: string },
): Promise<Result<OpenFolder, DataFolderRefused>> {
  makeFolder(dataDir)
  const lock = await lockFolder(dataDir, holder)
  if (!lock.ok) return lock
  try {
    const opened = await openLocked(dataDir, schemaFormat, lock.value)
    if (!opened.ok) await lock.value.release()
    return opened
  } catch (error) {
    await lock.value.release()
    throw error
  }
}

/** Removes the whole database of a folder that nobody has open. What else lies in the folder stays. */
export async function eraseDataFolder(dataDir: string): Promise<Result<null, DataFolderInUse>> {
  if (!existsSync(dataDir)) return accept(null)
  const lock = await lockFolder(dataDir, { url: '' })
  if (!lock.ok) return lock
  try {
    sweepUnfinished(databaseIn(dataDir))
    rmSync(databaseIn(dataDir), { recursive: true, force: true })
    rmSync(join(dataDir, 'format.json'), { force: true })
  } finally {
    await lock.value.release()
  }
  return accept(null)
}

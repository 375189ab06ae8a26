/**
 * Decides whether this program may open the data folder: the format it was written in is noted in a file beside the data.
 *
 * A folder of another major version of PostgreSQL cannot be read by this PGlite (it says only that it failed), and one
 * with more migrations than this program knows was written by a later program; both are refused, with both formats.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import { flushFolder } from './template.ts'

export interface FolderFormat {
  readonly postgresMajor: number
  readonly pgliteVersion: string
  /** How many migrations the data have been brought through. */
  readonly schemaFormat: number
}

export interface DataFolderOtherVersion {
  readonly code: 'data-folder-other-version'
  /** `null` where the note beside the data cannot be read. */
  readonly found: FolderFormat | null
  readonly expected: FolderFormat
}

const FORMAT_FILE = 'format.json'

const isFormat = (value: unknown): value is FolderFormat =>
  typeof value === 'object' &&
  value !== null &&
  'postgresMajor' in value &&
  Number.isInteger(value.postgresMajor) &&
  'schemaFormat' in value &&
  Number.isInteger(value.schemaFormat) &&
  'pgliteVersion' in value &&
  typeof value.pgliteVersion === 'string'

function readFormat(file: string): FolderFormat | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isFormat(parsed) ? parsed : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A database without its note (killed between the two, or the note was lost): PostgreSQL's own file gives the major version. */
function formatOfBareDatabase(databaseFolder: string): FolderFormat | null {
  const file = join(databaseFolder, 'PG_VERSION')
  if (!existsSync(file)) return null
  return { postgresMajor: Number(readFileSync(file, 'utf8').trim()), pgliteVersion: '', schemaFormat: 0 }
}

/** Accepts a folder without a database, whatever its note says: there is nothing in it to lose. */
export function checkFolderFormat(
  dataFolder: string,
  databaseFolder: string,
  expected: FolderFormat,
): Result<'empty' | 'fits', DataFolderOtherVersion> {
  if (!existsSync(databaseFolder)) return accept('empty')
  const file = join(dataFolder, FORMAT_FILE)
  const found = existsSync(file) ? readFormat(file) : formatOfBareDatabase(databaseFolder)
  const fits = found !== null && found.postgresMajor === expected.postgresMajor && found.schemaFormat <= expected.schemaFormat
  return fits ? accept('fits') : refuse({ code: 'data-folder-other-version', found, expected })
}

/** Written before the migrations run: from the first of them on, the data may be in the new format. */
export function writeFolderFormat(dataFolder: string, format: FolderFormat): void {
  const file = join(dataFolder, FORMAT_FILE)
  const draft = `${file}.new`
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(format, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
  flushFolder(dirname(file))
}

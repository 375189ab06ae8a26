/**
 * The first start: an empty database is unpacked from a template instead of being made by initdb, which takes several
 * seconds and 870 MB of memory.
 *
 * The template is unpacked into a folder of another name, flushed, and renamed: what bears the real name is whole, and a
 * start that was killed half-way leaves litter, which the next one sweeps. The template holds no table of ours;
 * migrations run afterwards as on any other day. It is made by scripts/make-template.ts for one version of PGlite.
 */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { packageFolder } from '../system/package-folder.ts'

export interface TemplateFacts {
  readonly file: string
  readonly postgresMajor: number
  readonly pgliteVersion: string
}

export function templateFacts(folder: string = packageFolder('template')): TemplateFacts {
  return JSON.parse(readFileSync(join(folder, 'template.json'), 'utf8')) as TemplateFacts
}

interface TarEntry {
  readonly path: string
  readonly isFolder: boolean
  readonly content: Buffer
}

const BLOCK = 512
const field = (header: Buffer, start: number, length: number) => header.toString('utf8', start, start + length).replace(/\0.*$/s, '')

/** The entries of a plain (ustar) archive with files and folders; anything else in it throws. */
export function* readTar(archive: Buffer): Generator<TarEntry> {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK)
    const size = Number.parseInt(field(header, 124, 12).trim() || '0', 8)
    const type = field(header, 156, 1) || '0'
    if (type !== '0' && type !== '5') throw new Error(`the template holds an entry of type ${type}`)
    yield { path: field(header, 0, 100), isFolder: type === '5', content: archive.subarray(at + BLOCK, at + BLOCK + size) }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

function writeFlushed(file: string, content: Buffer): void {
  const handle = openSync(file, 'wx', 0o600)
  try {
    let written = 0
    while (written < content.length) written += writeSync(handle, content, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Flushes the entries of a folder; Windows has no such thing and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function unpack(archive: Buffer, into: string): void {
  const folders = new Set([into])
  for (const entry of readTar(archive)) {
    const target = join(into, entry.path)
    if (target !== into && !target.startsWith(into + sep)) throw new Error('the template reaches out of its folder')
    const folder = entry.isFolder ? target : dirname(target)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    folders.add(folder)
    if (!entry.isFolder) writeFlushed(target, entry.content)
  }
  for (const folder of folders) flushFolder(folder)
}

const UNFINISHED = '.new-'

/** Removes what killed first starts left behind. Only for the holder of the lock. */
export function sweepUnfinished(databaseFolder: string): void {
  const beside = dirname(databaseFolder)
  for (const name of readdirSync(beside)) {
    if (name.startsWith(basename(databaseFolder) + UNFINISHED)) rmSync(join(beside, name), { recursive: true, force: true })
  }
}

/** Makes the database folder, which must not be there yet, with the content of the template. */
export function unpackTemplate(databaseFolder: string, folder: string = packageFolder('template')): void {
  const archive = gunzipSync(readFileSync(join(folder, templateFacts(folder).file)))
  const unfinished = mkdtempSync(databaseFolder + UNFINISHED)
  chmodSync(unfinished, 0o700)
  unpack(archive, unfinished)
  renameSync(unfinished, databaseFolder)
  flushFolder(dirname(databaseFolder))
}

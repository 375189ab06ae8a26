/**
 * Makes the template from which a first start unpacks its empty database: `npx tsx packages/adapters/scripts/make-template.ts`.
 *
 * Run it when the pinned version of PGlite changes. Segments of the log are 1 MB, so that a deletion can be followed by
 * the removal of every segment that held the text at little cost.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'

const templateFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'template')
const scratch = mkdtempSync(join(tmpdir(), 'inclined-template-'))
const database = join(scratch, 'database')

const made = await PGlite.create(database, { initDbStartParams: ['--wal-segsize=1'] })
await made.close()
// Opened once more, so that what is dumped is a database after a clean shutdown and a checkpoint.
const db = await PGlite.create(database)
await db.exec('checkpoint')
const archive = Buffer.from(await (await db.dumpDataDir('gzip')).arrayBuffer())
await db.close()

const postgresMajor = Number(readFileSync(join(database, 'PG_VERSION'), 'utf8').trim())
const manifest = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '..', 'package.json')
const pgliteVersion = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
const file = `empty-pg${postgresMajor}-pglite-${pgliteVersion}.tar.gz`

mkdirSync(templateFolder, { recursive: true })
for (const old of readdirSync(templateFolder)) rmSync(join(templateFolder, old))
writeFileSync(join(templateFolder, file), archive)
writeFileSync(join(templateFolder, 'template.json'), `${JSON.stringify({ file, postgresMajor, pgliteVersion }, null, 2)}\n`)
rmSync(scratch, { recursive: true })
process.stdout.write(`${file}: ${archive.length} bytes\n`)

/** The conditions under which PGlite is trusted: flushed commits, the right format, the template, private files. */
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { emptyProfile, newId, sampleAnswer, sampleContent, sampleStory } from '../contract/samples.ts'
import { answered, sampleSession } from '../contract/session-samples.ts'
import { type OpenDatabase, openDatabase } from '../postgres/open-database.ts'
import { type ScratchFolder, scratchFolder } from '../testing/scratch-folder.ts'
import { DURABLE_START_PARAMS } from './durable-file-system.ts'
import { eraseDataFolder } from './open-pglite.ts'
import { templateFacts } from './template.ts'

let folder: ScratchFolder
beforeEach(() => {
  folder = scratchFolder()
})
afterEach(() => {
  vi.restoreAllMocks()
  folder.remove()
})

async function open(): Promise<OpenDatabase> {
  const opened = await openDatabase({ dataDir: folder.path })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

it('flushes to the disk at each commit', async () => {
  const { stores, close } = await open()
  const id = newId()
  await stores.candidates.ensure({ id, kind: 'own', profile: emptyProfile })
  const flushed = vi.spyOn(fs, 'fsyncSync')
  for (let n = 1; n <= 10; n += 1) {
    const before = flushed.mock.calls.length
    await stores.answers.create(id, sampleAnswer(), `k${n}`)
    expect(flushed.mock.calls.length).toBeGreaterThan(before)
  }
  const before = flushed.mock.calls.length
  await stores.answers.list(id, { limit: 10, offset: 0 })
  expect(flushed.mock.calls.length).toBe(before)
  await close()
  expect(DURABLE_START_PARAMS).not.toContain('-F')
})

it('keeps everything over a restart', async () => {
  const id = newId()
  const [answer, story] = [sampleAnswer(), sampleStory()]
  const first = await open()
  await first.stores.candidates.ensure({ id, kind: 'own', profile: emptyProfile })
  await first.stores.answers.create(id, answer, 'k1')
  await first.stores.stories.create(id, story, 'k2')
  await first.close()
  const second = await open()
  expect(await second.stores.answers.find(id, answer.id)).toEqual(answer)
  expect(await second.stores.stories.find(id, story.id)).toEqual(story)
  await second.close()
  await second.close()
})

it('shuts others out of the folder', async () => {
  await (await open()).close()
  for (const path of [folder.path, join(folder.path, 'database')]) expect(statSync(path).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder.path, 'format.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder.path).sort()).toEqual(['database', 'format.json'])
})

it('ships a template of the installed PGlite, of at most 6 MB', () => {
  const manifest = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '..', 'package.json')
  const installed = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
  const { file, postgresMajor, pgliteVersion } = templateFacts()
  expect(pgliteVersion).toBe(installed)
  expect(file).toBe(`empty-pg${postgresMajor}-pglite-${installed}.tar.gz`)
  const path = join(dirname(manifest), '../../../packages/adapters/template', file)
  expect(statSync(path).size).toBeLessThan(6_000_000)
})

it('writes beside the data what they were written by', async () => {
  await (await open()).close()
  expect(readFileSync(join(folder.path, 'database/PG_VERSION'), 'utf8').trim()).toBe(String(templateFacts().postgresMajor))
  const { postgresMajor, pgliteVersion } = templateFacts()
  const migrations = readdirSync(new URL('../../migrations', import.meta.url)).filter((name) => name.endsWith('.sql'))
  expect(JSON.parse(readFileSync(join(folder.path, 'format.json'), 'utf8'))).toEqual({
    postgresMajor,
    pgliteVersion,
    schemaFormat: migrations.length,
  })
})

const note = (change: object) => ({ ...JSON.parse(readFileSync(join(folder.path, 'format.json'), 'utf8')), ...change }) as object

it.each([
  [{ postgresMajor: 17 }, false],
  [{ postgresMajor: 19 }, false],
  [{ schemaFormat: 1000 }, false],
  [{ schemaFormat: 'two' }, false],
  [{ schemaFormat: 1 }, true],
  [{ pgliteVersion: '0.5.17' }, true],
])('a folder noted as %o is opened: %s', async (change, isOpened) => {
  await (await open()).close()
  const found = note(change)
  writeFileSync(join(folder.path, 'format.json'), JSON.stringify(found))
  const opened = await openDatabase({ dataDir: folder.path })
  expect(opened.ok).toBe(isOpened)
  if (opened.ok) return opened.value.close()
  expect(opened.error.code).toBe('data-folder-other-version')
  expect(readFileSync(join(folder.path, 'format.json'), 'utf8')).toBe(JSON.stringify(found))
  expect(existsSync(join(folder.path, 'inclined.lock'))).toBe(false)
})

it('without the note asks the database itself', async () => {
  mkdirSync(join(folder.path, 'database'), { recursive: true })
  writeFileSync(join(folder.path, 'database/PG_VERSION'), '17\n')
  const opened = await openDatabase({ dataDir: folder.path })
  expect(opened).toMatchObject({ ok: false, error: { code: 'data-folder-other-version', found: { postgresMajor: 17 } } })
})

/** Files under the folder that hold the words as they are. */
function filesWith(words: string, under: string): string[] {
  return readdirSync(under, { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name)
    if (entry.isDirectory()) return filesWith(words, path)
    return readFileSync(path).includes(words) ? [path] : []
  })
}

it('leaves no word of a deleted candidate, answer, story or session in any file', async () => {
  const { stores, close } = await open()
  const [gone, stays] = [newId(), newId()]
  const words = (name: string) => `MARK-${name}-8317 ${Array.from({ length: 400 }, newId).join(' ')}`
  for (const id of [gone, stays]) {
    await stores.candidates.ensure({ id, kind: 'own', profile: emptyProfile })
    for (const size of ['SHORT', 'LONG']) {
      const text = words(`${size}-${id}`)
      await stores.answers.create(id, sampleAnswer({ text: size === 'SHORT' ? text.slice(0, 200) : text }), size)
      await stores.stories.create(id, sampleStory({ content: sampleContent({ situation: text }) }), `s${size}`)
      const session = await stores.sessions.create(id, sampleSession(), `p${size}`)
      await stores.sessions.append(id, session.id, 0, [answered(1, text)])
    }
    await stores.claims.mark(id, { key: `MARK-KEY-${id}`, canDefend: 'no', note: `MARK-NOTE-${id}`, markedAt: new Date(0).toISOString() })
  }
  const single = {
    answer: sampleAnswer({ text: words('ANSWER') }),
    story: sampleStory({ content: sampleContent({ task: words('STORY') }) }),
    session: sampleSession(),
  }
  await stores.answers.create(stays, single.answer, 'single')
  await stores.stories.create(stays, single.story, 'single-story')
  await stores.sessions.create(stays, single.session, 'single-session')
  await stores.sessions.append(stays, single.session.id, 0, [answered(1, words('SESSION'))])
  expect(filesWith(gone, folder.path).length).toBeGreaterThan(0)
  expect(filesWith('MARK-ANSWER', folder.path).length).toBeGreaterThan(0)

  await stores.candidates.delete(gone)
  await stores.answers.delete(stays, single.answer.id)
  await stores.stories.delete(stays, single.story.id)
  await stores.sessions.delete(stays, single.session.id)
  for (const trace of [gone, 'MARK-ANSWER', 'MARK-STORY', 'MARK-SESSION']) expect(filesWith(trace, folder.path)).toEqual([])
  expect(filesWith(`MARK-NOTE-${stays}`, folder.path).length).toBeGreaterThan(0)
  await close()
  for (const trace of [gone, 'MARK-ANSWER', 'MARK-STORY', 'MARK-SESSION']) expect(filesWith(trace, folder.path)).toEqual([])
})

it('erases the database of a folder and leaves what else lies there', async () => {
  await (await open()).close()
  writeFileSync(join(folder.path, 'a-letter.txt'), 'mine')
  expect(await eraseDataFolder(folder.path)).toEqual({ ok: true, value: null })
  expect(readdirSync(folder.path)).toEqual(['a-letter.txt'])
  expect(await eraseDataFolder(join(folder.path, 'nowhere'))).toEqual({ ok: true, value: null })
  await (await open()).close()
})

it('does not let the log grow with the work', async () => {
  const { stores, close } = await open()
  const id = newId()
  await stores.candidates.ensure({ id, kind: 'own', profile: emptyProfile })
  const text = Array.from({ length: 500 }, newId).join('')
  for (let n = 0; n < 600; n += 1) await stores.answers.create(id, sampleAnswer({ text }), `k${n}`)
  const segments = readdirSync(join(folder.path, 'database/pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))
  expect(segments.length).toBeLessThan(16)
  await close()
})

/** One process, and one opening, at a time; whoever comes second is told who is there. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { newId } from '../contract/samples.ts'
import { openDatabase } from '../postgres/open-database.ts'
import { bundleHolder, type HolderProgram, startHolder } from '../testing/folder-holder.ts'
import { type ScratchFolder, scratchFolder } from '../testing/scratch-folder.ts'
import { lockFolder } from './folder-lock.ts'
import { eraseDataFolder } from './open-pglite.ts'

let program: HolderProgram
let folder: ScratchFolder

beforeAll(async () => {
  program = await bundleHolder()
})
afterAll(() => program.remove())
beforeEach(() => {
  folder = scratchFolder()
})
afterEach(() => folder.remove())

const me = { pid: process.pid, host: hostname() }

it('refuses a second process, which learns number and address of the first, and frees the folder at its death', async () => {
  const holder = startHolder(program, [folder.path, newId(), '0'])
  expect(JSON.parse((await holder.line()) ?? '{}')).toMatchObject({ code: 'open', pid: holder.pid })
  const inUse = { code: 'data-folder-in-use', pid: holder.pid, host: hostname(), url: `http://holder.example/${holder.pid}` }
  expect(await openDatabase({ dataDir: folder.path })).toMatchObject({ ok: false, error: inUse })
  expect(await eraseDataFolder(folder.path)).toMatchObject({ ok: false, error: inUse })
  await holder.kill()
  const opened = await openDatabase({ dataDir: folder.path })
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})

it('knows a holder that cannot answer from the lock file, and leaves it in peace', async () => {
  const holder = startHolder(program, [folder.path, newId(), '0'])
  await holder.line()
  process.kill(holder.pid, 'SIGSTOP')
  const inUse = { code: 'data-folder-in-use', pid: holder.pid, url: `http://holder.example/${holder.pid}` }
  expect(await lockFolder(folder.path, { url: '' })).toMatchObject({ ok: false, error: inUse })
  await holder.kill()
})

it('refuses a second opening in one process, by any path, and tells the address known by then', async () => {
  mkdirSync(folder.path)
  const link = `${folder.path}-link`
  symlinkSync(folder.path, link)
  const holder = { url: '' }
  const first = await lockFolder(folder.path, holder)
  holder.url = 'http://127.0.0.1:4000/'
  expect(first.ok).toBe(true)
  expect(await lockFolder(link, { url: 'http://second.example' })).toMatchObject({
    ok: false,
    error: { code: 'data-folder-in-use', ...me },
  })
  const other = startHolder(program, [link, newId(), '0'])
  expect(JSON.parse((await other.line()) ?? '{}')).toMatchObject({ code: 'data-folder-in-use', ...me, url: 'http://127.0.0.1:4000/' })
  await other.kill()
  if (first.ok) await first.value.release()
  const again = await lockFolder(folder.path, { url: '' })
  expect(again.ok).toBe(true)
  if (again.ok) await again.value.release()
})

it('gives one of ten openings at once the folder', async () => {
  mkdirSync(folder.path)
  const all = await Promise.all(Array.from({ length: 10 }, () => lockFolder(folder.path, { url: '' })))
  expect(all.filter((lock) => lock.ok)).toHaveLength(1)
  for (const lock of all) if (lock.ok) await lock.value.release()
})

const record = (change: object) => JSON.stringify({ pid: process.pid, host: hostname(), url: 'http://x.example', started: null, ...change })
const DEAD_PID = 4_194_304 // above the largest number Linux gives

it.each([
  ['a process of this machine that is gone', record({ pid: DEAD_PID }), 'cleared'],
  ['an earlier process with the number of a living one', record({ started: '1' }), 'cleared'],
  ['a living process', record({}), 'kept'],
  ['a process of another machine', record({ pid: DEAD_PID, host: 'another-host' }), 'kept'],
  ['nobody it can read', '{"pid":', 'kept'],
  ['nothing', '', 'kept'],
])('a lock file of %s is %s', async (_, text, fate) => {
  mkdirSync(folder.path)
  const file = join(folder.path, 'inclined.lock')
  writeFileSync(file, text)
  const lock = await lockFolder(folder.path, { url: '' })
  expect(lock.ok).toBe(fate === 'cleared')
  if (lock.ok) {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(me)
    await lock.value.release()
    return
  }
  expect(lock.error.lockFile).toMatch(/inclined[.]lock$/)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

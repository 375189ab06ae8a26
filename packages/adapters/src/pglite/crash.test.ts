/**
 * What a process is told to be saved is there after `kill -9`, and a first start that was killed does not brick the folder.
 * A power cut is another matter; see docs/decisions/0002.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { emptyProfile, newId } from '../contract/samples.ts'
import { answered, drafted } from '../contract/session-samples.ts'
import { type OpenDatabase, openDatabase } from '../postgres/open-database.ts'
import { bundleHolder, type HolderProgram, startHolder } from '../testing/folder-holder.ts'
import { type ScratchFolder, scratchFolder } from '../testing/scratch-folder.ts'

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

async function open(): Promise<OpenDatabase> {
  const opened = await openDatabase({ dataDir: folder.path })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

async function prepareCandidate(): Promise<string> {
  const database = await open()
  const id = newId()
  await database.stores.candidates.ensure({ id, kind: 'own', profile: emptyProfile })
  await database.close()
  return id
}

async function readNumbers(candidate: string): Promise<Map<number, string>> {
  const database = await open()
  const found = new Map<number, string>()
  for (let offset = 0; ; offset += 500) {
    const page = await database.stores.answers.list(candidate, { limit: 500, offset })
    for (const answer of page) found.set(Number(answer.id.slice(-12)), answer.text)
    if (page.length < 500) break
  }
  await database.close()
  return found
}

const KILLS = 20

it(`loses nothing acknowledged in ${KILLS} kills in the middle of writing`, { timeout: 240_000 }, async () => {
  const candidate = await prepareCandidate()
  const acknowledged: number[] = []
  for (let round = 0; round < KILLS; round += 1) {
    const holder = startHolder(program, [folder.path, candidate, String(round * 1_000_000)])
    expect(JSON.parse((await holder.line()) ?? '{}')).toMatchObject({ code: 'open' })
    acknowledged.push(Number(await holder.line()))
    await wait(5 + ((round * 37) % 150))
    acknowledged.push(...(await holder.kill()).map(Number))
  }
  const found = await readNumbers(candidate)
  expect(acknowledged.length).toBeGreaterThan(KILLS)
  for (const n of acknowledged) expect(found.get(n)).toBe(`answer ${n} ${'word '.repeat(n % 400)}`)
  // The one under way at each kill may be there or not; nothing else may.
  expect(found.size).toBeLessThanOrEqual(acknowledged.length + KILLS)
})

it('loses no acknowledged event of a session, and no append is there by half', { timeout: 120_000 }, async () => {
  const candidate = await prepareCandidate()
  const acknowledged = [0]
  for (let round = 0; round < KILLS / 4; round += 1) {
    const holder = startHolder(program, [folder.path, candidate, '0', 'session'])
    expect(JSON.parse((await holder.line()) ?? '{}')).toMatchObject({ code: 'open' })
    acknowledged.push(Number(await holder.line()))
    await wait(5 + ((round * 37) % 150))
    acknowledged.push(...(await holder.kill()).map(Number))
  }
  const database = await open()
  const [session] = await database.stores.sessions.list(candidate, { limit: 1, offset: 0 })
  const events = await database.stores.sessions.events(candidate, session!.id)
  await database.close()
  const even = (seq: number) => (seq % 2 === 0 ? answered(seq, `answer ${seq}`) : drafted(seq, `draft ${seq}`))
  expect(events).toEqual(Array.from({ length: events.length }, (_, at) => even(at + 1)))
  expect(events.length % 2).toBe(0)
  // The append under way at the last kill may be there or not; nothing else may.
  expect([0, 2]).toContain(events.length - Math.max(...acknowledged))
})

it.each([150, 300, 600])('opens a folder whose first start was killed after %d ms', async (ms) => {
  const holder = startHolder(program, [folder.path, newId(), '0'])
  await wait(ms)
  await holder.kill()
  const database = await open()
  await database.ready()
  await database.close()
  expect(readdirSync(folder.path).sort()).toEqual(['database', 'format.json'])
})

it('sweeps what a killed unpacking left, and never takes it for the database', async () => {
  mkdirSync(folder.path)
  const litter = mkdtempSync(join(folder.path, 'database.new-'))
  writeFileSync(join(litter, 'PG_VERSION'), '18\n')
  const database = await open()
  await database.close()
  expect(existsSync(litter)).toBe(false)
})

/** `inclined allocate`: the cases of its help, its refusals, and the bank of the data folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryStores } from '@inclined/adapters/memory/memory-stores'
import { writeStoriesJson } from '@inclined/core/stories/story-json'
import { loadExample } from '@inclined/playbook/load-example'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { DataDoor } from './data-door.ts'
import { runCaptured } from './testing/run-captured.ts'

interface Printed {
  readonly id: unknown
  readonly assignments: { interviewer: string; principle: string; story: string | null; reserve: string | null }[]
  readonly uncovered: { interviewer: string; principle: string }[]
  readonly bestNewStory: { principles: string[] } | null
  readonly sampled?: { seed: number; interviewers: string[] }
  readonly readiness?: { seed: number; loops: number; fullyCovered: number; short: unknown[] }
  readonly error?: { code: string; message: string }
}

/** In the words of the help's comment lines. */
function summarise({ assignments, uncovered, bestNewStory }: Printed): string {
  const told = assignments.map((a) => `${a.interviewer} ${a.principle}: ${a.story}${a.reserve === null ? '' : `, in reserve ${a.reserve}`}`)
  const open = uncovered.map((slot) => `${slot.interviewer} ${slot.principle}`).join(', ') || 'none'
  return [...told, `uncovered: ${open}`, `new story: ${bestNewStory?.principles.join(' or ') ?? 'none'}`].join('; ')
}

it('solves the cases of its help as the help says', async () => {
  const { out } = await runCaptured(['allocate', '--help'])
  const cases = [...out.matchAll(/^ {2}echo '(.*)' \| npx --no-install inclined (.*)\n {2}# (.*)$/gm)]
  expect(cases).toHaveLength(3)
  for (const [, input, args, said] of cases) {
    const argv = args!.split(' ')
    const asWritten = await runCaptured(argv, input)
    expect([asWritten.code, asWritten.err]).toEqual([0, ''])
    const asJson = await runCaptured([...argv.filter((arg) => arg !== '--json'), '--json'], input)
    expect(summarise(JSON.parse(asJson.out) as Printed)).toBe(said)
  }
})

const STORY = { id: 'queue', title: 'Queue halved', principles: [{ id: 'ownership', strength: 3 }] }
const ANA = { id: 'ana', principles: ['ownership', 'dive-deep'] }
const LOOP = { interviewers: [ANA] }
const ask = async (...rows: readonly unknown[]): Promise<Printed[]> => {
  const { out } = await runCaptured(['allocate', '--jsonl'], rows.map((row) => JSON.stringify(row)).join('\n'))
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Printed) // one answer a line
}

it.each<[unknown, string | undefined]>([
  [{ id: 1, stories: [STORY], loop: LOOP }, undefined],
  [{ id: 1, stories: [], loop: { interviewers: [] } }, undefined],
  [{ id: 1, stories: [{ ...STORY, status: null, title: null }], loop: LOOP, fixed: null, seed: null, readiness: null }, undefined],
  [{ id: 1, stories: [STORY], loop: { format: 'mini-loop' }, seed: 4_294_967_295 }, undefined],
  [{ id: 1, stories: [STORY] }, 'missing-field'],
  [{ id: 1, loop: LOOP }, 'missing-field'],
  [{ id: 1, stories: [{ id: 'queue' }], loop: LOOP }, 'missing-field'],
  [{ id: 1, stories: [STORY], loop: {} }, 'missing-field'],
  [{ id: 1, stories: [STORY], loop: [] }, 'wrong-type'],
  [{ id: 1, stories: STORY, loop: LOOP }, 'wrong-type'],
  [{ id: 1, stories: [{ ...STORY, status: 'told' }], loop: LOOP }, 'wrong-type'],
  [{ id: 1, stories: [{ ...STORY, principles: [{ id: 'ownership', strength: '3' }] }], loop: LOOP }, 'wrong-type'],
  [{ id: 1, stories: [STORY], loop: { format: 'debrief' } }, 'wrong-type'],
  [{ id: 1, stories: [STORY], loop: LOOP, seed: -1 }, 'wrong-type'],
  [{ id: 1, stories: [STORY], loop: LOOP, seed: 4_294_967_296 }, 'wrong-type'],
  [{ id: 1, stories: [STORY], loop: LOOP, readiness: 'yes' }, 'wrong-type'],
  [
    { id: 1, stories: [STORY], loop: LOOP, fixed: [{ interviewer: 'ana', principle: 'ownership', story: 'queue', role: 'last' }] },
    'wrong-type',
  ],
  [{ id: 1, stories: [STORY], loop: LOOP, fixed: [{ interviewer: 'ana', principle: 'ownership', story: 'other' }] }, 'fixed-unknown-story'],
  [{ id: 1, stories: [STORY], loop: LOOP, fixed: [{ interviewer: 'ben', principle: 'ownership', story: 'queue' }] }, 'fixed-unknown-slot'],
  [
    { id: 1, stories: [STORY], loop: LOOP, fixed: [{ interviewer: 'ana', principle: 'dive-deep', story: 'queue' }] },
    'fixed-story-does-not-count',
  ],
  [{ id: 1, stories: [STORY, STORY], loop: LOOP }, 'repeated-story'],
  [{ id: 1, stories: [STORY], loop: { interviewers: [ANA, ANA] } }, 'repeated-interviewer'],
  [{ id: 1, stories: [{ ...STORY, principles: [{ id: 'ownership', strength: 4 }] }], loop: LOOP }, 'bad-strength'],
])('answers %j', async (row, code) => {
  const [answer] = await ask(row)
  expect(answer!.id).toBe(1)
  expect(answer!.error?.code).toBe(code)
  const one = await runCaptured(['allocate'], JSON.stringify(row))
  expect(one.code).toBe(code === undefined ? 0 : 1)
  if (code !== undefined) expect(one.err).toContain(`(${code})`)
})

it.each([
  [['allocate', '--jsonl', '--seed', '1'], 2],
  [['allocate', '--seed', 'x'], 2],
  [['allocate', '--seed', '4294967296'], 2],
  [['allocate', '--loop', 'full-loop', 'file.json'], 2],
  [['allocate', '--data', 'folder'], 2],
  [['allocate', '/nonexistent/loop.json'], 1],
  [['allocate', '--loop', '/nonexistent/loop.json'], 1],
  [['allocate'], 1],
])('%j ends with %d', async (argv, code) => {
  expect((await runCaptured(argv)).code).toBe(code)
})

it('draws what nobody knows with a seed that it prints, and keeps what is known', async () => {
  const row = { stories: [STORY], loop: { interviewers: [ANA, { id: 'ben' }, { id: 'eva', principles: [] }] } }
  const [one, same, other] = await ask(row, { ...row, seed: 1 }, { ...row, seed: 2 })
  expect(same).toEqual(one)
  expect(other).not.toEqual(one)
  expect(one!.sampled).toEqual({ seed: 1, interviewers: ['ben'] })
  const bens = one!.uncovered.filter(({ interviewer }) => interviewer === 'ben').length
  expect([2, 3]).toContain(bens)
  expect(one!.uncovered.every(({ interviewer }) => interviewer !== 'eva')).toBe(true)
  const { out } = await runCaptured(['allocate', '--seed', '2'], JSON.stringify(row))
  expect(out).toContain('seed 2')
})

it('says for how many sampled loops the stories are enough, only when asked', async () => {
  const [plain, asked] = await ask({ stories: [STORY], loop: LOOP }, { stories: [STORY], loop: LOOP, readiness: true, seed: 5 })
  expect(plain).not.toHaveProperty('readiness')
  expect(asked!.readiness).toMatchObject({ seed: 5, loops: 200, fullyCovered: 0 })
  expect(asked!.readiness!.short.length).toBeGreaterThan(10)
  const { out } = await runCaptured(['allocate', '--readiness'], JSON.stringify({ stories: [STORY], loop: LOOP }))
  expect(out).toContain('0 of 200 sampled full loops')
})

it('prints the plan for people', async () => {
  expect((await runCaptured(['allocate'], JSON.stringify({ stories: [STORY], loop: LOOP }))).out).toBe(
    `1 of 2 slots covered, 0 with a reserve.

ana
  ownership: Queue halved (3)
  dive-deep: uncovered, no story counts for it

The one new story that helps most shows dive-deep: told first to ana on dive-deep, +1 covered (ana on dive-deep), +3 strength.
`,
  )
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inclined-allocate-'))
  writeFileSync(join(folder, 'loop.json'), JSON.stringify(LOOP))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('takes the ready stories of the data folder for a loop from a file or a format', async () => {
  let made = 0
  const ids = { next: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}` }
  const ports = { ...memoryStores(), clock: { now: () => Date.UTC(2026, 10, 23) }, ids }
  const door: DataDoor = {
    locate: async () => ({ kind: 'at', folder: null }),
    open: async () => ({ kind: 'open', data: { kind: 'pglite', ports, close: async () => undefined } }),
  }
  const { stories } = loadExample()
  const bank = writeStoriesJson(stories.map((story) => ({ ...story, version: 1, savedAt: '2026-11-23T00:00:00.000Z', versions: [] })))
  const imported = await runCaptured(['stories', 'import', '--format', 'json'], JSON.stringify(bank), door)
  expect([imported.code, imported.err]).toEqual([0, ''])
  const file = await runCaptured(['allocate', '--loop', join(folder, 'loop.json'), '--json'], '', door)
  expect([file.code, file.err]).toEqual([0, ''])
  const ready = stories.filter(({ status }) => status === 'ready').map(({ id }) => id)
  const { assignments, uncovered } = JSON.parse(file.out) as Printed
  expect([assignments.length, uncovered.length]).toEqual([2, 0])
  expect(assignments.every(({ story }) => ready.includes(story!))).toBe(true)
  const format = await runCaptured(['allocate', '--loop', 'mini-loop', '--json', '--seed', '3'], '', door)
  expect((JSON.parse(format.out) as Printed).sampled).toEqual({
    seed: 3,
    interviewers: ['interviewer-1', 'interviewer-2', 'interviewer-3'],
  })
  expect((await runCaptured(['allocate', '--loop', 'full-loop', '--readiness'], '', door)).out).toContain('of 200 sampled full loops')
})

it('asks a running server for the stories, and tells those that count there', async () => {
  const content = (principle: string) => ({ title: principle, principleLinks: [{ principle, strength: 3, why: 'x' }] })
  const stories = [
    { id: 's1', status: 'ready', content: content('ownership') },
    { id: 's2', status: 'ready', content: content('dive-deep') },
  ]
  const replies: Readonly<Record<string, unknown>> = {
    '/api/v1/stories/export?format=json': { stories },
    '/api/v1/coverage': {
      rows: [
        { principle: 'ownership', weight: 3, ready: ['s1'] },
        { principle: 'dive-deep', weight: 3, ready: [] },
      ],
    },
  }
  const server = createServer((request, response) => void response.end(JSON.stringify(replies[request.url ?? ''])))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const door: DataDoor = {
    locate: async () => ({ kind: 'at', folder: null }),
    open: async () => ({ kind: 'served', url: `http://127.0.0.1:${port}`, pid: 7 }),
  }
  const { out } = await runCaptured(['allocate', '--loop', join(folder, 'loop.json'), '--json'], '', door)
  server.close()
  server.closeAllConnections()
  const { assignments, uncovered } = JSON.parse(out) as Printed
  expect(assignments.map(({ story }) => story)).toEqual(['s1'])
  expect(uncovered.map(({ principle }) => principle)).toEqual(['dive-deep'])
})

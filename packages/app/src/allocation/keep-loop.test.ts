/** Loops from wish to board over memory stores: what is kept, what is refused and why, and what another window changed. */
import { type LoopContent, unknownLoop } from '@inclined/core/allocation/kept-loop'
import { expect, it } from 'vitest'
import { codeOf, idAt, valueOf } from '../candidates/bench.contract.ts'
import { openSession, pieces } from '../interview/session-bench.contract.ts'
import { checkLoopContent, INTERVIEWER_LIMIT, PRINCIPLE_LIMIT } from './check-loop-content.ts'
import { createLoop } from './create-loop.ts'
import { deleteLoop } from './delete-loop.ts'
import { listLoops } from './list-loops.ts'
import { readLoop } from './read-loop.ts'
import { saveLoop } from './save-loop.ts'
import { showBoard } from './show-board.ts'

const LOOP: LoopContent = {
  ...unknownLoop('December', 2, 7),
  fixed: [{ interviewer: 'interviewer-1', principle: 'dive-deep', role: 'first', story: 's1' }],
  told: [{ id: 't1', interviewer: 'interviewer-2', storyId: 's2', asked: 'Why?', principle: null, at: '2026-11-23T09:00:00.000Z' }],
}
const [one] = LOOP.interviewers
const known = (principles: readonly string[]) => ({ interviewers: [{ ...one!, kind: 'known' as const, principles }], fixed: [], told: [] })
const names = (count: number) => Array.from({ length: count }, (_, n) => `principle-${n}`)
const people = (count: number) => ({ ...unknownLoop('x', count, 1) })

it.each<[string, Partial<LoopContent>]>([
  ['as it is', {}],
  ['with the most interviewers', people(INTERVIEWER_LIMIT)],
  ['with the most principles', known(names(PRINCIPLE_LIMIT))],
  ['with no principle known', known([])],
  ['with the greatest seed', { seed: 2 ** 32 - 1 }],
  ['with the longest name', { name: 'n'.repeat(200) }],
])('takes a loop %s', (_, change) => {
  expect(checkLoopContent({ ...LOOP, ...change })).toEqual({ ok: true, value: { ...LOOP, ...change } })
})

it.each<[string, string, Partial<LoopContent>]>([
  ['interviewers', 'none', { interviewers: [], fixed: [], told: [] }],
  ['interviewers', 'too-many', people(INTERVIEWER_LIMIT + 1)],
  ['interviewers', 'repeated', { interviewers: [one!, one!], fixed: [], told: [] }],
  ['interviewers[0].principles', 'too-many', known(names(PRINCIPLE_LIMIT + 1))],
  ['interviewers[0].principles', 'repeated', known(['dive-deep', 'dive-deep'])],
  ['interviewers[0].kind', 'principles-and-kind', { interviewers: [{ ...one!, principles: [] }], fixed: [], told: [] }],
  ['interviewers[0].label', 'empty', { interviewers: [{ ...one!, label: ' ' }], fixed: [], told: [] }],
  ['name', 'empty', { name: '' }],
  ['seed', 'bad-seed', { seed: 2 ** 32 }],
  ['seed', 'bad-seed', { seed: 0.5 }],
  ['fixed[0].interviewer', 'unknown-interviewer', { fixed: [{ ...LOOP.fixed[0]!, interviewer: 'nobody' }] }],
  ['fixed', 'repeated', { fixed: [LOOP.fixed[0]!, { ...LOOP.fixed[0]!, role: 'reserve' }] }],
  ['fixed', 'repeated', { fixed: [LOOP.fixed[0]!, { ...LOOP.fixed[0]!, story: 's9' }] }],
  ['told[0].interviewer', 'unknown-interviewer', { told: [{ ...LOOP.told[0]!, interviewer: 'nobody' }] }],
  ['told[0].at', 'bad-instant', { told: [{ ...LOOP.told[0]!, at: 'yesterday' }] }],
  ['told', 'repeated', { told: [LOOP.told[0]!, LOOP.told[0]!] }],
])('refuses a loop at %s: %s', async (at, problem, change) => {
  const { ports, me } = await openSession()
  const content = { ...LOOP, ...change }
  const refusal = { ok: false, error: { code: 'invalid-loop', at, problem } }
  expect(await createLoop(ports, me, { content, idempotencyKey: 'k' })).toEqual(refusal)
  expect(await listLoops(ports, me, { limit: 500, offset: 0 })).toEqual([])
})

it('names a text that is too long or cannot be kept', () => {
  expect(checkLoopContent({ ...LOOP, name: 'n'.repeat(201) })).toMatchObject({ error: { code: 'too-long', field: 'name', limit: 200 } })
  expect(checkLoopContent({ ...LOOP, name: 'a\0' })).toMatchObject({ error: { code: 'unstorable-character', field: 'name', at: 1 } })
})

it('makes a loop once for a key, saves it over its revision, and deletes it', async () => {
  const { ports, me } = await openSession()
  const loop = valueOf(await createLoop(ports, me, { content: LOOP, idempotencyKey: 'k' }))
  expect(valueOf(await createLoop(ports, me, { content: { ...LOOP, name: 'again' }, idempotencyKey: 'k' }))).toEqual(loop)
  const saved = valueOf(await saveLoop(ports, me, { id: loop.id, baseRevision: 1, content: { ...LOOP, seed: 8 } }))
  expect(saved).toMatchObject({ revision: 2, content: { seed: 8 } })
  expect(valueOf(await saveLoop(ports, me, { id: loop.id, baseRevision: 1, content: { ...LOOP, seed: 8 } }))).toEqual(saved)
  const late = await saveLoop(ports, me, { id: loop.id, baseRevision: 1, content: { ...LOOP, seed: 9 } })
  expect(late).toEqual({ ok: false, error: { code: 'loop-changed-elsewhere', current: saved } })
  expect(valueOf(await deleteLoop(ports, me, loop.id))).toBeNull()
  for (const outcome of [
    await deleteLoop(ports, me, loop.id),
    await readLoop(ports, me, loop.id),
    await saveLoop(ports, me, { id: loop.id, baseRevision: 2, content: LOOP }),
  ]) {
    expect(outcome).toEqual({ ok: false, error: { code: 'loop-not-found', id: loop.id } })
  }
})

it('solves the board with the stories there are, and says where a choice holds no more', async () => {
  const { ports, me } = await openSession()
  const { id } = valueOf(await createLoop(ports, me, { content: LOOP, idempotencyKey: 'k' }))
  const each = { min: 2, max: 2 }
  const { board } = valueOf(await showBoard(ports, me, { id, principlesEach: each }, pieces))
  expect(board.rows.map(({ slots }) => slots.length)).toEqual([2, 2])
  expect(board).toMatchObject({ covered: 0, open: 4, lost: [{ refusal: { code: 'fixed-unknown-story', story: 's1' } }] })
  expect(board.bestNewStory).not.toBeNull()
  expect(codeOf(await showBoard(ports, me, { id: idAt(99), principlesEach: each }, pieces))).toBe('loop-not-found')
})

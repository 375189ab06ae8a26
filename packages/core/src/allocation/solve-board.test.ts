/** The board: around choices, without what was told, with a reason for each choice that holds no more. */
import { expect, it } from 'vitest'
import { changeLoop } from './change-loop.ts'
import { type LoopContent, unknownLoop } from './kept-loop.ts'
import { measureReadiness } from './measure-readiness.ts'
import { readLedger, suggestStories } from './read-ledger.ts'
import { type Board, type BoardBank, refuseChoice, solveBoard } from './solve-board.ts'

const story = (id: string, ...principles: readonly (readonly [string, number])[]) => ({
  id,
  status: 'ready' as const,
  principles: principles.map(([principle, strength]) => ({ id: principle, strength })),
})
const bank: BoardBank = {
  stories: [
    story('a', ['own', 3]),
    story('b', ['own', 2], ['dive', 3]),
    story('c', ['dive', 2]),
    { ...story('d', ['own', 3]), status: 'draft' as never },
  ],
  pool: [
    { id: 'own', weight: 1 },
    { id: 'dive', weight: 1 },
    { id: 'trust', weight: 1 },
  ],
  principlesEach: { min: 2, max: 3 },
}
const loop: LoopContent = {
  ...unknownLoop('Loop', 2, 1),
  interviewers: [
    { id: 'one', label: 'One', role: 'unknown', kind: 'guessed', principles: ['own', 'trust'] },
    { id: 'two', label: 'Two', role: 'bar-raiser', kind: 'guessed', principles: ['dive'] },
  ],
}
const told = (storyId: string | null, interviewer = 'one', principle: string | null = 'own') => ({
  id: `told-${storyId}-${interviewer}`,
  interviewer,
  storyId,
  asked: '',
  principle,
  at: '2026-11-24T09:00:00.000Z',
})

function boardOf(content: LoopContent, of: BoardBank = bank): Board {
  const outcome = solveBoard(content, of)
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}
const firsts = (board: Board) => board.rows.flatMap(({ slots }) => slots.map(({ first }) => first.story))

it('gives every slot its stories, and says what is missing', () => {
  const board = boardOf(loop)
  expect(firsts(board)).toEqual(['a', null, 'b'])
  expect(board.rows[1]!.slots[0]).toMatchObject({ first: { strength: 3, isFixed: false }, reserve: { story: 'c' }, uncovered: null })
  expect(board.rows[0]!.slots[1]).toMatchObject({ uncovered: 'no-story', first: { story: null, strength: 0 } })
  expect([board.open, board.covered, board.bestNewStory?.principles]).toEqual([3, 2, ['trust']])
})

it('solves around a choice and marks it', () => {
  const board = boardOf({ ...loop, fixed: [{ interviewer: 'one', principle: 'own', role: 'first', story: 'b' }] })
  expect(firsts(board)).toEqual(['b', null, 'c'])
  expect(board.rows[0]!.slots[0]!.first.isFixed).toBe(true)
  expect(board.rows[0]!.slots[0]!.reserve).toEqual({ story: 'a', strength: 3, isFixed: false })
})

it.each([
  ['d', 'own', 'one', 'fixed-story-does-not-count'],
  ['c', 'own', 'one', 'fixed-story-does-not-count'],
  ['x', 'own', 'one', 'fixed-unknown-story'],
  ['a', 'own', 'two', 'fixed-unknown-slot'],
  ['a', 'own', 'one', undefined],
])('a choice of %s for %s with %s: %s', (chosen, principle, interviewer, code) => {
  const placement = { interviewer, principle, role: 'first' as const, story: chosen }
  expect(refuseChoice(loop, bank, placement)?.code).toBe(code)
  const board = boardOf({ ...loop, fixed: [placement] })
  expect(board.lost.map(({ refusal }) => refusal.code)).toEqual(code === undefined ? [] : [code])
  if (code !== undefined) expect(firsts(board)).toEqual(['a', null, 'b'])
})

it('leaves out what was told: the story and the question', () => {
  const content = { ...loop, told: [told('b')], fixed: [{ interviewer: 'two', principle: 'dive', role: 'first' as const, story: 'b' }] }
  const board = boardOf(content)
  expect(firsts(board)).toEqual([null, null, 'c'])
  expect(board.rows[0]!.slots[0]).toMatchObject({ told: [{ storyId: 'b' }], uncovered: null })
  expect([board.open, board.covered]).toEqual([2, 1])
  expect(board.lost[0]?.refusal).toEqual({ code: 'story-told', story: 'b', interviewer: 'one' })
  expect(refuseChoice(content, bank, content.fixed[0]!)).toMatchObject({ code: 'story-told' })
})

it('draws what is unknown by the seed, and says that it is drawn', () => {
  const unknown = unknownLoop('Loop', 3, 5)
  const board = boardOf(unknown)
  expect(board).toEqual(boardOf(unknown))
  for (const row of board.rows) {
    expect(row.isDrawn).toBe(true)
    expect([2, 3]).toContain(row.slots.length)
  }
  const seeds = new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(boardOf({ ...unknown, seed }).rows.map(({ slots }) => slots.length))))
  expect(seeds.size).toBeGreaterThan(1)
})

it('has nothing to say about no stories but what is missing', () => {
  const board = boardOf(loop, { ...bank, stories: [] })
  expect([board.open, board.covered, board.unused]).toEqual([3, 0, []])
})

it('names who heard a story before, at its second use and its third', () => {
  const shared = [told('a'), told('b', 'two', 'dive'), told('a', 'two', null), told('a'), told(null)]
  expect(readLedger(shared).map(({ heardBefore }) => heardBefore.map(({ interviewer }) => interviewer))).toEqual([
    [],
    [],
    ['one'],
    ['one', 'two'],
    [],
  ])
})

it.each([
  // asked about own, nothing told: 'b' is wanted for dive, so 'a' first
  [[], 'own', ['a', 'b']],
  [[told('a')], 'own', ['b']],
  [[told('a'), told('b')], 'own', []],
  [[], 'trust', []],
])('after %j suggests for %s: %j', (before, principle, expected) => {
  expect(suggestStories({ ...loop, told: before }, bank, principle, 'two').map((each) => each.story.id)).toEqual(expected)
})

it('suggests a story that the rest of the loop can do without, even a weaker one', () => {
  const scarce: BoardBank = { ...bank, stories: [story('both', ['own', 3], ['trust', 3]), story('only', ['own', 2])] }
  expect(suggestStories(loop, scarce, 'own', 'one').map((each) => each.story.id)).toEqual(['only', 'both'])
  const meant = changeLoop(loop, { kind: 'fix', placement: { interviewer: 'one', principle: 'own', role: 'first', story: 'only' } })
  if (!meant.ok) throw new Error('refused')
  expect(suggestStories(meant.value, scarce, 'own', 'two').map((each) => [each.story.id, each.isFixedElsewhere])).toEqual([
    ['both', false],
    ['only', true],
  ])
})

it('finds twelve stories about two principles not enough, and names what is missing', () => {
  const twelve = Array.from({ length: 12 }, (_, i) => story(`s${i}`, ['customer-obsession', 3], ['ownership', 3]))
  const missing = ['dive-deep', 'earn-trust', 'deliver-results', 'think-big', 'bias-for-action', 'frugality']
  const pool = ['customer-obsession', 'ownership', ...missing].map((id) => ({ id, weight: 1 }))
  const template = {
    interviewers: unknownLoop('', 5, 1).interviewers,
    principlesEach: { min: 2, max: 3 },
    pool,
  }
  const readiness = measureReadiness(twelve, template, 1)
  expect(readiness.fullyCovered).toBe(0)
  expect(readiness.short.map(({ principle }) => principle).toSorted()).toEqual(missing.toSorted())
})

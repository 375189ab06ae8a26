/** What notes come to: both sides of each line, what a note without words is worth, and that nothing else counts. */
import { expect, it } from 'vitest'
import { castVote, sealVote } from './cast-vote.ts'
import type { Fact, InterviewEvidence, Quote, SlotEvidence } from './evidence.ts'
import { writeNotes } from './write-notes.ts'

const QUOTE: Quote = { thread: 0, turn: 0, start: 0, end: 5, words: 'words' }
const fact = (source: string, count = 1, quotes: readonly Quote[] = [QUOTE]): Fact => ({
  source,
  point: null,
  count,
  quotes,
  isSupposed: false,
})
/** Each is worth one point. */
const ONES = [
  'stakes',
  'alternatives',
  'trade-off',
  'resistance',
  'decision-reason',
  'mechanism',
  'data-used',
  'learning',
  'changed-behaviour',
  'own-mistake',
  'scope',
  'ambiguity',
]
const worth = (points: number): readonly Fact[] => [
  ...(points > 0 ? [fact('own-act', Math.min(3, points))] : []),
  ...ONES.slice(0, Math.max(0, points - 3)).map((source) => fact(source)),
]
const slot = (facts: readonly Fact[], at = 0): SlotEvidence => ({
  slot: at,
  subject: { kind: 'principle', id: 'ownership' },
  threads: [{ thread: at, facts, gist: [QUOTE], isSupposed: false }],
})

it.each([
  [15, 'strong-yes'],
  [14, 'yes'],
  [12, 'yes'],
  [11, 'no'],
  [2, 'no'],
  [1, 'strong-no'],
  [0, 'strong-no'],
] as const)('%d points for one question are a %s', (points, value) => {
  expect(castVote([slot(worth(points))], null)).toMatchObject({ scale: 'practice', value, points, asked: 1 })
})

it.each([
  ['nothing was asked', [], null],
  ['nothing was heard', [{ ...slot([]), threads: [] }], null],
  ['one of two questions was not answered', [slot(worth(15)), { ...slot([], 1), threads: [] }], 'no'],
] as const)('where %s the vote is %s', (_, slots, value) => {
  expect(castVote(slots, null).value).toBe(value)
})

it('is no strong yes where numbers clash, whatever else was heard', () => {
  const clash = slot([...worth(15), fact('result-number'), fact('result-baseline'), fact('number-clash')])
  expect(castVote([clash], null)).toMatchObject({ value: 'yes', points: 15 })
})

it('caps more of the same, which earns nothing and costs nothing', () => {
  for (const count of [3, 4, 40]) expect(castVote([slot([fact('own-act', count)])], null).points).toBe(3)
  for (const count of [2, 3, 40]) expect(castVote([slot([fact('vague', count)])], null).points).toBe(-2)
})

it('takes the best example of a question, and a clash of numbers from any', () => {
  const two: SlotEvidence = {
    ...slot([]),
    threads: [slot(worth(4)).threads[0]!, { ...slot([...worth(9), fact('number-clash')]).threads[0]!, thread: 1 }],
  }
  expect(castVote([two], null).points).toBe(5)
  const turned: SlotEvidence = {
    ...two,
    threads: [slot([...worth(4), fact('number-clash')]).threads[0]!, { ...slot(worth(9)).threads[0]!, thread: 1 }],
  }
  expect(castVote([turned], null).points).toBe(5)
})

it('gives a fact without words no note and no weight', () => {
  const wordless = slot([...worth(9), fact('result-number', 1, []), fact('result-baseline', 1, [])])
  expect(castVote([wordless], null)).toEqual(castVote([slot(worth(9))], null))
  const heard: InterviewEvidence = { interview: 0, observer: 'i1', role: 'peer', slots: [wordless] }
  expect(writeNotes(heard, null).every(({ quotes }) => quotes.length > 0)).toBe(true)
})

it.each([
  ['L5', 0],
  ['L6', -4],
  ['L7', -8],
  ['L8', -12],
] as const)('holds a story without size against %s with %d points', (level, points) => {
  expect(castVote([slot([fact('own-act', 3)])], level).points).toBe(3 + points)
})

it('lists what it adds up, exactly', () => {
  const heard = [slot([...worth(12), fact('vague', 2), fact('blame')]), slot([fact('no-own-act'), fact('scope')], 1)]
  const { points, contributions } = castVote(heard, 'L7')
  expect(contributions.reduce((all, one) => all + one.points, 0)).toBe(points)
  expect(contributions.every((one) => Number.isInteger(one.points))).toBe(true)
})

it('seals notes on the own questions only, with the time it was told', () => {
  const heard: InterviewEvidence = { interview: 2, observer: 'i3', role: 'bar-raiser', slots: [slot(worth(12))] }
  const sealed = sealVote(heard, null, 77)
  expect([sealed.observer, sealed.interview, sealed.lockedAt]).toEqual(['i3', 2, 77])
  expect(sealed.notes.every(({ subject }) => subject.kind === 'principle' && subject.id === 'ownership')).toBe(true)
})

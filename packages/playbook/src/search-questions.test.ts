import type { Question, QuestionKind } from '@inclined/core/questions/question'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type QuestionFilter, searchQuestions } from './search-questions.ts'

const question = (id: string, text: string, more: Partial<Question> = {}): Question => ({
  id,
  text,
  kind: 'behavioural',
  topic: null,
  principles: ['ownership'],
  tracks: [],
  levels: [],
  difficulty: 2,
  followUps: [],
  rubric: null,
  expectedMinutes: 3,
  origin: 'inclined',
  licence: 'CC-BY-4.0',
  ...more,
})

const BANK: readonly Question[] = [
  question('a', 'Tell me of a launch that slipped.', { principles: ['deliver-results', 'ownership'], topic: 'deadline' }),
  question('b', 'When did you repair what wasn’t yours?', { levels: ['L6', 'L7'] }),
  question('c', 'Design a launcher for a phone.', { kind: 'product-design', principles: [], topic: 'devices', tracks: ['pm', 'pmt'] }),
  question('d', 'How would you find out why a number fell?', { kind: 'metrics', principles: [], topic: 'launch' }),
  question('e', 'Plan the move of a store of orders.', { kind: 'technical', principles: [], topic: 'system-design', tracks: ['tpm'] }),
]

it.each<[filter: QuestionFilter, ids: string]>([
  [{}, 'abcde'],
  [{ words: '' }, 'abcde'],
  [{ words: '   ' }, 'abcde'],
  [{ words: 'launch' }, 'adc'], // whole words, in text or topic, before a part of a word
  [{ words: 'LAUNCH' }, 'adc'],
  [{ words: 'launch slipped' }, 'a'],
  [{ words: 'slipped launch' }, 'a'],
  [{ words: 'launch absent' }, ''],
  [{ words: "wasn't" }, 'b'],
  [{ words: 'ownership' }, ''], // the name of a principle is not searched
  [{ words: 'system-design' }, 'e'],
  [{ words: '(' }, ''],
  [{ principle: 'ownership' }, 'ba'], // first choice before second
  [{ principle: 'frugality' }, ''],
  [{ kind: 'metrics' }, 'd'],
  [{ track: 'pm' }, 'abcd'],
  [{ track: 'tpm' }, 'abde'],
  [{ level: 'L6' }, 'abcde'],
  [{ level: 'L5' }, 'acde'],
  [{ topic: 'devices' }, 'c'],
  [{ topic: 'device' }, ''],
  [{ track: 'pmt', kind: 'product-design', words: 'phone' }, 'c'],
])('%j finds %s', (filter, ids) => {
  expect(
    searchQuestions(BANK, filter)
      .map((found) => found.id)
      .join(''),
  ).toBe(ids)
})

it('finds nothing in an empty bank', () => {
  expect(searchQuestions([], { words: 'launch' })).toEqual([])
})

const words = fc.array(fc.constantFrom('launch', 'price', 'team', 'Data', 'orders'), { maxLength: 3 }).map((list) => list.join(' '))
const anyQuestion = fc.record({
  text: words,
  topic: fc.constantFrom(null, 'price', 'orders'),
  kind: fc.constantFrom<QuestionKind>('behavioural', 'metrics'),
  principles: fc.subarray(['ownership', 'frugality']),
  tracks: fc.subarray([...TRACKS]),
  levels: fc.subarray([...LEVELS]),
})
const anyBank = fc
  .array(anyQuestion, { maxLength: 15 })
  .map((list) => list.map(({ text, ...more }, index) => question(`q-${index}`, text, more)))
const anyFilter = fc.record(
  {
    words,
    principle: fc.constantFrom('ownership', 'frugality'),
    kind: fc.constantFrom<QuestionKind>('behavioural', 'metrics'),
    track: fc.constantFrom(...TRACKS),
    level: fc.constantFrom(...LEVELS),
    topic: fc.constantFrom('price', 'orders'),
  },
  { requiredKeys: [] },
)

const fits = <T>(wanted: T | undefined, tags: readonly T[]): boolean => wanted === undefined || tags.length === 0 || tags.includes(wanted)

/** Counts the reasons against a question, each on its own. */
function reasonsAgainst(entry: Question, filter: QuestionFilter): number {
  const spoken = `${entry.text} | ${entry.topic}`.toUpperCase()
  return [
    filter.principle === undefined || entry.principles.includes(filter.principle),
    [undefined, entry.kind].includes(filter.kind),
    fits(filter.track, entry.tracks),
    fits(filter.level, entry.levels),
    [undefined, entry.topic].includes(filter.topic),
    ...(filter.words ?? '')
      .toUpperCase()
      .split(' ')
      .map((word) => spoken.split(word).length > 1 || word === ''),
  ].filter((isFine) => !isFine).length
}

it('finds each question that nothing speaks against, once, and no other', () => {
  fc.assert(
    fc.property(anyBank, anyFilter, (bank, filter) => {
      const found = searchQuestions(bank, filter).map((entry) => entry.id)
      const expected = bank.filter((entry) => reasonsAgainst(entry, filter) === 0).map((entry) => entry.id)
      expect(found.toSorted()).toEqual(expected.toSorted())
    }),
    { seed: 20261123, numRuns: 500 },
  )
})

it('keeps the order of the bank where no words and no principle rank', () => {
  fc.assert(
    fc.property(anyBank, anyFilter, (bank, filter) => {
      const tags = { kind: filter.kind, track: filter.track, level: filter.level, topic: filter.topic }
      const places = searchQuestions(bank, tags).map((entry) => bank.indexOf(entry))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

import { expect, it } from 'vitest'
import { parseBallotCopy, wordsOfCopy } from './ballot-copy.ts'

const BALLOT = { marks: [{ rating: 'weak', heard: 'Not a number.' }], value: 'no', reason: 'Thin.' } as const
const changed = (change: object) => JSON.stringify({ ...BALLOT, ...change })

it.each<[string, string | null, boolean]>([
  ['a copy', changed({}), true],
  ['a copy without a vote yet', changed({ value: null, reason: '' }), true],
  ['nothing', null, false],
  ['broken JSON', '{', false],
  ['null', 'null', false],
  ['a list', '[]', false],
  ['another number of questions', changed({ marks: [] }), false],
  ['an unknown vote', changed({ value: 'maybe' }), false],
  ['an unknown mark', changed({ marks: [{ rating: 'fine', heard: '' }] }), false],
  ['words that are no text', changed({ marks: [{ rating: null, heard: 1 }] }), false],
  ['a reason that is no text', changed({ reason: 1 }), false],
])('reads %s', (_, stored, isRead) => {
  expect(parseBallotCopy(stored, 1)).toEqual(isRead ? JSON.parse(stored ?? '') : null)
})

it.each<[string, string | null, string]>([
  ['all that was written', changed({}), 'Not a number.\n\nThin.'],
  ['no blank words', changed({ reason: ' ' }), 'Not a number.'],
  ['nothing of nothing', null, ''],
  ['nothing of what is broken', '{', ''],
  ['nothing of something else', '{"marks": 1}', ''],
])('tells %s', (_, stored, words) => {
  expect(wordsOfCopy(stored)).toBe(words)
})

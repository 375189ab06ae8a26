/** What may lie on the table, and when a vote may be sealed. */
import { expect, it } from 'vitest'
import { HEARD_LIMIT, REASON_LIMIT } from '../debrief/guest-ballot.ts'
import {
  checkNotes,
  checkTable,
  EMPTY_NOTES,
  EMPTY_TABLE,
  MOST_MARKS,
  PART_LIMIT,
  QUESTION_LIMIT,
  type RoomNotes,
  type RoomTable,
  secondsLeft,
} from './room.ts'

const PRINCIPLES = Array.from({ length: 20 }, (_, nr) => `p${nr}`)
const whole: RoomNotes = {
  ...EMPTY_NOTES,
  marks: [{ principle: 'p1', rating: 'strong', heard: 'Named the number.' }],
  value: 'yes',
  reason: 'Clear.',
}
const mark = (change: Partial<RoomNotes['marks'][number]>): RoomNotes => ({ ...whole, marks: [{ ...whole.marks[0]!, ...change }] })
const marks = (count: number): RoomNotes => ({
  ...whole,
  marks: PRINCIPLES.slice(0, count).map((principle) => ({ principle, rating: 'mixed', heard: '' })),
})

function codeOf(notes: RoomNotes, isWhole: boolean): string {
  const checked = checkNotes(notes, PRINCIPLES, isWhole)
  if (checked.ok) return 'ok'
  return 'problem' in checked.error ? checked.error.problem : checked.error.code
}

it.each<[string, RoomNotes, string, string]>([
  ['nothing', EMPTY_NOTES, 'ok', 'no-vote'],
  ['all of it', whole, 'ok', 'ok'],
  ['no reason', { ...whole, reason: ' ' }, 'ok', 'no-reason'],
  ['a mark without words', mark({ heard: '' }), 'ok', 'no-words'],
  ['a mixed mark without words', mark({ heard: '', rating: 'mixed' }), 'ok', 'ok'],
  ['an unknown principle', mark({ principle: 'x' }), 'room-unknown', 'room-unknown'],
  ['words at the limit', mark({ heard: 'a'.repeat(HEARD_LIMIT) }), 'ok', 'ok'],
  ['words over it', mark({ heard: 'a'.repeat(HEARD_LIMIT + 1) }), 'room-too-long', 'room-too-long'],
  ['a part over its limit', { ...whole, parts: { ...whole.parts, task: 'a'.repeat(PART_LIMIT + 1) } }, 'room-too-long', 'room-too-long'],
  ['a reason over its limit', { ...whole, reason: 'a'.repeat(REASON_LIMIT + 1) }, 'room-too-long', 'room-too-long'],
  ['a principle twice', { ...whole, marks: [...whole.marks, ...whole.marks] }, 'room-unknown', 'room-unknown'],
  ['as many marks as allowed', marks(MOST_MARKS), 'ok', 'ok'],
  ['one mark more', marks(MOST_MARKS + 1), 'room-unknown', 'room-unknown'],
])('judges notes with %s as a draft and when sealed', (_, notes, draft, sealed) => {
  expect([codeOf(notes, false), codeOf(notes, true)]).toEqual([draft, sealed])
})

it.each<[string, RoomTable, boolean]>([
  ['empty', EMPTY_TABLE, true],
  ['the longest question', { ...EMPTY_TABLE, question: 'a'.repeat(QUESTION_LIMIT) }, true],
  ['a longer one', { ...EMPTY_TABLE, question: 'a'.repeat(QUESTION_LIMIT + 1) }, false],
  ['a minute', { ...EMPTY_TABLE, timer: { startedAt: 0, minutes: 1 } }, true],
  ['two hours', { ...EMPTY_TABLE, timer: { startedAt: 0, minutes: 120 } }, true],
  ['no minute', { ...EMPTY_TABLE, timer: { startedAt: 0, minutes: 0 } }, false],
  ['more than two hours', { ...EMPTY_TABLE, timer: { startedAt: 0, minutes: 121 } }, false],
  ['no number', { ...EMPTY_TABLE, timer: { startedAt: 0, minutes: Number.NaN } }, false],
])('judges a table: %s', (_, table, isGood) => {
  expect(checkTable(table).ok).toBe(isGood)
})

it('counts down from the server’s instant, and on below nothing', () => {
  const table = { question: '', timer: { startedAt: 1000, minutes: 1 } }
  expect([1000, 1001, 61_000, 62_001].map((now) => secondsLeft(table, now))).toEqual([60, 60, 0, -1])
  expect(secondsLeft(EMPTY_TABLE, 5)).toBeNull()
})

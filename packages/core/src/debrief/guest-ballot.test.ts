/** When a guest's ballot is kept, when it can be locked, and what it is to the debrief. */
import { expect, it } from 'vitest'
import { emptyBallot, type GuestBallot, HEARD_LIMIT, REASON_LIMIT, refuseBallot, refuseLock, toGuestVote } from './guest-ballot.ts'

const FULL: GuestBallot = {
  marks: [
    { rating: 'weak', heard: 'She could not say why.' },
    { rating: 'mixed', heard: '' },
    { rating: null, heard: '' },
  ],
  value: 'no',
  reason: 'No number held.',
}
const withMark = (mark: object): GuestBallot => ({ ...FULL, marks: [{ ...FULL.marks[0]!, ...mark }, ...FULL.marks.slice(1)] })

it.each<[string, GuestBallot, object | null]>([
  ['an empty draft', emptyBallot(3), null],
  ['a full one', FULL, null],
  ['the longest words', withMark({ heard: 'x'.repeat(HEARD_LIMIT) }), null],
  ['words too long', withMark({ heard: 'x'.repeat(HEARD_LIMIT + 1) }), { at: 'marks[0].heard', problem: 'too-long' }],
  ['the longest reason', { ...FULL, reason: 'x'.repeat(REASON_LIMIT) }, null],
  ['a reason too long', { ...FULL, reason: 'x'.repeat(REASON_LIMIT + 1) }, { at: 'reason', problem: 'too-long' }],
  ['a mark too few', { ...FULL, marks: FULL.marks.slice(1) }, { at: 'marks', problem: 'marks-and-questions' }],
  ['an unknown mark', withMark({ rating: 'superb' }), { at: 'marks[0].rating', problem: 'unknown-value' }],
  ['an unknown vote', { ...FULL, value: 'maybe' as 'no' }, { at: 'value', problem: 'unknown-value' }],
])('keeps or refuses %s', (_, ballot, refusal) => {
  expect(refuseBallot(ballot, 3)).toEqual(refusal && { code: 'invalid-ballot', ...refusal })
  if (refusal !== null) expect(refuseLock(ballot, 3)).toEqual({ code: 'invalid-ballot', ...refusal })
})

it.each<[string, GuestBallot, object | null]>([
  ['a full one', FULL, null],
  ['one without marks', { ...emptyBallot(3), value: 'yes', reason: 'Clear.' }, null],
  ['a weak mark without words', withMark({ heard: ' ' }), { at: 'marks[0].heard', problem: 'no-words' }],
  ['a strong mark without words', withMark({ rating: 'strong', heard: '' }), { at: 'marks[0].heard', problem: 'no-words' }],
  ['no vote', { ...FULL, value: null }, { at: 'value', problem: 'no-vote' }],
  ['no reason', { ...FULL, reason: '\n' }, { at: 'reason', problem: 'no-reason' }],
])('locks or refuses %s', (_, ballot, refusal) => {
  expect(refuseLock(ballot, 3)).toEqual(refusal && { code: 'ballot-incomplete', ...refusal })
})

it('brings marks as notes with what was heard, and both votes', () => {
  const question = (principle: string | null) =>
    ({
      id: 'q',
      text: '',
      kind: 'metrics',
      topic: null,
      principle,
      principles: [],
      followUps: [],
      rubric: null,
      expectedMinutes: 3,
    }) as const
  const sealed = { name: 'Ann', interview: 0, ballot: FULL, lockedAt: '2026-11-23T09:00:00.000Z', revision: null }
  const vote = toGuestVote(sealed, [question('dive-deep'), question(null), question(null)], 5)
  expect(vote).toMatchObject({ observer: 'Ann', value: 'no', lockedAt: 5, revisedTo: null })
  expect(vote.notes).toMatchObject([
    { subject: { kind: 'principle', id: 'dive-deep' }, valence: 'concern', heard: 'She could not say why.', source: 'person' },
    { subject: { kind: 'rubric', id: 'metrics', point: null }, valence: 'mixed', heard: null },
  ])
  const revision = { to: 'yes', why: 'The other heard the number.', at: sealed.lockedAt } as const
  expect(toGuestVote({ ...sealed, revision }, [], 5)).toMatchObject({ value: 'no', revisedTo: 'yes', notes: [] })
  expect(() => toGuestVote({ ...sealed, ballot: { ...FULL, value: null } }, [], 5)).toThrow(RangeError)
})

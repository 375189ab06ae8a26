/** Both sides of every limit of time: holds, requests, moves, cancelling, joining, reports, complaints, settling. */
import { expect, it } from 'vitest'
import {
  ABSENT_FROM,
  ASYNC_TERMS,
  bookingOf,
  CHARGE,
  COMPLETED,
  CONFIRMED,
  commandOf,
  END,
  HELD_AT,
  IN_PROGRESS,
  logOf,
  PAID,
  REPORTED,
  START,
  type Step,
  TERMS,
  WAYS,
} from './a-booking.contract.ts'
import type { Actor, BookingTerms } from './booking.ts'
import type { BookingAsk } from './booking-command.ts'
import type { BookingEvent } from './booking-event.ts'
import { decideBooking } from './decide-booking.ts'
import { mayMoveFreely } from './decide-change.ts'
import { HOUR, MINUTE } from './instant.ts'
import { LATE_PAYMENT_MINUTES, nextDueAt } from './next-due.ts'
import { passTime } from './pass-time.ts'

const stateAt = (log: readonly BookingEvent[], at: number): string => passTime(log, at)!.booking.state
const refundAt = (log: readonly BookingEvent[], at: number) => passTime(log, at)!.booking.split?.refundMinor ?? null
const ask = (log: readonly BookingEvent[], side: Actor['side'], asked: BookingAsk, at: number): string => {
  const decided = decideBooking(log, commandOf(side, asked), at)
  return decided.ok ? decided.value.booking.state : decided.error.code
}

it('an empty log has no time to pass', () => {
  expect(passTime([], START)).toBeNull()
})

const ELSEWHERE: BookingTerms = { ...TERMS, place: 'elsewhere' }
const ONE_CAME: readonly Step[] = [...CONFIRMED, ['candidate', { type: 'join' }, START]]
const MOVED_LATE: readonly Step[] = [...CONFIRMED, ['mentor', { type: 'move', time: { start: END, end: END + HOUR } }, START - HOUR]]
const NEAR: BookingTerms = { ...TERMS, time: { start: HELD_AT + 20 * HOUR, end: HELD_AT + 21 * HOUR } }

it.each([
  ['a hold', TERMS, [], HELD_AT + 10 * MINUTE, 'held', 'released'],
  ['an unanswered request', TERMS, PAID, HELD_AT + MINUTE + 48 * HOUR, 'requested', 'expired'],
  ['a request near its start', NEAR, PAID, HELD_AT + 20 * HOUR, 'requested', 'expired'],
  ['an unanswered move', TERMS, WAYS['reschedule-requested'], HELD_AT + 49 * HOUR, 'reschedule-requested', 'confirmed'],
  ['a move asked for late', TERMS, MOVED_LATE, START - 15 * MINUTE, 'reschedule-requested', 'confirmed'],
  ['a session both came to', TERMS, IN_PROGRESS, END, 'in-progress', 'completed'],
  ['a session nobody came to', TERMS, CONFIRMED, END + 48 * HOUR, 'confirmed', 'no-show-both'],
  ['a session one came to', TERMS, ONE_CAME, END + 48 * HOUR, 'confirmed', 'reported'],
  ['a session nobody sees', ELSEWHERE, CONFIRMED, END + 48 * HOUR, 'confirmed', 'completed'],
  ['an unanswered report', TERMS, REPORTED, ABSENT_FROM + 72 * HOUR, 'reported', 'no-show-mentor'],
  ['a dispute nobody decides', TERMS, WAYS.disputed, END + HOUR + 14 * 24 * HOUR, 'disputed', 'resolved'],
  ['work not delivered', ASYNC_TERMS, CONFIRMED, HELD_AT + 2 * MINUTE + 48 * HOUR + 72 * HOUR, 'confirmed', 'cancelled-by-mentor'],
] as const)('%s ends in time', (_, terms, steps, at, before, after) => {
  const log = logOf(terms, ...steps)
  expect([stateAt(log, at - 1), stateAt(log, at)]).toEqual([before, after])
})

it('a dispute nobody decides gives everything back, and finds nobody at fault', () => {
  const log = logOf(TERMS, ...WAYS.disputed)
  expect(refundAt(log, END + HOUR + 14 * 24 * HOUR)).toBe(9_999)
  const ended = passTime(log, END + HOUR + 14 * 24 * HOUR)
  expect(ended?.events.map((event) => ('finding' in event ? event.finding : event.type))).toEqual(['none', 'settled'])
})

it('counts a month late what is measured from the session as if it had looked in time', () => {
  const late = passTime(logOf(TERMS, ...IN_PROGRESS), END + 700 * HOUR)!
  expect(late.events.map(({ type }) => type)).toEqual(['completed', 'settled'])
  expect(late.booking.completed?.at).toBe(END)
  expect(late.booking.split).toEqual({ refundMinor: 0, mentorMinor: 9_000, feeMinor: 999 })
})

it.each([
  ['candidate', START - 24 * HOUR, 9_999],
  ['candidate', START - 24 * HOUR + 1, 5_000], // the mentor's half is rounded down
  ['candidate', START - 3 * HOUR, 5_000],
  ['candidate', START - 3 * HOUR + 1, 0],
  ['candidate', START - 1, 0],
  ['mentor', START - 1, 9_999],
  ['mentor', START, 9_999],
  ['host', START, 9_999],
] as const)('cancelled by the %s at %d gives back %d', (side, at, refund) => {
  const log = logOf(TERMS, ...CONFIRMED, [side, { type: 'cancel' }, at])
  expect(refundAt(log, at + 72 * HOUR)).toBe(refund)
  // The whole is given back at once, a part after the time for objections.
  expect(refundAt(log, at + 72 * HOUR - 1)).toBe(refund === 9_999 ? refund : null)
})

it('a candidate does not cancel what has begun, nor pays for what they asked for and took back', () => {
  expect(ask(logOf(TERMS, ...CONFIRMED), 'candidate', { type: 'cancel' }, START)).toBe('too-late')
  const near = logOf(NEAR, ...PAID)
  const withdrawn = decideBooking(near, commandOf('candidate', { type: 'cancel' }), HELD_AT + 19 * HOUR)
  expect(withdrawn.ok && withdrawn.value.booking.split?.refundMinor).toBe(9_999)
})

const to = (start: number, minutes = 60) => ({ type: 'move', time: { start, end: start + minutes * MINUTE } }) as const
it.each([
  ['candidate', to(START + 50 * HOUR), START - 24 * HOUR, 'confirmed'],
  ['candidate', to(START + 50 * HOUR), START - 24 * HOUR + 1, 'reschedule-requested'],
  ['mentor', to(START + 50 * HOUR), START - 50 * HOUR, 'reschedule-requested'],
  ['candidate', to(START + 50 * HOUR), START - 15 * MINUTE - 1, 'reschedule-requested'],
  ['candidate', to(START + 50 * HOUR), START - 15 * MINUTE, 'too-late'], // the room is open
  ['candidate', to(START), START - 30 * HOUR, 'bad-time'],
  ['candidate', to(START + HOUR, 30), START - 30 * HOUR, 'bad-time'], // the price is for a length
  ['candidate', to(START - 30 * HOUR), START - 30 * HOUR, 'bad-time'],
  ['candidate', to(START - 30 * HOUR + 1), START - 30 * HOUR, 'confirmed'],
] as const)('%s moves by %o at %d: %s', (side, move, at, expected) => {
  expect(ask(logOf(TERMS, ...CONFIRMED), side, move, at)).toBe(expected)
})

it('a move keeps the booking, raises the sequence, and is free once', () => {
  const log = logOf(TERMS, ...CONFIRMED, ['candidate', to(START + 50 * HOUR), START - 30 * HOUR])
  const booking = bookingOf(log)
  expect([booking.time.start, booking.calendarSequence, booking.freeMovesUsed]).toEqual([START + 50 * HOUR, 1, 1])
  expect(mayMoveFreely(booking, 'candidate', START - 30 * HOUR)).toBe(false)
  expect(ask(log, 'candidate', to(START + 99 * HOUR), START - 29 * HOUR)).toBe('reschedule-requested')
  const seat = logOf({ ...TERMS, workshopId: 'w1' }, ...CONFIRMED)
  expect(ask(seat, 'candidate', to(START + 50 * HOUR), START - 30 * HOUR)).toBe('fixed-time')
})

it.each([
  ['candidate', { type: 'join' }, CONFIRMED, START - 15 * MINUTE - 1, 'too-early'],
  ['candidate', { type: 'join' }, CONFIRMED, START - 15 * MINUTE, 'confirmed'],
  ['candidate', { type: 'join' }, CONFIRMED, END - 1, 'confirmed'],
  ['candidate', { type: 'join' }, CONFIRMED, END, 'too-late'],
  ['candidate', { type: 'report', kind: 'absence' }, CONFIRMED, ABSENT_FROM - 1, 'too-early'],
  ['candidate', { type: 'report', kind: 'absence' }, CONFIRMED, ABSENT_FROM, 'reported'],
  ['candidate', { type: 'report', kind: 'absence' }, IN_PROGRESS, ABSENT_FROM, 'joined-in-time'],
  ['candidate', { type: 'report', kind: 'technical-failure' }, CONFIRMED, START - 1, 'too-early'],
  ['candidate', { type: 'report', kind: 'technical-failure' }, IN_PROGRESS, END + 48 * HOUR, 'reported'],
  ['candidate', { type: 'report', kind: 'technical-failure' }, IN_PROGRESS, END + 48 * HOUR + 1, 'too-late'],
  ['candidate', { type: 'dispute', ground: 'quality' }, COMPLETED, END + 24 * HOUR, 'disputed'],
  ['candidate', { type: 'dispute', ground: 'quality' }, COMPLETED, END + 24 * HOUR + 1, 'too-late'],
  ['candidate', { type: 'dispute', ground: 'facts' }, COMPLETED, END + 72 * HOUR - 1, 'disputed'],
  ['candidate', { type: 'dispute', ground: 'facts' }, COMPLETED, END + 72 * HOUR, 'too-late'],
  ['mentor', { type: 'dispute', ground: 'quality' }, COMPLETED, END + HOUR, 'not-yours'],
  ['mentor', { type: 'complete' }, CONFIRMED, ABSENT_FROM - 1, 'too-early'],
  ['mentor', { type: 'complete' }, CONFIRMED, ABSENT_FROM, 'completed'],
  ['mentor', { type: 'answer-report', agrees: true }, REPORTED, START + HOUR, 'no-show-mentor'],
  ['mentor', { type: 'answer-report', agrees: false }, REPORTED, START + HOUR, 'disputed'],
  ['candidate', { type: 'answer-report', agrees: true }, REPORTED, START + HOUR, 'not-yours'],
  ['mentor', { type: 'complete' }, REPORTED, START + HOUR, 'not-yours'],
  ['mentor', { type: 'waive' }, WAYS['no-show-candidate'], ABSENT_FROM + 72 * HOUR - 1, 'no-show-candidate'],
  ['mentor', { type: 'waive' }, WAYS['no-show-candidate'], ABSENT_FROM + 72 * HOUR, 'too-late'],
  ['system', { type: 'mark-reviewed' }, COMPLETED, END + 72 * HOUR - 1, 'too-early'],
  ['system', { type: 'mark-reviewed' }, COMPLETED, END + 72 * HOUR, 'reviewed'],
  ['host', { type: 'resolve', refundPercent: 101, finding: 'none' }, WAYS.disputed, END + 9 * HOUR, 'bad-percent'],
  ['host', { type: 'resolve', refundPercent: 0.5, finding: 'none' }, WAYS.disputed, END + 9 * HOUR, 'bad-percent'],
] as const)('%s asks %o: case %#', (side, asked, steps, at, expected) => {
  expect(ask(logOf(TERMS, ...steps), side, asked, at)).toBe(expected)
})

it('a session both came to may be said held from its start on, one that only one came to when the other is late', () => {
  const one: Step = ['mentor', { type: 'join' }, START - 2]
  const both = logOf(TERMS, ...CONFIRMED, one, ['candidate', { type: 'join' }, START - 1])
  const complete = (log: ReturnType<typeof logOf>, at: number) => ask(log, 'mentor', { type: 'complete' }, at)
  expect([complete(both, START - 1), complete(both, START)]).toEqual(['too-early', 'completed'])
  expect(complete(logOf(TERMS, ...CONFIRMED, one), START)).toBe('too-early')
})

it('a mentor who came late cannot refute, and who said it was held cannot report', () => {
  const late = logOf(TERMS, ...CONFIRMED, ['mentor', { type: 'join' }, ABSENT_FROM + 1])
  expect(ask(late, 'candidate', { type: 'report', kind: 'absence' }, ABSENT_FROM + 2)).toBe('reported')
  const said = logOf(TERMS, ...CONFIRMED, ['mentor', { type: 'complete' }, ABSENT_FROM])
  expect(ask(said, 'mentor', { type: 'report', kind: 'absence' }, END)).toBe('said-completed')
})

it.each([
  ['in the hold', HELD_AT + 10 * MINUTE - 1, CHARGE, ['paid', 'requested']],
  ['after it, the time still free', HELD_AT + 30 * MINUTE, CHARGE, ['paid', 'requested']],
  ['after the start', START, CHARGE, ['payment-returned', 'released']],
  ['too little', HELD_AT, { ...CHARGE, money: { minor: 1, currency: 'EUR' } }, ['payment-returned']],
  ['another currency', HELD_AT, { ...CHARGE, money: { minor: 9_999, currency: 'USD' } }, ['payment-returned']],
])('a payment %s', (_, at, charge, expected) => {
  const decided = decideBooking(logOf(TERMS), commandOf('system', { type: 'record-payment', charge }), at)
  expect(decided.ok && decided.value.events.map(({ type }) => type)).toEqual(expected)
})

it('a job leaves an ended hold to a payment on its way; whoever wants the time does not wait', () => {
  const held = bookingOf(logOf(TERMS))
  expect(nextDueAt(held)).toBe(HELD_AT + (10 + LATE_PAYMENT_MINUTES) * MINUTE)
  expect(nextDueAt(bookingOf(logOf({ ...TERMS, payment: { kind: 'money', purse: 'outside' } })))).toBe(HELD_AT + 10 * MINUTE)
  expect(stateAt(logOf(TERMS), HELD_AT + 10 * MINUTE)).toBe('released')
  expect(nextDueAt(bookingOf(logOf(TERMS, ...WAYS['cancelled-by-mentor'])))).toBeNull()
})

it('work is given more time only by both', () => {
  const due = HELD_AT + 2 * MINUTE + 48 * HOUR
  const more = { type: 'move', time: { start: due + 24 * HOUR, end: due + 24 * HOUR } } as const
  const asked = logOf(ASYNC_TERMS, ...CONFIRMED, ['mentor', more, due - HOUR])
  expect(bookingOf(asked).time.start).toBe(due)
  const given = logOf(ASYNC_TERMS, ...CONFIRMED, ['mentor', more, due - HOUR], ['candidate', { type: 'accept-move' }, due])
  expect([bookingOf(given).time.start, bookingOf(given).state]).toEqual([due + 24 * HOUR, 'confirmed'])
  expect(ask(logOf(ASYNC_TERMS, ...CONFIRMED), 'candidate', more, HELD_AT + HOUR)).toBe('reschedule-requested')
})

it('delivers from confirmation on; a candidate takes back what is late, and gets everything', () => {
  const log = logOf(ASYNC_TERMS, ...CONFIRMED)
  const due = HELD_AT + 2 * MINUTE + 48 * HOUR
  expect(bookingOf(log).time).toEqual({ start: due, end: due })
  expect(ask(log, 'candidate', { type: 'join' }, due)).toBe('not-live')
  expect(ask(log, 'candidate', { type: 'complete' }, due)).toBe('not-yours')
  expect(ask(log, 'mentor', { type: 'complete' }, due)).toBe('completed')
  const takenBack = decideBooking(log, commandOf('candidate', { type: 'cancel' }), due)
  expect(takenBack.ok && takenBack.value.booking.split?.refundMinor).toBe(9_999)
})

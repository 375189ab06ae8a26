/** Who may ask what in which state: every cell of states, asks and sides; the ones not listed are refused. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bookingOf, CHARGE, COMPLETED, commandOf, END, HELD_AT, logOf, START, TERMS, WAYS } from './a-booking.contract.ts'
import { type Actor, BOOKING_STATES, type BookingState } from './booking.ts'
import type { BookingAsk } from './booking-command.ts'
import type { BookingEvent } from './booking-event.ts'
import { decideBooking } from './decide-booking.ts'
import { foldBooking } from './fold-booking.ts'
import { HOUR, MINUTE } from './instant.ts'
import { passTime } from './pass-time.ts'

const LATER = { start: START + 60 * HOUR, end: END + 60 * HOUR }
const ASKS: readonly Exclude<BookingAsk, { type: 'hold' }>[] = [
  { type: 'submit' },
  { type: 'record-payment', charge: { ...CHARGE, chargeId: 'ch2' } },
  { type: 'release' },
  { type: 'confirm' },
  { type: 'decline' },
  { type: 'cancel' },
  { type: 'move', time: LATER },
  { type: 'accept-move' },
  { type: 'decline-move' },
  { type: 'withdraw-move' },
  { type: 'join' },
  { type: 'complete' },
  { type: 'report', kind: 'technical-failure' },
  { type: 'answer-report', agrees: false },
  { type: 'dispute', ground: 'facts' },
  { type: 'resolve', refundPercent: 50, finding: 'none' },
  { type: 'waive' },
  { type: 'mark-reviewed' },
]
const SIDES: readonly Actor['side'][] = ['candidate', 'mentor', 'host', 'system']

/** When each state is asked. */
const AT: Partial<Record<BookingState, number>> = {
  held: HELD_AT + MINUTE,
  released: HELD_AT + MINUTE,
  requested: HELD_AT + 2 * MINUTE,
  confirmed: START - 10 * MINUTE,
  'reschedule-requested': HELD_AT + 2 * HOUR,
  'in-progress': START + 15 * MINUTE,
  reported: START + 20 * MINUTE,
  'cancelled-by-candidate': START - 22 * HOUR,
}

function stateLog(state: BookingState): readonly BookingEvent[] {
  const log = logOf(TERMS, ...WAYS[state])
  const until = { expired: START, 'no-show-both': END + 48 * HOUR, reviewed: END + 72 * HOUR }[state as string]
  const later = until === undefined ? log : [...log, ...(passTime(log, until)?.events ?? [])]
  if (state !== 'reviewed') return later
  const decided = decideBooking(later, commandOf('system', { type: 'mark-reviewed' }), END + 72 * HOUR)
  if (!decided.ok) throw new Error('not reviewed')
  return [...later, ...decided.value.events]
}

const open = (state: BookingState) => {
  const log = stateLog(state)
  return { log, at: Math.max(AT[state] ?? 0, bookingOf(log).lastAt) }
}

const acceptedIn = (state: BookingState): readonly string[] =>
  ASKS.flatMap((ask) =>
    SIDES.flatMap((side) => {
      const { log, at } = open(state)
      const decided = decideBooking(log, commandOf(side, ask), at)
      return decided.ok ? [`${side} ${ask.type} > ${decided.value.booking.state}`] : []
    }),
  )

it.each(BOOKING_STATES)('a log leads to %s', (state) => {
  expect(bookingOf(stateLog(state)).state).toBe(state)
})

/** Everything that is accepted, but a payment: that is taken in every state. */
const ACCEPTED: Readonly<Record<BookingState, readonly string[]>> = {
  held: ['candidate release > released'],
  released: ['candidate release > released'],
  requested: [
    'mentor confirm > confirmed',
    'mentor decline > declined',
    'candidate cancel > cancelled-by-candidate',
    'mentor cancel > cancelled-by-mentor',
    'host cancel > cancelled-by-host',
  ],
  declined: ['mentor decline > declined'],
  expired: [],
  confirmed: [
    'mentor confirm > confirmed',
    'candidate cancel > cancelled-by-candidate',
    'mentor cancel > cancelled-by-mentor',
    'host cancel > cancelled-by-host',
    'candidate join > confirmed',
    'mentor join > confirmed',
  ],
  'reschedule-requested': [
    'candidate cancel > cancelled-by-candidate',
    'mentor cancel > cancelled-by-mentor',
    'host cancel > cancelled-by-host',
    'candidate accept-move > confirmed',
    'candidate decline-move > confirmed',
    'mentor withdraw-move > confirmed',
  ],
  'in-progress': [
    'candidate join > in-progress',
    'mentor join > in-progress',
    'candidate complete > completed',
    'mentor complete > completed',
    'candidate report > reported',
    'mentor report > reported',
  ],
  reported: ['candidate complete > completed', 'mentor answer-report > disputed'],
  completed: [
    'candidate complete > completed',
    'mentor complete > completed',
    'candidate report > reported',
    'mentor report > reported',
    'candidate dispute > disputed',
    'mentor dispute > disputed',
  ],
  reviewed: ['system mark-reviewed > reviewed'],
  'cancelled-by-candidate': [
    'candidate cancel > cancelled-by-candidate',
    'candidate dispute > disputed',
    'mentor dispute > disputed',
    'mentor waive > cancelled-by-candidate',
  ],
  'cancelled-by-mentor': ['mentor cancel > cancelled-by-mentor'],
  'cancelled-by-host': ['host cancel > cancelled-by-host'],
  'no-show-candidate': ['candidate dispute > disputed', 'mentor dispute > disputed', 'mentor waive > no-show-candidate'],
  'no-show-mentor': [],
  'no-show-both': [],
  'technical-failure': [],
  disputed: ['host resolve > resolved'],
  resolved: [],
}

it.each(BOOKING_STATES)('in %s only what is listed is accepted', (state) => {
  expect(acceptedIn(state).filter((cell) => !cell.includes('record-payment'))).toEqual(ACCEPTED[state])
})

it.each(BOOKING_STATES)('a payment in %s is written down once, and only a hold becomes a request by it', (state) => {
  const { log, at } = open(state)
  const pay = commandOf('system', { type: 'record-payment', charge: { ...CHARGE, chargeId: 'ch2' } })
  const decided = decideBooking(log, pay, at)
  if (!decided.ok) throw new Error(decided.error.code)
  expect(decided.value.events.map(({ type }) => type)).toEqual(state === 'held' ? ['paid', 'requested'] : ['payment-returned'])
  const again = decideBooking([...log, ...decided.value.events], { ...pay, commandId: 'other' }, at)
  expect(again.ok && again.value.events).toEqual([])
})

it.each([
  ['system', 'provider', 'accepted'],
  ['mentor', 'provider', 'not-yours'], // nobody but the provider says that it took money
  ['host', 'provider', 'not-yours'],
  ['candidate', 'provider', 'not-yours'],
  ['system', 'outside', 'not-yours'],
] as const)('%s records a charge of the purse %s: %s', (side, purse, expected) => {
  const { log, at } = open('held')
  const decided = decideBooking(log, commandOf(side, { type: 'record-payment', charge: { ...CHARGE, purse } }), at)
  expect(decided.ok ? 'accepted' : decided.error.code).toBe(expected)
})

it('refuses a stranger, an old view, a clock that went back, and everything before the hold', () => {
  const { log, at } = open('requested')
  const ask = (extra: object, now = at) => {
    const decided = decideBooking(log, commandOf('mentor', { type: 'confirm' }, extra), now)
    return decided.ok ? 'accepted' : decided.error.code
  }
  expect(ask({})).toBe('accepted')
  expect(ask({ by: { side: 'mentor', id: 'other' } })).toBe('not-yours')
  expect(ask({ by: { side: 'candidate', id: 'other' } })).toBe('not-yours')
  expect(ask({ expectedVersion: bookingOf(log).version })).toBe('accepted')
  expect(ask({ expectedVersion: bookingOf(log).version - 1 })).toBe('changed')
  expect(ask({}, bookingOf(log).lastAt - 1)).toBe('clock-went-back')
  const first = decideBooking([], commandOf('mentor', { type: 'confirm' }), at)
  expect(first.ok ? 'accepted' : first.error.code).toBe('not-now')
})

it.each([
  [{}, 'accepted'],
  [{ candidateId: 'other' }, 'not-yours'],
  [{ mentorId: 'cara' }, 'bad-terms'],
  [{ slaHours: 48 }, 'bad-terms'],
  [{ mode: 'async', slaHours: null }, 'bad-terms'],
  [{ mode: 'async', slaHours: 48, time: { start: END, end: END } }, 'accepted'],
  [{ mode: 'async', slaHours: 48, workshopId: 'w1', time: { start: END, end: END } }, 'bad-terms'],
  [{ price: { minor: 0, currency: 'EUR' } }, 'bad-terms'],
  [{ payment: { kind: 'free' } }, 'bad-terms'],
  [{ payment: { kind: 'free' }, price: { minor: 0, currency: 'EUR' } }, 'accepted'],
  [{ time: { start: HELD_AT, end: END } }, 'bad-time'],
  [{ time: { start: HELD_AT + 1, end: END } }, 'accepted'],
  [{ time: { start: START, end: START } }, 'bad-time'],
  [{ time: { start: START, end: Number.NaN } }, 'bad-time'],
] as const)('a hold with %o is %s', (change, expected) => {
  const terms = { ...TERMS, ...change } as typeof TERMS
  const decided = decideBooking([], commandOf('candidate', { type: 'hold', terms }), HELD_AT)
  expect(decided.ok ? 'accepted' : decided.error.code).toBe(expected)
})

it('does a command once, however often and late it comes', () => {
  const log = logOf(TERMS, ...COMPLETED)
  for (const { commandId, by } of log) {
    if (commandId === null) continue
    const again = decideBooking(log, commandOf(by.side, { type: 'cancel' }, { commandId, by }), END + 500 * HOUR)
    expect(again.ok && again.value.events).toEqual([])
  }
})

it('a log reads the same in pieces, and one with a gap or a wrong state is a mistake', () => {
  const log = logOf(TERMS, ...COMPLETED)
  expect(foldBooking([])).toBeNull()
  expect(() => foldBooking(log.slice(1))).toThrow('does not follow')
  expect(() => foldBooking([log[0]!, { ...log[1]!, from: 'expired' }])).toThrow('starts from')
  expect(() => foldBooking([log[0]!, { ...log[1]!, at: HELD_AT - 1 }])).toThrow('older')
  expect(() => foldBooking([{ ...log[1]!, seq: 1, from: 'none' }])).toThrow('does not begin')
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1))
})

it('looking at the clock twice, or in between, changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BOOKING_STATES), fc.nat(300), fc.nat(300), (state, first, second) => {
      const { log, at } = open(state)
      const once = passTime(log, at + (first + second) * HOUR)!
      const half = passTime(log, at + first * HOUR)!
      const twice = passTime([...log, ...half.events], at + (first + second) * HOUR)!
      const again = passTime([...log, ...once.events], at + (first + second) * HOUR)!
      expect(again.events).toEqual([])
      expect([twice.booking.state, twice.booking.split]).toEqual([once.booking.state, once.booking.split])
    }),
    { seed: 20261124, numRuns: 300 },
  )
})

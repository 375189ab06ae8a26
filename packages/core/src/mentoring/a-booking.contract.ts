/** Bookings brought to a state by commands, for the tests of the machine. */
import type { Actor, Booking, BookingState, BookingTerms, Charge } from './booking.ts'
import type { BookingAsk, BookingCommand } from './booking-command.ts'
import type { BookingEvent } from './booking-event.ts'
import { decideBooking } from './decide-booking.ts'
import { foldBooking } from './fold-booking.ts'
import { HOUR, MINUTE } from './instant.ts'
import { DEFAULT_POLICY } from './policy.ts'

/** The session begins a hundred hours after the first hold and takes one. */
export const HELD_AT = 1_000 * HOUR
export const START = HELD_AT + 100 * HOUR
export const END = START + HOUR

export const CANDIDATE: Actor = { side: 'candidate', id: 'cara' }
export const MENTOR: Actor = { side: 'mentor', id: 'milo' }
export const HOST: Actor = { side: 'host', id: 'hana' }
export const PROVIDER: Actor = { side: 'system', id: 'provider' }
export const ACTORS = { candidate: CANDIDATE, mentor: MENTOR, host: HOST, system: PROVIDER } as const

export const TERMS: BookingTerms = {
  bookingId: 'b1',
  serviceId: 's1',
  candidateId: 'cara',
  mentorId: 'milo',
  mode: 'live',
  workshopId: null,
  time: { start: START, end: END },
  slaHours: null,
  confirmation: 'request',
  place: 'room',
  price: { minor: 9_999, currency: 'EUR' },
  payment: { kind: 'money', purse: 'provider' },
  policy: { ...DEFAULT_POLICY, feeBasisPoints: 1_000 },
}

export const ASYNC_TERMS: BookingTerms = { ...TERMS, mode: 'async', slaHours: 48, time: { start: START, end: START } }

export const CHARGE: Charge = { chargeId: 'ch1', money: TERMS.price, purse: 'provider' }

export type Step = readonly [by: Actor['side'], ask: BookingAsk, at: number]

let count = 0
export function commandOf(by: Actor['side'], ask: BookingAsk, extra: Partial<BookingCommand> = {}): BookingCommand {
  count += 1
  return { commandId: `command-${count}`, by: ACTORS[by], expectedVersion: null, reason: 'because', ...ask, ...extra } as BookingCommand
}

/** The log after the steps; throws where one is refused. */
export function logOf(terms: BookingTerms, ...steps: readonly Step[]): readonly BookingEvent[] {
  let log: readonly BookingEvent[] = []
  for (const [by, ask, at] of [['candidate', { type: 'hold', terms }, HELD_AT] as const, ...steps]) {
    const decided = decideBooking(log, commandOf(by, ask), at)
    if (!decided.ok) throw new Error(`${ask.type}: ${JSON.stringify(decided.error)}`)
    log = [...log, ...decided.value.events]
  }
  return log
}

export function bookingOf(log: readonly BookingEvent[]): Booking {
  const booking = foldBooking(log)
  if (booking === null) throw new Error('no booking')
  return booking
}

const PAY: Step = ['system', { type: 'record-payment', charge: CHARGE }, HELD_AT + MINUTE]
export const PAID: readonly Step[] = [PAY]
export const CONFIRMED: readonly Step[] = [PAY, ['mentor', { type: 'confirm' }, HELD_AT + 2 * MINUTE]]
export const IN_PROGRESS: readonly Step[] = [
  ...CONFIRMED,
  ['candidate', { type: 'join' }, START],
  ['mentor', { type: 'join' }, START + MINUTE],
]
export const ABSENT_FROM = START + 10 * MINUTE
export const COMPLETED: readonly Step[] = [...IN_PROGRESS, ['mentor', { type: 'complete' }, END]]
export const REPORTED: readonly Step[] = [...CONFIRMED, ['candidate', { type: 'report', kind: 'absence' }, ABSENT_FROM]]
const reportedBy = (by: 'candidate' | 'mentor', kind: 'absence' | 'technical-failure'): readonly Step[] => [
  ...CONFIRMED,
  [by, { type: 'report', kind }, ABSENT_FROM],
  [by === 'mentor' ? 'candidate' : 'mentor', { type: 'answer-report', agrees: true }, ABSENT_FROM],
]
const LATER = { start: START + 50 * HOUR, end: END + 50 * HOUR }
export const DISPUTED: readonly Step[] = [...COMPLETED, ['candidate', { type: 'dispute', ground: 'quality' }, END + HOUR]]

/** A way into every state but those only time leads to. */
export const WAYS: Readonly<Record<BookingState, readonly Step[]>> = {
  held: [],
  released: [['candidate', { type: 'release' }, HELD_AT]],
  requested: PAID,
  declined: [PAY, ['mentor', { type: 'decline' }, HELD_AT + HOUR]],
  expired: [PAY],
  confirmed: CONFIRMED,
  'reschedule-requested': [...CONFIRMED, ['mentor', { type: 'move', time: LATER }, HELD_AT + HOUR]],
  'in-progress': IN_PROGRESS,
  reported: REPORTED,
  completed: COMPLETED,
  reviewed: COMPLETED,
  'cancelled-by-candidate': [...CONFIRMED, ['candidate', { type: 'cancel' }, START - 23 * HOUR]],
  'cancelled-by-mentor': [...CONFIRMED, ['mentor', { type: 'cancel' }, START - HOUR]],
  'cancelled-by-host': [...CONFIRMED, ['host', { type: 'cancel' }, START - HOUR]],
  'no-show-candidate': reportedBy('mentor', 'absence'),
  'no-show-mentor': reportedBy('candidate', 'absence'),
  'no-show-both': CONFIRMED,
  'technical-failure': reportedBy('mentor', 'technical-failure'),
  disputed: DISPUTED,
  resolved: [...DISPUTED, ['host', { type: 'resolve', refundPercent: 30, finding: 'none' }, END + 2 * HOUR]],
}

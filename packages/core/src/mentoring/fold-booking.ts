/**
 * Where a booking stands: a fold over its log. It decides nothing and trusts nothing: a log with a gap, or an event that does not start
 * where the last one ended, is a programmer's mistake and throws.
 */
import type { Booking, BookingState, Outcome } from './booking.ts'
import type { BookingEvent } from './booking-event.ts'

/** Null for a booking that does not exist yet. */
export function foldBooking(log: readonly BookingEvent[]): Booking | null {
  let booking: Booking | null = null
  for (const event of log) booking = applyBookingEvent(booking, event)
  return booking
}

export function applyBookingEvent(booking: Booking | null, event: BookingEvent): Booking {
  const version = booking?.version ?? 0
  if (event.seq !== version + 1) throw new Error(`event ${event.seq} does not follow ${version}`)
  if (event.from !== (booking?.state ?? 'none')) throw new Error(`event ${event.seq} starts from ${event.from}`)
  if (booking === null) {
    if (event.type !== 'held') throw new Error(`a booking does not begin with ${event.type}`)
    return openBooking(event)
  }
  if (event.type === 'held') throw new Error('a booking is held once')
  if (event.at < booking.lastAt) throw new Error(`event ${event.seq} is older than the one before`)
  const next = { ...booking, version: event.seq, lastAt: event.at, state: event.to, since: sinceOf(booking, event) }
  return applyDeed(next, event)
}

const sinceOf = (booking: Booking, event: BookingEvent): number => (event.to === booking.state ? booking.since : event.at)

function openBooking(event: Extract<BookingEvent, { type: 'held' }>): Booking {
  return {
    terms: event.terms,
    state: 'held' satisfies BookingState,
    version: 1,
    lastAt: event.at,
    since: event.at,
    time: event.terms.time,
    calendarSequence: 0,
    charge: null,
    creditUsed: false,
    chargeIds: [],
    freeMovesUsed: 0,
    moveRequest: null,
    joinedAt: { candidate: null, mentor: null },
    report: null,
    completed: null,
    outcome: null,
    split: null,
  }
}

type LaterEvent = Exclude<BookingEvent, { type: 'held' }>

function applyDeed(booking: Booking, event: LaterEvent): Booking {
  switch (event.type) {
    case 'released':
    case 'requested':
    case 'reviewed':
      return booking
    case 'paid':
      return withOutcome({ ...booking, charge: event.charge, chargeIds: [...booking.chargeIds, event.charge.chargeId] }, event.outcome)
    case 'payment-returned':
      return { ...booking, chargeIds: [...booking.chargeIds, event.charge.chargeId] }
    case 'credit-used':
      return { ...booking, creditUsed: true }
    case 'confirmed':
      return { ...booking, time: event.time }
    case 'move-requested':
      return { ...booking, moveRequest: { by: event.side, time: event.time, at: event.at } }
    case 'moved':
      return applyMove(booking, event)
    case 'move-declined':
    case 'move-withdrawn':
    case 'move-lapsed':
      return { ...booking, moveRequest: null }
    case 'joined':
      return { ...booking, joinedAt: { ...booking.joinedAt, [event.side]: booking.joinedAt[event.side] ?? event.at } }
    case 'settled':
      return { ...booking, split: event.split }
    default:
      return applyEnd(booking, event)
  }
}

function applyMove(booking: Booking, event: Extract<BookingEvent, { type: 'moved' }>): Booking {
  return {
    ...booking,
    time: event.time,
    calendarSequence: booking.calendarSequence + 1,
    freeMovesUsed: booking.freeMovesUsed + (event.isFree ? 1 : 0),
    moveRequest: null,
    // Whoever came for the old time has not come for the new one.
    joinedAt: { candidate: null, mentor: null },
  }
}

type EndEvent = Extract<
  LaterEvent,
  { type: 'declined' | 'expired' | 'cancelled' | 'completed' | 'reported' | 'found' | 'disputed' | 'resolved' | 'waived' }
>

function applyEnd(booking: Booking, event: EndEvent): Booking {
  switch (event.type) {
    case 'reported': {
      const { kind, side: by, against, at, answerBy } = event
      return { ...booking, report: { kind, by, against, at, answerBy }, outcome: null }
    }
    case 'disputed':
      return { ...booking, outcome: null }
    case 'completed':
      return withOutcome({ ...booking, completed: { at: event.completedAt, by: event.by.side }, moveRequest: null }, event.outcome)
    case 'cancelled':
      return withOutcome({ ...booking, calendarSequence: booking.calendarSequence + 1, moveRequest: null }, event.outcome)
    default:
      return withOutcome(booking, event.outcome)
  }
}

const withOutcome = (booking: Booking, outcome: Outcome | null): Booking => ({ ...booking, outcome })

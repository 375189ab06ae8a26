/** What the people of a simulated world want of a booking. */
import type { Booking, BookingState } from './booking.ts'
import type { AskType, BookingAsk } from './booking-command.ts'
import { type EpochMs, MINUTE, type SessionTime } from './instant.ts'

interface Draws {
  pick<T>(of: readonly T[]): T
  chance(percent: number): boolean
}

/** What people mostly want in each state; now and then they want anything. */
export const WISHES: Readonly<Partial<Record<BookingState, readonly AskType[]>>> = {
  held: ['submit', 'submit', 'record-payment', 'release'],
  requested: ['confirm', 'confirm', 'confirm', 'decline', 'cancel', 'record-payment'],
  confirmed: ['join', 'join', 'join', 'move', 'move', 'cancel', 'complete', 'complete', 'report', 'record-payment'],
  'reschedule-requested': ['accept-move', 'accept-move', 'decline-move', 'withdraw-move', 'cancel'],
  'in-progress': ['join', 'complete', 'report'],
  reported: ['answer-report', 'complete'],
  completed: ['mark-reviewed', 'dispute', 'report', 'record-payment', 'complete'],
  'cancelled-by-candidate': ['waive', 'dispute'],
  'no-show-candidate': ['waive', 'dispute'],
  disputed: ['resolve'],
}

/** `start` is where a move would go. */
export function wishFor(random: Draws, type: AskType, booking: Booking, { start }: SessionTime): BookingAsk {
  switch (type) {
    case 'move':
      return { type, time: { start, end: start + booking.time.end - booking.time.start } }
    case 'report':
      return { type, kind: random.pick(['absence', 'technical-failure']) }
    case 'answer-report':
      return { type, agrees: random.chance(50) }
    case 'dispute':
      return { type, ground: random.pick(['quality', 'facts']) }
    case 'resolve':
      return { type, refundPercent: random.pick([0, 33, 50, 100]), finding: random.pick(['none', 'mentor-absent']) }
    default:
      return { type } as BookingAsk
  }
}

const MOMENTS = [-10, 0, 4, 5, 10, 11, 30, 60, 61, 600]

/** The next moment in which a session is about to begin, has begun or is over: that is when people act. Null where there is none till then. */
export function nextMoment(
  bookings: Iterable<Booking>,
  after: EpochMs,
  until: EpochMs,
): { readonly at: EpochMs; readonly booking: Booking } | null {
  const moments = [...bookings]
    .filter(({ state, terms }) => terms.mode === 'live' && (state === 'confirmed' || state === 'in-progress'))
    .flatMap((booking) => MOMENTS.map((minutes) => ({ at: booking.time.start + minutes * MINUTE, booking })))
    .filter(({ at }) => at > after && at <= until)
  return moments.sort((a, b) => a.at - b.at)[0] ?? null
}

/** Mostly one that is not over. */
export function anyBooking(random: Draws, all: readonly Booking[]): Booking | null {
  const open = all.filter(({ state }) => WISHES[state] !== undefined)
  const from = open.length > 0 && random.chance(85) ? open : all
  return from.length === 0 ? null : random.pick(from)
}

/** What the people of a simulated world want of a booking. */
import type { Booking, BookingState } from './booking.ts'
import type { AskType, BookingAsk } from './booking-command.ts'
import type { SessionTime } from './instant.ts'

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

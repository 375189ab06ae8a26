/**
 * Decides cancelling and moving.
 *
 * The candidate cancels alone, by the policy on the booking; the mentor and the host may always cancel and
 * then everything goes back. The candidate
 * moves alone as often and as early as the policy says; every other move needs the other side's word.
 */
import { accept, refuse } from '../kernel/result.ts'
import type { Actor, Booking, Side } from './booking.ts'
import type { BookingDeed, CancelledState } from './booking-event.ts'
import type { SettleCause } from './decide-refund.ts'
import { type Deeds, isTimeFor } from './decide-start.ts'
import { type EpochMs, HOUR, type SessionTime } from './instant.ts'
import { outcomeOf, roomOpensAt } from './next-due.ts'

export function decideCancel(booking: Booking, side: Actor['side'], now: EpochMs): Deeds {
  if (side === 'host') return accept([cancelled(booking, 'cancelled-by-host', 'host-cancelled', now)])
  if (side === 'mentor') return accept([cancelled(booking, 'cancelled-by-mentor', 'mentor-cancelled', now)])
  if (booking.state === 'requested') return accept([cancelled(booking, 'cancelled-by-candidate', 'request-withdrawn', now)])
  if (now < booking.time.start) return accept([cancelled(booking, 'cancelled-by-candidate', 'candidate-cancelled', now)])
  return booking.terms.mode === 'async'
    ? accept([cancelled(booking, 'cancelled-by-candidate', 'delivery-late', now)])
    : refuse({ code: 'too-late', until: booking.time.start })
}

function cancelled(booking: Booking, to: CancelledState, cause: SettleCause, now: EpochMs): BookingDeed {
  return { type: 'cancelled', to, outcome: outcomeOf(booking, cause, now) }
}

/** Whether this side may move without asking; for the page and for the decision. */
export function mayMoveFreely(booking: Booking, side: Side, now: EpochMs): boolean {
  const { policy, mode } = booking.terms
  const isEarly = booking.time.start - now >= policy.freeMoveHours * HOUR
  return side === 'candidate' && mode === 'live' && booking.freeMovesUsed < policy.freeMoves && isEarly
}

export function decideMove(booking: Booking, side: Side, time: SessionTime, now: EpochMs): Deeds {
  const { mode, workshopId } = booking.terms
  if (workshopId !== null) return refuse({ code: 'fixed-time' })
  const opens = roomOpensAt(booking.time)
  if (mode === 'live' && now >= opens) return refuse({ code: 'too-late', until: opens })
  const isSame = time.start === booking.time.start && time.end === booking.time.end
  // The price is for a length; a longer or shorter session is another service.
  const isAsLong = time.end - time.start === booking.time.end - booking.time.start
  if (isSame || !isAsLong || !isTimeFor(booking.terms, time, now)) return refuse({ code: 'bad-time' })
  return mayMoveFreely(booking, side, now)
    ? accept([{ type: 'moved', to: 'confirmed', time, side, isFree: true }])
    : accept([{ type: 'move-requested', to: 'reschedule-requested', time, side }])
}

/** Accepting and declining are the other side's; withdrawing is one's own. */
export function decideMoveAnswer(booking: Booking, side: Side, ask: 'accept-move' | 'decline-move' | 'withdraw-move', now: EpochMs): Deeds {
  const request = booking.moveRequest
  if (request === null) throw new Error('no move was asked for')
  if ((ask === 'withdraw-move') !== (request.by === side)) return refuse({ code: 'not-yours', ask })
  if (ask === 'withdraw-move') return accept([{ type: 'move-withdrawn', to: 'confirmed' }])
  if (ask === 'decline-move') return accept([{ type: 'move-declined', to: 'confirmed' }])
  if (!isTimeFor(booking.terms, request.time, now)) return refuse({ code: 'too-late', until: request.time.start })
  return accept([{ type: 'moved', to: 'confirmed', time: request.time, side: request.by, isFree: false }])
}

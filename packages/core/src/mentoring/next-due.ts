/**
 * What time alone does to a booking: holds and requests end, sessions are over, unanswered reports stand, money is divided.
 *
 * What is measured from a session's time does not depend on when the clock is looked at; what gives a person time to answer counts from
 * the moment it is written down.
 */
import { type Booking, isPaid, type Outcome, type Side } from './booking.ts'
import type { BookingDeed } from './booking-event.ts'
import { refundPercentOf, type SettleCause, splitPrice } from './decide-refund.ts'
import { DAY, type EpochMs, HOUR, MINUTE, type SessionTime } from './instant.ts'

/** The room opens this long before the start; from then on a session is not moved any more. */
export const JOIN_EARLY_MINUTES = 15

export const roomOpensAt = ({ start }: SessionTime): EpochMs => start - JOIN_EARLY_MINUTES * MINUTE

/** A dispute no host decides by then ends for the candidate: nobody's money waits for ever for somebody who does not come. */
export const DISPUTE_DAYS = 14

export interface DueDeed {
  readonly at: EpochMs
  readonly deed: BookingDeed
}

/** What an end means for the money; null where nothing was paid. A full refund is settled at once, all else after the wait for objections. */
export function outcomeOf(booking: Booking, cause: SettleCause, at: EpochMs): Outcome | null {
  if (!isPaid(booking)) return null
  const { policy } = booking.terms
  const refundPercent = refundPercentOf(cause, policy, booking.time.start, at)
  return { cause, refundPercent, settleAt: refundPercent === 100 ? at : at + policy.payoutHours * HOUR }
}

/** The session is over or the work delivered. Objections count from the end, even where somebody says so before it. */
export function completedAt(booking: Booking, at: EpochMs): Extract<BookingDeed, { type: 'completed' }> {
  const from = booking.terms.mode === 'live' ? Math.max(at, booking.time.end) : at
  return { type: 'completed', to: 'completed', completedAt: at, outcome: outcomeOf(booking, 'completed', from) }
}

/** A report that nobody contradicts. Throws where there is none. */
export function standReport(booking: Booking, at: EpochMs): BookingDeed {
  const { report } = booking
  if (report === null) throw new Error('no report')
  if (report.kind === 'technical-failure') {
    return { type: 'found', to: 'technical-failure', outcome: outcomeOf(booking, 'technical-failure', at) }
  }
  return report.against === 'mentor'
    ? { type: 'found', to: 'no-show-mentor', outcome: outcomeOf(booking, 'mentor-absent', at) }
    : { type: 'found', to: 'no-show-candidate', outcome: outcomeOf(booking, 'candidate-absent', at) }
}

/** The next thing that time does, and from when; `now` is when it would be written. Null where only people act. */
export function nextDue(booking: Booking, now: EpochMs): DueDeed | null {
  if (booking.outcome !== null && booking.split === null) return { at: booking.outcome.settleAt, deed: settle(booking, booking.outcome) }
  const { policy, mode } = booking.terms
  switch (booking.state) {
    case 'held':
      return { at: booking.since + policy.holdMinutes * MINUTE, deed: { type: 'released', to: 'released' } }
    case 'requested': {
      const answerBy = booking.since + policy.requestHours * HOUR
      const at = mode === 'live' ? Math.min(answerBy, booking.time.start) : answerBy
      return { at, deed: { type: 'expired', to: 'expired', outcome: outcomeOf(booking, 'unanswered', now) } }
    }
    case 'reschedule-requested':
      return { at: moveLapsesAt(booking), deed: { type: 'move-lapsed', to: 'confirmed' } }
    case 'confirmed':
      return mode === 'live' ? closeUnseen(booking, now) : closeUndelivered(booking, now)
    case 'in-progress':
      return { at: booking.time.end, deed: completedAt(booking, booking.time.end) }
    case 'reported':
      return booking.report && { at: booking.report.answerBy, deed: standReport(booking, now) }
    case 'disputed':
      return { at: booking.since + DISPUTE_DAYS * DAY, deed: endUndecided(booking, now) }
    default:
      return null
  }
}

function endUndecided(booking: Booking, now: EpochMs): BookingDeed {
  const outcome = isPaid(booking) ? ({ cause: 'resolved', refundPercent: 100, settleAt: now } as const) : null
  return { type: 'resolved', to: 'resolved', finding: 'none', outcome }
}

/** How long a hold that has ended stays while nobody wants the time: the provider's shortest checkout, so that whoever paid late gets it. */
export const LATE_PAYMENT_MINUTES = 30

/** When a job should look again; null where time alone changes nothing. Whoever wants the time of an ended hold need not wait for it. */
export function nextDueAt(booking: Booking): EpochMs | null {
  const due = nextDue(booking, booking.lastAt)
  if (due === null) return null
  const { payment } = booking.terms
  const isPaidLate = booking.state === 'held' && payment.kind === 'money' && payment.purse === 'provider'
  return isPaidLate ? due.at + LATE_PAYMENT_MINUTES * MINUTE : due.at
}

function moveLapsesAt(booking: Booking): EpochMs {
  const request = booking.moveRequest
  if (request === null) throw new Error('no move was asked for')
  const answerBy = request.at + booking.terms.policy.requestHours * HOUR
  return booking.terms.mode === 'live' ? Math.min(answerBy, roomOpensAt(booking.time), request.time.start) : answerBy
}

/** Nobody said how it went. In our room the join times say it; elsewhere a session without a report took place. */
function closeUnseen(booking: Booking, now: EpochMs): DueDeed {
  const at = booking.time.end + booking.terms.policy.reportHours * HOUR
  const { candidate, mentor } = booking.joinedAt
  if (booking.terms.place === 'elsewhere') return { at, deed: completedAt(booking, at) }
  if (candidate === null && mentor === null) {
    return { at, deed: { type: 'found', to: 'no-show-both', outcome: outcomeOf(booking, 'both-absent', now) } }
  }
  const against: Side = candidate === null ? 'candidate' : 'mentor'
  const answerBy = now + booking.terms.policy.answerHours * HOUR
  return { at, deed: { type: 'reported', to: 'reported', kind: 'absence', side: 'system', against, answerBy } }
}

function closeUndelivered(booking: Booking, now: EpochMs): DueDeed {
  const at = booking.time.end + booking.terms.policy.answerHours * HOUR
  return { at, deed: { type: 'cancelled', to: 'cancelled-by-mentor', outcome: outcomeOf(booking, 'delivery-late', now) } }
}

function settle(booking: Booking, { refundPercent }: Outcome): BookingDeed {
  const { price, payment, policy } = booking.terms
  // The host never sees what is paid outside, and takes nothing of it.
  const fee = payment.kind !== 'free' && payment.purse === 'outside' ? 0 : policy.feeBasisPoints
  const isCreditBack = payment.kind === 'credit' && refundPercent === 100
  return { type: 'settled', to: booking.state, split: splitPrice(price.minor, refundPercent, fee), isCreditBack }
}

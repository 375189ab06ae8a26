/**
 * Decides what of a paid price goes back to the candidate, and what the mentor and the host get.
 *
 * Computed from instants and from the policy that lies on the booking, never from today's. Rounding: the mentor's side is rounded down and the
 * candidate keeps the rest; of the mentor's side the fee is rounded down and the mentor keeps the rest. The three always add up to what was paid.
 */
import { type EpochMs, HOUR } from './instant.ts'
import { type BasisPoints, shareDown } from './money.ts'
import type { BookingPolicy } from './policy.ts'

/** Why money is divided. `completed`: the session was held, or the text delivered. */
export type SettleCause =
  | 'completed'
  | 'candidate-cancelled'
  | 'request-withdrawn'
  | 'mentor-cancelled'
  | 'host-cancelled'
  | 'candidate-absent'
  | 'mentor-absent'
  | 'both-absent'
  | 'technical-failure'
  | 'declined'
  | 'unanswered'
  | 'delivery-late'

/** Minor units, each 0 or more; together exactly what was paid. */
export interface Split {
  readonly refundMinor: number
  readonly mentorMinor: number
  readonly feeMinor: number
}

/** How much goes back, from 0 to 100. `start` is the present start, `at` the moment of the outcome. */
export function refundPercentOf(cause: SettleCause, policy: BookingPolicy, start: EpochMs, at: EpochMs): number {
  switch (cause) {
    case 'completed':
      return 0
    case 'candidate-cancelled':
      return policy.cancelSteps.find((step) => start - at >= step.hours * HOUR)?.refundPercent ?? 0
    case 'candidate-absent':
      return policy.absentCandidateRefundPercent
    default:
      return 100
  }
}

/** Throws unless `refundPercent` is whole, from 0 to 100. */
export function splitPrice(paidMinor: number, refundPercent: number, feeBasisPoints: BasisPoints): Split {
  const kept = shareDown(paidMinor, (100 - refundPercent) * 100)
  const feeMinor = shareDown(kept, feeBasisPoints)
  return { refundMinor: paidMinor - kept, mentorMinor: kept - feeMinor, feeMinor }
}

/** Up to and including `until`, cancelling gives back `refundPercent`; the last line has no end before the start. */
export interface RefundLine {
  readonly until: EpochMs
  readonly refundPercent: number
  readonly refundMinor: number
}

/** What cancelling gives back and until when, for the page before paying and for the page of the booking. In order of time. */
export function listRefunds(policy: BookingPolicy, start: EpochMs, paidMinor: number): readonly RefundLine[] {
  const line = (until: EpochMs, refundPercent: number): RefundLine => ({
    until,
    refundPercent,
    refundMinor: splitPrice(paidMinor, refundPercent, 0).refundMinor,
  })
  const steps = policy.cancelSteps.map((step) => line(start - step.hours * HOUR, step.refundPercent))
  return steps.at(-1)?.until === start ? steps : [...steps, line(start, 0)]
}

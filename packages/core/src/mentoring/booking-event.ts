/**
 * The log of a booking: who did what, when, from which state to which, and why. Events are only ever appended.
 *
 * The log is what both sides read as the history, and the evidence in a dispute. What an event decided (a split, a deadline) is written in it,
 * so that reading the log again never depends on today's rules.
 */
import type { Actor, BookingState, BookingTerms, Charge, Outcome, ReportKind, Side } from './booking.ts'
import type { Split } from './decide-refund.ts'
import type { EpochMs, SessionTime } from './instant.ts'

/** What happened, and the state it leads to. */
export type BookingDeed =
  | { readonly type: 'held'; readonly to: 'held'; readonly terms: BookingTerms }
  | { readonly type: 'released'; readonly to: 'released' }
  /** The state stays; asking or confirming is an event of its own. */
  | { readonly type: 'paid'; readonly to: BookingState; readonly charge: Charge; readonly outcome: Outcome | null }
  | { readonly type: 'credit-used'; readonly to: 'held' }
  /** Taken and owed back whole: too late, not the price, or a second one. */
  | { readonly type: 'payment-returned'; readonly to: BookingState; readonly charge: Charge; readonly why: ReturnReason }
  | { readonly type: 'requested'; readonly to: 'requested' }
  | { readonly type: 'confirmed'; readonly to: 'confirmed'; readonly time: SessionTime }
  | { readonly type: 'declined'; readonly to: 'declined'; readonly outcome: Outcome | null }
  | { readonly type: 'expired'; readonly to: 'expired'; readonly outcome: Outcome | null }
  | { readonly type: 'move-requested'; readonly to: 'reschedule-requested'; readonly time: SessionTime; readonly side: Side }
  /** `isFree` counts against the moves a candidate has without asking. */
  | { readonly type: 'moved'; readonly to: 'confirmed'; readonly time: SessionTime; readonly side: Side; readonly isFree: boolean }
  | { readonly type: 'move-declined'; readonly to: 'confirmed' }
  | { readonly type: 'move-withdrawn'; readonly to: 'confirmed' }
  /** Nobody answered in time; the session stays where it was. */
  | { readonly type: 'move-lapsed'; readonly to: 'confirmed' }
  | { readonly type: 'cancelled'; readonly to: CancelledState; readonly outcome: Outcome | null }
  | { readonly type: 'joined'; readonly to: 'confirmed' | 'in-progress'; readonly side: Side }
  /** `completedAt` is not later than `at`: the clock completes a session at its end, however late it looks. */
  | { readonly type: 'completed'; readonly to: 'completed'; readonly completedAt: EpochMs; readonly outcome: Outcome | null }
  | {
      readonly type: 'reported'
      readonly to: 'reported'
      readonly kind: ReportKind
      readonly side: Side | 'system'
      readonly against: Side | null
      readonly answerBy: EpochMs
    }
  /** A report was agreed to, or not answered, or the join times were enough. */
  | {
      readonly type: 'found'
      readonly to: 'no-show-candidate' | 'no-show-mentor' | 'no-show-both' | 'technical-failure'
      readonly outcome: Outcome | null
    }
  | { readonly type: 'disputed'; readonly to: 'disputed'; readonly ground: DisputeGround }
  | { readonly type: 'resolved'; readonly to: 'resolved'; readonly finding: Finding; readonly outcome: Outcome | null }
  | { readonly type: 'waived'; readonly to: 'cancelled-by-candidate' | 'no-show-candidate'; readonly outcome: Outcome }
  /** The money of the booking is divided, once. `isCreditBack`: the session went back to its package instead. */
  | { readonly type: 'settled'; readonly to: BookingState; readonly split: Split; readonly isCreditBack: boolean }
  | { readonly type: 'reviewed'; readonly to: 'reviewed' }

export type CancelledState = 'cancelled-by-candidate' | 'cancelled-by-mentor' | 'cancelled-by-host'

export type ReturnReason = 'late' | 'wrong-amount' | 'second'

/** `quality`: the session was held and fell short. `facts`: it was not as the log says. `report`: a report was contradicted. */
export type DisputeGround = 'quality' | 'facts' | 'report'

/** What the host found, for both sides' reliability; `none` where nobody is at fault. */
export const FINDINGS = ['none', 'candidate-absent', 'mentor-absent', 'both-absent', 'technical-failure'] as const
export type Finding = (typeof FINDINGS)[number]

/** Where and when it stands in the log. */
export interface BookingStamp {
  /** From 1, without gaps. */
  readonly seq: number
  readonly at: EpochMs
  readonly by: Actor
  /** The key of the command it came of; null where only time passed. */
  readonly commandId: string | null
  /** In the actor's words; may be empty. */
  readonly reason: string
  readonly from: BookingState | 'none'
}

export type BookingEvent = BookingStamp & BookingDeed

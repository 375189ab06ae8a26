/**
 * The rules a booking is made under: how long things wait, what cancelling costs, when money moves.
 *
 * A policy is data of the host. It is copied onto the booking when the time is held and never looked up again, so that editing it
 * changes no booking that exists. What the mentor causes, what nobody causes and what is never answered is always refunded in full; that
 * is no setting. Source of the defaults: docs/sources.md#mentoring.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { BasisPoints } from './money.ts'

/** Cancelled at least `hours` before the start: so much of the price goes back, from 0 to 100. */
export interface CancelStep {
  readonly hours: number
  readonly refundPercent: number
}

export interface BookingPolicy {
  readonly holdMinutes: number
  /** An unanswered request ends after this. */
  readonly requestHours: number
  /** The longest first, each paying back less than the one before. Below the last step nothing goes back. */
  readonly cancelSteps: readonly CancelStep[]
  /** What goes back to a candidate who did not come, from 0 to 100. */
  readonly absentCandidateRefundPercent: number
  /** How often a candidate may move a session without asking. */
  readonly freeMoves: number
  /** A free move needs at least this long before the start. */
  readonly freeMoveHours: number
  /** Not there this long after the start is absent. */
  readonly absentAfterMinutes: number
  /** After the end, for reporting that somebody was absent or that the technology failed. */
  readonly reportHours: number
  /** A report with no answer in this time stands. */
  readonly answerHours: number
  /** After completion, for a complaint about quality. */
  readonly complaintHours: number
  /** From the outcome to the moment when the mentor's share is theirs. */
  readonly payoutHours: number
  /** What the host keeps of the mentor's share. */
  readonly feeBasisPoints: BasisPoints
}

export const DEFAULT_POLICY: BookingPolicy = {
  holdMinutes: 10,
  requestHours: 48,
  cancelSteps: [
    { hours: 24, refundPercent: 100 },
    { hours: 3, refundPercent: 50 },
  ],
  absentCandidateRefundPercent: 0,
  freeMoves: 1,
  freeMoveHours: 24,
  absentAfterMinutes: 10,
  reportHours: 48,
  answerHours: 72,
  complaintHours: 24,
  payoutHours: 72,
  feeBasisPoints: 0,
}

type PolicyNumber = { [K in keyof BookingPolicy]: BookingPolicy[K] extends number ? K : never }[keyof BookingPolicy]

export type PolicyRefusal =
  | { readonly code: 'out-of-range'; readonly field: PolicyNumber; readonly least: number; readonly most: number }
  /** Counted from 0. */
  | { readonly code: 'bad-step'; readonly step: number }
  /** Later than the reports it must wait for, or the money is gone before anybody can object. */
  | { readonly code: 'pays-out-before-reports'; readonly leastPayoutHours: number }
  /** Whoever cancels too late for the most would move first, without asking, and then cancel for all of it. */
  | { readonly code: 'move-dodges-refund'; readonly leastFreeMoveHours: number }

const RANGES: Record<PolicyNumber, readonly [least: number, most: number]> = {
  holdMinutes: [1, 60],
  requestHours: [1, 336],
  absentCandidateRefundPercent: [0, 100],
  freeMoves: [0, 10],
  freeMoveHours: [0, 336],
  absentAfterMinutes: [5, 60],
  reportHours: [1, 336],
  answerHours: [24, 336],
  complaintHours: [0, 336],
  payoutHours: [1, 720],
  feeBasisPoints: [0, 5_000],
}

/** All numbers are whole. Reports the first that is wrong. */
export function checkPolicy(policy: BookingPolicy): Result<BookingPolicy, PolicyRefusal> {
  for (const [field, [least, most]] of Object.entries(RANGES) as [PolicyNumber, readonly [number, number]][]) {
    const value = policy[field]
    if (!Number.isInteger(value) || value < least || value > most) return refuse({ code: 'out-of-range', field, least, most })
  }
  const wrong = policy.cancelSteps.findIndex((step, i) => !isStep(step) || !isBelow(step, policy.cancelSteps[i - 1]))
  if (wrong >= 0) return refuse({ code: 'bad-step', step: wrong })
  const leastPayoutHours = Math.max(policy.reportHours, policy.complaintHours)
  if (policy.payoutHours < leastPayoutHours) return refuse({ code: 'pays-out-before-reports', leastPayoutHours })
  const leastFreeMoveHours = policy.freeMoves > 0 ? (policy.cancelSteps[0]?.hours ?? 0) : 0
  return policy.freeMoveHours < leastFreeMoveHours ? refuse({ code: 'move-dodges-refund', leastFreeMoveHours }) : accept(policy)
}

function isStep({ hours, refundPercent }: CancelStep): boolean {
  return (
    Number.isInteger(hours) && hours >= 0 && hours <= 336 && Number.isInteger(refundPercent) && refundPercent > 0 && refundPercent <= 100
  )
}

function isBelow(step: CancelStep, before: CancelStep | undefined): boolean {
  return before === undefined || (step.hours < before.hours && step.refundPercent < before.refundPercent)
}

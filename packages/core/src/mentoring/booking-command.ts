/**
 * What can be asked of a booking, and every reason why it may be refused.
 */
import type { Actor, BookingState, BookingTerms, Charge, ReportKind } from './booking.ts'
import type { Finding } from './booking-event.ts'
import type { EpochMs, SessionTime } from './instant.ts'

export type BookingAsk =
  /** The caller has checked the time against the slots and copies service and policy into the terms. */
  | { readonly type: 'hold'; readonly terms: BookingTerms }
  /** The form is filled in: for what is free, paid by credit, or paid outside. */
  | { readonly type: 'submit' }
  /** From the provider's signed notice (`system`), or marked by hand (`mentor`, `host`) for what is paid outside. Also submits what waited for the payment. */
  | { readonly type: 'record-payment'; readonly charge: Charge }
  | { readonly type: 'release' }
  | { readonly type: 'confirm' }
  | { readonly type: 'decline' }
  | { readonly type: 'cancel' }
  /** A new time; checked against the slots by the caller. For `async` a new due time. */
  | { readonly type: 'move'; readonly time: SessionTime }
  | { readonly type: 'accept-move' }
  | { readonly type: 'decline-move' }
  | { readonly type: 'withdraw-move' }
  | { readonly type: 'join' }
  /** The session was held, or the work is delivered. */
  | { readonly type: 'complete' }
  /** That the other side was absent, or that the technology failed. */
  | { readonly type: 'report'; readonly kind: ReportKind }
  | { readonly type: 'answer-report'; readonly agrees: boolean }
  | { readonly type: 'dispute'; readonly ground: 'quality' | 'facts' }
  | { readonly type: 'resolve'; readonly refundPercent: number; readonly finding: Finding }
  /** The mentor gives back what the policy would leave them. */
  | { readonly type: 'waive' }
  | { readonly type: 'mark-reviewed' }

export type AskType = BookingAsk['type']

export type BookingCommand = BookingAsk & {
  /** One for each intention: sent again, it is answered again and done once. */
  readonly commandId: string
  readonly by: Actor
  /** The version the person saw; null for clocks and providers, which saw none. */
  readonly expectedVersion: number | null
  readonly reason: string
}

export type BookingRefusal =
  | { readonly code: 'not-now'; readonly ask: AskType; readonly state: BookingState | 'none' }
  | { readonly code: 'not-yours'; readonly ask: AskType }
  /** Somebody changed the booking in between. */
  | { readonly code: 'changed'; readonly version: number }
  | { readonly code: 'clock-went-back'; readonly last: EpochMs }
  | { readonly code: 'too-early'; readonly from: EpochMs }
  | { readonly code: 'too-late'; readonly until: EpochMs }
  /** Empty, backwards, in the past, or where the session already is. */
  | { readonly code: 'bad-time' }
  | { readonly code: 'bad-terms'; readonly what: 'delivery-hours' | 'price' | 'own-service' | 'workshop' }
  /** A seat in a workshop has the workshop's time. */
  | { readonly code: 'fixed-time' }
  | { readonly code: 'payment-needed' }
  | { readonly code: 'nothing-to-pay' }
  | { readonly code: 'nothing-paid' }
  | { readonly code: 'reason-needed' }
  /** Has no appointment, so nobody can join or be absent. */
  | { readonly code: 'not-live' }
  /** The log shows that they came in time. */
  | { readonly code: 'joined-in-time'; readonly joinedAt: EpochMs }
  /** Who said it was held cannot say that the other did not come. */
  | { readonly code: 'said-completed' }
  | { readonly code: 'bad-percent' }

/**
 * A booking: the terms it was made under, frozen, and where it stands now.
 *
 * Everything here but the terms is a fold over the log (`fold-booking.ts`); stores may keep it beside the log to search by, and never
 * change it by hand. That no two bookings overlap is not decided here: the database holds it.
 */
import type { SettleCause, Split } from './decide-refund.ts'
import type { EpochMs, SessionTime } from './instant.ts'
import type { Purse } from './ledger.ts'
import type { Money } from './money.ts'
import type { BookingPolicy } from './policy.ts'

export const BOOKING_STATES = [
  'held',
  'released',
  'requested',
  'declined',
  'expired',
  'confirmed',
  'reschedule-requested',
  'in-progress',
  'reported',
  'completed',
  'reviewed',
  'cancelled-by-candidate',
  'cancelled-by-mentor',
  'cancelled-by-host',
  'no-show-candidate',
  'no-show-mentor',
  'no-show-both',
  'technical-failure',
  'disputed',
  'resolved',
] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/** The two people of a booking. */
export type Side = 'candidate' | 'mentor'

/** `host` runs the place and settles disputes; `system` is the clock and the payment provider. */
export interface Actor {
  readonly side: Side | 'host' | 'system'
  readonly id: string
}

/**
 * `outside`: paid directly to the mentor and marked by hand. `credit`: one session of a package; the price is then its worth, and `piece`
 * says which, from 0 (`credits.ts`).
 */
export type PaymentWay =
  | { readonly kind: 'free' }
  | { readonly kind: 'money'; readonly purse: Purse }
  | { readonly kind: 'credit'; readonly packageId: string; readonly piece: number; readonly purse: Purse }

export interface BookingTerms {
  readonly bookingId: string
  readonly serviceId: string
  readonly candidateId: string
  readonly mentorId: string
  /** `live` happens at its time; `async` is delivered by it. */
  readonly mode: 'live' | 'async'
  /** A seat in a session for several; its time is the workshop's and is not moved for one. Null for a session of two. */
  readonly workshopId: string | null
  /** For `async` both ends are the due time as it would be if confirmed at once; confirming sets it. */
  readonly time: SessionTime
  /** From confirmation to delivery; null for `live`. */
  readonly slaHours: number | null
  readonly confirmation: 'request' | 'instant'
  /** In our own room, joining is seen; elsewhere nobody sees it. */
  readonly place: 'room' | 'elsewhere'
  readonly price: Money
  readonly payment: PaymentWay
  readonly policy: BookingPolicy
}

/** One payment as its provider, or the hand that marked it, names it. */
export interface Charge {
  readonly chargeId: string
  readonly money: Money
  readonly purse: Purse
}

export const REPORT_KINDS = ['absence', 'technical-failure'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export interface BookingReport {
  readonly kind: ReportKind
  /** `system` where the join times alone say it. */
  readonly by: Side | 'system'
  /** Who is said to have been absent; null for a technical failure. */
  readonly against: Side | null
  readonly at: EpochMs
  /** Until when the other side may answer before it stands. */
  readonly answerBy: EpochMs
}

/** How the money of an ended booking will be divided, and when. */
export interface Outcome {
  readonly cause: OutcomeCause
  readonly refundPercent: number
  readonly settleAt: EpochMs
}

export type OutcomeCause = SettleCause | 'resolved' | 'waived'

export interface MoveRequest {
  readonly by: Side
  readonly time: SessionTime
  readonly at: EpochMs
}

export interface Booking {
  readonly terms: BookingTerms
  readonly state: BookingState
  /** How many events the log has; a command made for an older one is refused. */
  readonly version: number
  readonly lastAt: EpochMs
  /** When the present state began. */
  readonly since: EpochMs
  /** The present time of the session. */
  readonly time: SessionTime
  /** For the invite: rises with every change of time and when the booking is cancelled. */
  readonly calendarSequence: number
  /** The charge that pays for it. */
  readonly charge: Charge | null
  readonly creditUsed: boolean
  /** Every charge ever heard of, the returned ones too. */
  readonly chargeIds: readonly string[]
  readonly freeMovesUsed: number
  readonly moveRequest: MoveRequest | null
  /** First time each side entered the room. */
  readonly joinedAt: { readonly candidate: EpochMs | null; readonly mentor: EpochMs | null }
  readonly report: BookingReport | null
  /** When the session was over or the work delivered, and who said so. */
  readonly completed: { readonly at: EpochMs; readonly by: Actor['side'] } | null
  /** Null while the end is open, and where nothing was paid. */
  readonly outcome: Outcome | null
  readonly split: Split | null
}

/** Nothing but reading is left in these, whatever was paid. */
export const FINAL_STATES: readonly BookingState[] = [
  'released',
  'declined',
  'expired',
  'reviewed',
  'cancelled-by-mentor',
  'cancelled-by-host',
  'no-show-mentor',
  'no-show-both',
  'technical-failure',
  'resolved',
]

export const isPaid = (booking: Booking): boolean => booking.charge !== null || booking.creditUsed

/** No money is open and nobody has to act: time alone changes nothing any more. */
export function isEnded(booking: Booking): boolean {
  const over: readonly BookingState[] = [...FINAL_STATES, 'completed', 'cancelled-by-candidate', 'no-show-candidate']
  return over.includes(booking.state) && (!isPaid(booking) || booking.split !== null)
}

/** Whether the time is taken from both calendars: what the database's rule against overlap looks at. */
export const holdsTime = (state: BookingState): boolean =>
  ['held', 'requested', 'confirmed', 'reschedule-requested', 'in-progress'].includes(state)

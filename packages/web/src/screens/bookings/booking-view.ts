/** What the page of one booking shows. */
import type { Booking, Side } from '@inclined/core/mentoring/booking'
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import type { RefundLine } from '@inclined/core/mentoring/decide-refund'
import type { BookingChoices } from './booking-choices.ts'
import type { TellingName } from './telling-choices.ts'

export interface BookingView {
  readonly booking: Booking
  readonly log: readonly BookingEvent[]
  readonly side: Side
  readonly choices: BookingChoices
  readonly tellings: readonly TellingName[]
  /** Whether a move needs nobody's word. */
  readonly movesFreely: boolean
  /** Where it could be moved to; null where nobody is choosing. */
  readonly times: readonly number[] | null
  /** What cancelling gives back from now on. */
  readonly refunds: readonly RefundLine[]
  /** When an open question ends by itself. */
  readonly endsAt: number | null
  readonly mentorZone: string
  readonly mentorName: string
  readonly handle: string | null
  readonly candidateName: string
  readonly serviceTitle: string
  readonly commandId: string
  readonly problem: string | null
  /** As typed, where it was refused. */
  readonly reason: string
}

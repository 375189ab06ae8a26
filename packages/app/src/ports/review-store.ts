/** Reviews of held sessions, one by each side. Kept here as written; who sees them, and when, is `listVisibleReviews`'s. */
import type { Result } from '@inclined/core/kernel/result'
import type { Booking } from '@inclined/core/mentoring/booking'
import type { Review } from '@inclined/core/mentoring/reviews'

export interface ReviewedBooking {
  readonly booking: Booking
  /** At most one of each side. */
  readonly reviews: readonly Review[]
}

export type ReviewOutcome<Refusal> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-found' }

export interface ReviewStore {
  /** Null unless the person is a party. */
  read(person: string, bookingId: string): Promise<ReviewedBooking | null>
  /** `decide` is pure and looks at both reviews under the booking's lock; what it accepts takes the place of that side's. */
  save<Refusal>(
    person: string,
    bookingId: string,
    decide: (now: ReviewedBooking) => Result<Review, Refusal>,
  ): Promise<ReviewOutcome<Refusal>>
  /** Bookings of a mentor with a review of the candidate's, the latest session first. `limit` from 1 to 500. */
  listOfMentor(mentorId: string, limit: number): Promise<readonly ReviewedBooking[]>
}

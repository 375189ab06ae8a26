/** Reviews of a session: written blind, shown once both are in or the time is over, and summed up on the mentor's page with their count. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import {
  type Rating,
  rate,
  type Review,
  type ReviewDraft,
  type ReviewRefusal,
  decideReview,
  listVisibleReviews,
} from '@inclined/core/mentoring/reviews'
import { judgeReliability, type Reliability } from '@inclined/core/mentoring/reliability'
import type { Side } from '@inclined/core/mentoring/booking'
import type { Ports } from '../ports/ports.ts'

export type ReviewBookingRefusal = ReviewRefusal | { readonly code: 'booking-not-found' }

export interface ReviewView {
  readonly side: Side
  readonly own: Review | null
  /** Null while it is not to be seen, and while there is none. */
  readonly other: Review | null
  /** Why nothing can be written now; null where it can. */
  readonly why: ReviewRefusal | null
}

const SAMPLE: ReviewDraft = { stars: 3, facets: {}, text: '' }

export async function readReviews(
  ports: Pick<Ports, 'reviews' | 'clock'>,
  person: string,
  bookingId: string,
): Promise<Result<ReviewView, { readonly code: 'booking-not-found' }>> {
  const read = await ports.reviews.read(person, bookingId)
  if (read === null) return refuse({ code: 'booking-not-found' })
  const { booking, reviews } = read
  const now = ports.clock.now()
  const side: Side = booking.terms.mentorId === person ? 'mentor' : 'candidate'
  const visible = listVisibleReviews(booking, reviews, person, now)
  const may = decideReview(booking, reviews, SAMPLE, person, now)
  const of = (which: boolean) => visible.find((review) => (review.side === side) === which) ?? null
  return accept({ side, own: of(true), other: of(false), why: may.ok ? null : may.error })
}

export async function reviewBooking(
  ports: Pick<Ports, 'reviews' | 'clock'>,
  person: string,
  bookingId: string,
  draft: ReviewDraft,
): Promise<Result<null, ReviewBookingRefusal>> {
  const now = ports.clock.now()
  const outcome = await ports.reviews.save(person, bookingId, ({ booking, reviews }) => decideReview(booking, reviews, draft, person, now))
  if (outcome.kind === 'refused') return refuse(outcome.refusal)
  return outcome.kind === 'saved' ? accept(null) : refuse({ code: 'booking-not-found' })
}

const MOST = 500

export interface MentorRecord {
  readonly rating: Rating
  /** What candidates wrote, the latest session first. */
  readonly reviews: readonly Review[]
  readonly reliability: Pick<Reliability, 'bookings' | 'kept' | 'isShown'>
}

/** What is known of a mentor from sessions here; reviews that are still blind are not counted. */
export async function readMentorRecord(ports: Pick<Ports, 'reviews' | 'bookings' | 'clock'>, mentorId: string): Promise<MentorRecord> {
  const now = ports.clock.now()
  const [reviewed, logs] = await Promise.all([ports.reviews.listOfMentor(mentorId, MOST), ports.bookings.listLogs(mentorId, MOST)])
  const visible = reviewed.flatMap(({ booking, reviews }) => listVisibleReviews(booking, reviews, null, now))
  const reviews = visible.filter(({ side }) => side === 'candidate')
  const { bookings, kept, isShown } = judgeReliability(mentorId, logs, new Set(), now)
  return { rating: rate(reviews.map(({ stars }) => stars)), reviews, reliability: { bookings, kept, isShown } }
}

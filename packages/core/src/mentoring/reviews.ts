/**
 * Reviews of held sessions: who may write one and when, when they become visible, and what a number of them says.
 *
 * Each side writes blind: a review is shown once both are in or the time is over. It may be changed for a day and never after it is
 * visible, so nobody answers a bad review with another. Their average is drawn towards a prior and is never more exact than the count
 * allows. Source: docs/sources.md#mentoring (J).
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Booking, Side } from './booking.ts'
import { DAY, type EpochMs, HOUR } from './instant.ts'

export const REVIEW_DAYS = 14
export const REVIEW_EDIT_HOURS = 24
export const MOST_REVIEW_CHARS = 2_000
export const REVIEW_FACETS = ['realism', 'feedback', 'next-step'] as const
export type ReviewFacet = (typeof REVIEW_FACETS)[number]

export interface ReviewDraft {
  /** Whole, 1 to 5; so is each facet. Facets are a candidate's. */
  readonly stars: number
  readonly facets: Readonly<Partial<Record<ReviewFacet, number>>>
  readonly text: string
}

export interface Review extends ReviewDraft {
  readonly bookingId: string
  readonly side: Side
  readonly writtenAt: EpochMs
  readonly editedAt: EpochMs | null
  /** The other side's one answer; only after the review is visible. */
  readonly reply: { readonly text: string; readonly at: EpochMs } | null
  /** Taken down by the host: not shown and not counted. */
  readonly isTakenDown: boolean
}

export type ReviewRefusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'not-held' }
  | { readonly code: 'too-late'; readonly until: EpochMs }
  | { readonly code: 'visible' }
  | { readonly code: 'not-visible' }
  | { readonly code: 'replied' }
  | { readonly code: 'bad-stars' }
  | { readonly code: 'bad-facet'; readonly facet: string }
  | { readonly code: 'empty-text' }
  | { readonly code: 'too-long'; readonly most: number }

const isStars = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 5

function refuseDraft({ stars, facets, text }: ReviewDraft, side: Side): ReviewRefusal | null {
  if (!isStars(stars)) return { code: 'bad-stars' }
  for (const [facet, value] of Object.entries(facets)) {
    const isKnown = (REVIEW_FACETS as readonly string[]).includes(facet)
    if (side !== 'candidate' || !isKnown || !isStars(value)) return { code: 'bad-facet', facet }
  }
  return text.length > MOST_REVIEW_CHARS ? { code: 'too-long', most: MOST_REVIEW_CHARS } : null
}

/** From when on the reviews of a booking are visible; null while nobody can say: both may still come. */
function visibleFrom(booking: Booking, reviews: readonly Review[]): EpochMs | null {
  const { completed } = booking
  if (completed === null) return null
  const own = reviews.filter(({ bookingId }) => bookingId === booking.terms.bookingId)
  const over = completed.at + REVIEW_DAYS * DAY
  const sides = new Set(own.map(({ side }) => side))
  return sides.size < 2 ? over : Math.min(over, Math.max(...own.map(({ writtenAt }) => writtenAt)))
}

const isVisible = (booking: Booking, reviews: readonly Review[], now: EpochMs): boolean => {
  const from = visibleFrom(booking, reviews)
  return from !== null && now >= from
}

const isHeld = ({ state, completed }: Booking): boolean => completed !== null && (state === 'completed' || state === 'reviewed')

const sideOf = ({ terms }: Booking, personId: string): Side | null =>
  personId === terms.candidateId ? 'candidate' : personId === terms.mentorId ? 'mentor' : null

/** The review to save: a new one, or one's own changed. `reviews` are those of the booking. */
export function decideReview(
  booking: Booking,
  reviews: readonly Review[],
  draft: ReviewDraft,
  personId: string,
  now: EpochMs,
): Result<Review, ReviewRefusal> {
  const side = sideOf(booking, personId)
  if (side === null) return refuse({ code: 'not-yours' })
  if (!isHeld(booking) || booking.completed === null) return refuse({ code: 'not-held' })
  const refusal = refuseDraft(draft, side)
  if (refusal !== null) return refuse(refusal)
  const old = reviews.find((review) => review.side === side)
  const until = old === undefined ? booking.completed.at + REVIEW_DAYS * DAY : old.writtenAt + REVIEW_EDIT_HOURS * HOUR
  if (old !== undefined && isVisible(booking, reviews, now)) return refuse({ code: 'visible' })
  if (now >= until) return refuse({ code: 'too-late', until })
  if (old !== undefined) return accept({ ...old, ...draft, editedAt: now })
  const { bookingId } = booking.terms
  return accept({ ...draft, bookingId, side, writtenAt: now, editedAt: null, reply: null, isTakenDown: false })
}

/** One answer, by whom the review is about. */
export function decideReply(
  booking: Booking,
  reviews: readonly Review[],
  about: Side,
  text: string,
  personId: string,
  now: EpochMs,
): Result<Review, ReviewRefusal> {
  const review = reviews.find(({ side }) => side !== about)
  if (sideOf(booking, personId) !== about || review === undefined) return refuse({ code: 'not-yours' })
  if (!isVisible(booking, reviews, now) || review.isTakenDown) return refuse({ code: 'not-visible' })
  if (review.reply !== null) return refuse({ code: 'replied' })
  if (text.trim() === '') return refuse({ code: 'empty-text' })
  if (text.length > MOST_REVIEW_CHARS) return refuse({ code: 'too-long', most: MOST_REVIEW_CHARS })
  return accept({ ...review, reply: { text, at: now } })
}

/** What a reader sees: their own always, the other's once both are in or the time is over; nothing of a session that turns out not to have been held. */
export function listVisibleReviews(booking: Booking, reviews: readonly Review[], readerId: string | null, now: EpochMs): readonly Review[] {
  const side = readerId === null ? null : sideOf(booking, readerId)
  const isOpen = isHeld(booking) && isVisible(booking, reviews, now)
  return reviews.filter((review) => review.side === side || (isOpen && !review.isTakenDown))
}

export interface RatingPrior {
  /** From 1 to 5: what a mentor nobody has rated is taken for. */
  readonly mean: number
  /** How many reviews the prior weighs as much as. */
  readonly weight: number
}

export const DEFAULT_PRIOR: RatingPrior = { mean: 4, weight: 5 }

export interface Rating {
  readonly count: number
  /** Drawn towards the prior and rounded to `step`; null where the count says too little. */
  readonly mean: number | null
  /** One standard error of stars that scatter by one, rounded up to a step people can read. */
  readonly step: number | null
}

/** The least count for each step: 1 / sqrt(count) is at most the step. */
const STEPS: readonly (readonly [least: number, parts: number])[] = [
  [100, 10],
  [25, 5],
  [5, 2],
]

/** Of the stars, or of one facet, of visible reviews. Throws where one is not a whole number from 1 to 5. */
export function rate(stars: readonly number[], prior: RatingPrior = DEFAULT_PRIOR): Rating {
  if (!stars.every(isStars)) throw new RangeError(`no stars: ${stars.join(', ')}`)
  const count = stars.length
  const parts = STEPS.find(([least]) => count >= least)?.[1]
  if (parts === undefined) return { count, mean: null, step: null }
  const sum = stars.reduce((total, one) => total + one, 0)
  const mean = (sum + prior.mean * prior.weight) / (count + prior.weight)
  return { count, mean: Math.round(mean * parts) / parts, step: 1 / parts }
}

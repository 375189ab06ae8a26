/** What sessions here say of a mentor: no number without its count, and none that is more exact than the count allows. */
import type { MentorRecord } from '@inclined/app/bookings/review-booking'
import { DEFAULT_PRIOR } from '@inclined/core/mentoring/reviews'
import { LEAST_BOOKINGS, RELIABILITY_DAYS } from '@inclined/core/mentoring/reliability'
import { wordStars } from '../bookings/review-wording.ts'

const MOST_SHOWN = 10

export function MentorRecordView({ record }: { readonly record: MentorRecord }) {
  const { rating, reviews, reliability } = record
  const { bookings, kept, isShown } = reliability
  return (
    <section className="mt-8" aria-labelledby="record">
      <h2 id="record" className="font-serif text-[23px] font-medium">
        From sessions here
      </h2>
      <p className="mt-2">
        {isShown
          ? `Kept ${kept} of ${bookings} bookings in the last ${RELIABILITY_DAYS} days: no cancelling, no moving late, no absence.`
          : `Fewer than ${LEAST_BOOKINGS} bookings in the last ${RELIABILITY_DAYS} days: too few to say how reliable.`}
      </p>
      <p className="mt-1">
        {rating.count === 0 ? 'No reviews yet.' : rating.count === 1 ? '1 review.' : `${rating.count} reviews.`}
        {rating.mean === null || rating.step === null
          ? ''
          : ` About ${rating.mean} of 5, give or take ${rating.step}; counted with ${DEFAULT_PRIOR.weight} imagined reviews of ${DEFAULT_PRIOR.mean}, so that few say little.`}
      </p>
      <ul className="mt-3 grid gap-3 md:grid-cols-2">
        {reviews.slice(0, MOST_SHOWN).map(({ bookingId, stars, text }) => (
          <li key={bookingId} className="card">
            <p className="font-semibold">{wordStars(stars)}</p>
            <p className="whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

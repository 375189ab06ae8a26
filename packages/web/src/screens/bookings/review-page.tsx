/** Writing about a session, blind: neither side sees the other's before both are in. */
import type { ReviewView } from '@inclined/app/bookings/review-booking'
import { REVIEW_DAYS, REVIEW_FACETS, type Review } from '@inclined/core/mentoring/reviews'
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { FACET_NAME, wordStars } from './review-wording.ts'

interface ReviewPageProps extends Omit<ReviewView, 'why'> {
  readonly bookingId: string
  readonly why: string | null
  readonly problem: string | null
  /** As typed, where it was refused. */
  readonly text: string | null
}

export function ReviewPage({ bookingId, side, own, other, why, problem, text }: ReviewPageProps) {
  return (
    <div className="page max-w-[720px]">
      <PageHeader
        title="Review"
        lede={`Neither of you sees the other’s before both are in, or ${REVIEW_DAYS} days after the session. What candidates write then stands on the mentor’s page.`}
        actions={<Link to={`/bookings/${bookingId}`}>The booking</Link>}
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      {own === null || why === null ? null : <Shown title="Yours" review={own} />}
      {why === null ? <Write side={side} own={own} text={text} /> : <p className="mt-4 text-soft">{why}</p>}
      {other === null ? null : <Shown title={side === 'mentor' ? 'The candidate’s' : 'The mentor’s'} review={other} />}
    </div>
  )
}

const STARS = [5, 4, 3, 2, 1] as const

function Write({ side, own, text }: Pick<ReviewPageProps, 'side' | 'own' | 'text'>) {
  return (
    <Form method="post" className="card grid gap-4">
      <StarSelect label="In all" name="stars" value={own?.stars ?? null} isNeeded />
      {side === 'mentor'
        ? null
        : REVIEW_FACETS.map((facet) => (
            <StarSelect key={facet} label={`${FACET_NAME[facet]}, if you like`} name={facet} value={own?.facets[facet] ?? null} />
          ))}
      <label>
        <span className="field-label">In words, if you like</span>
        <textarea name="text" className="input" rows={4} maxLength={2000} defaultValue={text ?? own?.text ?? ''} />
      </label>
      <p className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button">
          {own === null ? 'Hand it in' : 'Change it'}
        </button>
        <span className="text-[14px] text-soft">You can change it for a day, as long as it cannot be read.</span>
      </p>
    </Form>
  )
}

interface StarSelectProps {
  readonly label: string
  readonly name: string
  readonly value: number | null
  readonly isNeeded?: boolean
}

function StarSelect({ label, name, value, isNeeded = false }: StarSelectProps) {
  return (
    <label className="max-w-[260px]">
      <span className="field-label">{label}</span>
      <select name={name} className="input" defaultValue={value ?? ''} required={isNeeded}>
        <option value="">{isNeeded ? 'Choose' : 'Leave it out'}</option>
        {STARS.map((stars) => (
          <option key={stars} value={stars}>
            {wordStars(stars)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Shown({ title, review }: { readonly title: string; readonly review: Review }) {
  return (
    <section className="card mt-4" aria-label={title}>
      <h2 className="eyebrow">{title}</h2>
      <p className="mt-2 font-semibold">{wordStars(review.stars)}</p>
      <p className="whitespace-pre-wrap">{review.text}</p>
    </section>
  )
}

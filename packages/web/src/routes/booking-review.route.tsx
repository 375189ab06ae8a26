/** The review of a session, by either side; the other's is seen once both are in or the time is over. */
import { readReviews, reviewBooking } from '@inclined/app/bookings/review-booking'
import { REVIEW_FACETS } from '@inclined/core/mentoring/reviews'
import { data, redirect } from 'react-router'
import { ReviewPage } from '../screens/bookings/review-page.tsx'
import { wordReviewRefusal } from '../screens/bookings/review-wording.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/booking-review.route'

export const meta = () => [{ title: 'Review · Inclined' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, person } = await openPersonSpace(request)
  const view = await readReviews(ports, person.id, params.bookingId)
  if (!view.ok) throw data(null, { status: 404 })
  const { why, ...rest } = view.value
  return { ...rest, bookingId: params.bookingId, why: why === null ? null : wordReviewRefusal(why) }
}

export async function action({ request, params }: Route.ActionArgs) {
  const { ports, person } = await openPersonSpace(request)
  const form = await request.formData()
  const rated = REVIEW_FACETS.filter((facet) => field(form, facet) !== '').map((facet) => [facet, wholeNumberField(form, facet)])
  const typed = { stars: wholeNumberField(form, 'stars'), facets: Object.fromEntries(rated), text: field(form, 'text') }
  const saved = await reviewBooking(ports, person.id, params.bookingId, typed)
  if (saved.ok) return redirect(`/bookings/${params.bookingId}/review`)
  if (saved.error.code === 'booking-not-found') throw data(null, { status: 404 })
  return data({ problem: wordReviewRefusal(saved.error), text: typed.text }, { status: 422 })
}

export default function BookingReviewRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ReviewPage {...loaderData} problem={actionData?.problem ?? null} text={actionData?.text ?? null} />
}

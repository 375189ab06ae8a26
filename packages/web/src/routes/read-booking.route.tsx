/** One booking of mine: when, what, with whom, what can be done now, and everything that happened. */
import { answerBooking, askOfBooking, BOOKING_ANSWERS, sideOf } from '@inclined/app/bookings/answer-booking'
import { moveBooking } from '@inclined/app/bookings/move-booking'
import { findOpenTimes } from '@inclined/app/mentors/find-open-times'
import type { Side } from '@inclined/core/mentoring/booking'
import { mayMoveFreely } from '@inclined/core/mentoring/decide-change'
import { listRefunds } from '@inclined/core/mentoring/decide-refund'
import { nextDueAt } from '@inclined/core/mentoring/next-due'
import { data, redirect } from 'react-router'
import { BookingPage } from '../screens/bookings/booking-page.tsx'
import { choicesOf } from '../screens/bookings/booking-choices.ts'
import { listTellings, tellingNamed } from '../screens/bookings/telling-choices.ts'
import { wordBookingRefusal } from '../screens/mentors/mentor-wording.ts'
import { field } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/read-booking.route'

const DAY_MS = 86_400_000
const DAYS_SHOWN = 21
const MOST_TIMES = 60

export const meta = () => [{ title: 'Booking · Inclined' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, person, accounts } = await openPersonSpace(request)
  const read = await ports.bookings.read(person.id, params.bookingId)
  if (read === null) throw data(null, { status: 404 })
  const { booking, log } = read
  const { terms, state, time } = booking
  const [mentor, candidate] = await Promise.all([ports.mentors.find(terms.mentorId), accounts?.accounts.find(terms.candidateId)])
  const side: Side = terms.mentorId === person.id ? 'mentor' : 'candidate'
  const now = ports.clock.now()
  const choices = choicesOf(booking, side, now)
  const isMoving = choices.mayMove && new URL(request.url).searchParams.has('move')
  const range = { from: new Date(now).toISOString(), to: new Date(now + DAYS_SHOWN * DAY_MS).toISOString() }
  const found =
    isMoving && mentor !== null
      ? await findOpenTimes(ports, mentor.content.handle, { service: terms.serviceId, ...range, except: terms.bookingId })
      : null
  const service = mentor?.content.services.find(({ id }) => id === terms.serviceId)
  return {
    booking,
    log,
    side,
    choices,
    tellings: listTellings(log, sideOf(person.id, booking), now),
    movesFreely: side === 'candidate' && mayMoveFreely(booking, side, now),
    times:
      found === null
        ? null
        : found.ok
          ? found.value
              .map((at) => Date.parse(at))
              .filter((at) => at !== time.start)
              .slice(0, MOST_TIMES)
          : [],
    refunds: listRefunds(terms.policy, time.start, terms.price.minor).filter(({ until }) => until > now),
    endsAt: ['requested', 'reschedule-requested', 'held'].includes(state) ? nextDueAt(booking) : null,
    mentorZone: mentor?.content.hours.timeZone ?? 'UTC',
    mentorName: mentor?.content.name ?? 'A mentor who is gone',
    handle: mentor?.content.isListed ? mentor.content.handle : null,
    candidateName: candidate?.name ?? 'A person who is gone',
    serviceTitle: service?.title ?? 'A service that is gone',
    commandId: ports.ids.next(),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const { ports, person } = await openPersonSpace(request)
  const form = await request.formData()
  const intent = field(form, 'intent')
  const version = Number(field(form, 'version'))
  const wish = {
    id: params.bookingId,
    reason: field(form, 'reason'),
    commandId: field(form, 'commandId'),
    version: Number.isSafeInteger(version) ? version : null,
  }
  const answer = BOOKING_ANSWERS.find((known) => known === intent)
  const at = Number(field(form, 'start'))
  const start = Number.isSafeInteger(at) ? new Date(at).toISOString() : ''
  const telling = tellingNamed(intent)
  if (answer === undefined && telling === null && intent !== 'move') throw data(null, { status: 400 })
  const done =
    answer !== undefined
      ? await answerBooking(ports, person.id, { ...wish, answer })
      : telling === null
        ? await moveBooking(ports, person.id, { ...wish, start })
        : await askOfBooking(ports, person.id, wish, telling)
  if (done.ok) return redirect(`/bookings/${params.bookingId}`)
  if (done.error.code === 'booking-not-found') throw data(null, { status: 404 })
  return data({ problem: wordBookingRefusal(done.error), reason: wish.reason }, { status: 409 })
}

export default function ReadBookingRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <BookingPage {...loaderData} problem={actionData?.problem ?? null} reason={actionData?.reason ?? ''} />
}

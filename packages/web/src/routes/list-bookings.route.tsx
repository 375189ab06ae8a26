/** My bookings, on either side, and what can be done with each now. */
import { answerBooking, BOOKING_ANSWERS } from '@inclined/app/bookings/answer-booking'
import type { BookingState } from '@inclined/core/mentoring/booking'
import { data, redirect } from 'react-router'
import { BookingList } from '../screens/mentors/booking-list.tsx'
import { wordBookingRefusal } from '../screens/mentors/mentor-wording.ts'
import { field } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/list-bookings.route'

const MOST = 100

export const meta = () => [{ title: 'Bookings · Inclined' }]

const isOn = (state: BookingState): boolean => ['requested', 'confirmed', 'reschedule-requested'].includes(state)

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, person, accounts } = await openPersonSpace(request)
  const bookings = await ports.bookings.list(person.id, { limit: MOST, offset: 0 })
  const tasks = await ports.money.listTasksOf(person.id, MOST)
  const rows = await Promise.all(
    bookings.map(async (booking) => {
      const { terms, state, time } = booking
      const read = await ports.bookings.read(person.id, terms.bookingId)
      const said = read?.log.findLast(({ reason, by }) => reason !== '' && by.side !== 'system')
      const candidate = await accounts?.accounts.find(terms.candidateId)
      const mentor = await ports.mentors.find(terms.mentorId)
      const service = mentor?.content.services.find(({ id }) => id === terms.serviceId)
      return {
        id: terms.bookingId,
        booking,
        tasks: tasks.filter(({ booking: of }) => of.terms.bookingId === terms.bookingId).map(({ effect, done }) => ({ effect, done })),
        start: time.start,
        state,
        isMentor: terms.mentorId === person.id,
        candidateName: candidate?.name ?? 'A person who is gone',
        said: said === undefined ? null : { by: said.by.side, words: said.reason },
        mentorName: mentor?.content.name ?? 'A mentor who is gone',
        handle: mentor?.content.isListed ? mentor.content.handle : null,
        serviceTitle: service?.title ?? 'A service that is gone',
        mayConfirm: state === 'requested' && terms.mentorId === person.id,
        mayCancel: isOn(state) && !(state === 'requested' && terms.mentorId === person.id),
      }
    }),
  )
  return { bookings: rows, commandId: ports.ids.next() }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, person } = await openPersonSpace(request)
  const form = await request.formData()
  const answer = BOOKING_ANSWERS.find((known) => known === field(form, 'intent'))
  if (answer === undefined) throw data(null, { status: 400 })
  const wish = { id: field(form, 'booking'), answer, reason: field(form, 'reason'), commandId: field(form, 'commandId'), version: null }
  const done = await answerBooking(ports, person.id, wish)
  return done.ok ? redirect('/bookings') : data({ problem: wordBookingRefusal(done.error) }, { status: 409 })
}

export default function ListBookingsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <BookingList {...loaderData} problem={actionData?.problem ?? null} />
}

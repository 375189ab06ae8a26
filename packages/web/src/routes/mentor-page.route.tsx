/** A mentor at their short address: who they are, what they offer, and the open times of a service. */
import { bookTime } from '@inclined/app/bookings/book-time'
import { readMentorRecord } from '@inclined/app/bookings/review-booking'
import { readBadges } from '@inclined/app/verification/read-badges'
import { findOpenTimes } from '@inclined/app/mentors/find-open-times'
import { isZone } from '@inclined/core/mentoring/zone-transitions'
import type { Booking } from '@inclined/core/mentoring/booking'
import { data, redirect } from 'react-router'
import { MentorPage } from '../screens/mentors/mentor-page.tsx'
import { wordBookingRefusal } from '../screens/mentors/mentor-wording.ts'
import { field } from '../server/form-fields.ts'
import { openMoneySpace } from '../server/money-space.ts'
import type { Route } from './+types/mentor-page.route'

const DAY_MS = 86_400_000
const DAYS_SHOWN = 14
const MOST_TIMES = 60

export const meta = () => [{ title: 'Mentor · Inclined' }]
/** Who lost a time is shown those that are open now. */
export const shouldRevalidate = () => true

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, playbook, person, payments, accounts } = await openMoneySpace(request)
  const mentor = await ports.mentors.findByHandle(params.handle)
  if (mentor === null || !mentor.content.isListed) throw data(null, { status: 404 })
  const { hours, services, ...content } = mentor.content
  const offered = services.filter(({ isOffered }) => isOffered)
  const badges = accounts ? await readBadges(ports, accounts.accounts, [mentor.person]) : {}
  const query = new URL(request.url).searchParams
  const timed = offered.filter(({ kind, minutes }) => minutes !== null && kind !== 'workshop')
  const chosen = timed.find(({ id }) => id === query.get('service')) ?? timed[0] ?? null
  const now = ports.clock.now()
  const range = { from: new Date(now).toISOString(), to: new Date(now + DAYS_SHOWN * DAY_MS).toISOString() }
  const found = chosen === null ? null : await findOpenTimes(ports, content.handle, { service: chosen.id, ...range })
  const zone = query.get('zone') ?? ''
  return {
    content,
    services: offered,
    chosen: chosen?.id ?? null,
    times: found?.ok ? found.value.slice(0, MOST_TIMES).map((time) => Date.parse(time)) : [],
    record: await readMentorRecord(ports, mentor.person),
    workshops: await ports.workshops.listAhead(mentor.person, now),
    mentorZone: hours.timeZone,
    zone: isZone(zone) ? zone : null,
    isMe: mentor.person === person.id,
    badges: badges[mentor.person] ?? [],
    way: payments.ways.kind,
    policy: payments.policy,
    bookingKey: ports.ids.next(),
    principleNames: Object.fromEntries(playbook.principles.map(({ id, name }) => [id, name])),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const { ports, person, payments } = await openMoneySpace(request)
  const form = await request.formData()
  const at = Number(field(form, 'start'))
  const start = Number.isSafeInteger(at) ? new Date(at).toISOString() : ''
  const workshop = field(form, 'workshop')
  const seat = workshop === '' ? {} : { workshop }
  const wish = { handle: params.handle, service: field(form, 'service'), start, key: field(form, 'key'), ...seat }
  const booked = await bookTime(ports, person.id, wish, payments)
  if (booked.ok) return redirect(afterBooking(booked.value))
  return data({ problem: wordBookingRefusal(booked.error) }, { status: 409 })
}

/** What is not paid yet is paid next; who waits for something in writing says next what it is about. */
function afterBooking({ state, terms }: Booking): string {
  if (state === 'held') return `/bookings/${terms.bookingId}/payment`
  return terms.mode === 'async' ? `/bookings/${terms.bookingId}/brief` : '/bookings'
}

export default function MentorPageRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MentorPage {...loaderData} problem={actionData?.problem ?? null} />
}

/** What my sessions as a mentor bring: what is to come, what is due, what was paid out. */
import { data } from 'react-router'
import { MentorMoney } from '../screens/money/mentor-money.tsx'
import { openMoneySpace } from '../server/money-space.ts'
import type { Route } from './+types/mentor-money.route'

const MOST = 500

export const meta = () => [{ title: 'Your money · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, person, payments } = await openMoneySpace(request)
  const mentor = await ports.mentors.find(person.id)
  if (mentor === null) throw data(null, { status: 404 })
  const [bookings, tasks] = await Promise.all([
    ports.bookings.list(person.id, { limit: MOST, offset: 0 }),
    ports.money.listTasksOf(person.id, MOST),
  ])
  const titles = Object.fromEntries(mentor.content.services.map(({ id, title }) => [id, title]))
  const mine = bookings.filter(({ terms, charge }) => terms.mentorId === person.id && terms.price.minor > 0 && charge !== null)
  return {
    rows: mine.map((booking) => ({
      booking,
      title: titles[booking.terms.serviceId] ?? 'A session',
      payout:
        tasks.find(({ effect, booking: of }) => effect.kind === 'payout' && of.terms.bookingId === booking.terms.bookingId)?.done ?? null,
    })),
    way: payments.ways.kind,
    policy: payments.policy,
  }
}

export default function MentorMoneyRoute({ loaderData }: Route.ComponentProps) {
  return <MentorMoney {...loaderData} />
}

/** The money of one booking. Whether it was paid is never learnt here: the provider's signed notice says it, or a hand that may. */
import { markPaid, markSent } from '@inclined/app/money/mark-by-hand'
import { heldUntil, openCheckout } from '@inclined/app/money/open-checkout'
import { releaseHold } from '@inclined/app/money/release-hold'
import { listRefunds } from '@inclined/core/mentoring/decide-refund'
import { data, redirect } from 'react-router'
import { wordMoneyRefusal } from '../screens/money/money-wording.ts'
import { PaymentPage } from '../screens/money/payment-page.tsx'
import { accountSettings } from '../server/account-space.ts'
import { field } from '../server/form-fields.ts'
import { type MoneySpace, openMoneySpace } from '../server/money-space.ts'
import type { Route } from './+types/pay-booking.route'

const MOST_TASKS = 500

export const meta = () => [{ title: 'Payment · Inclined' }]

async function readTitle({ ports }: MoneySpace, mentorId: string, serviceId: string) {
  const mentor = await ports.mentors.find(mentorId)
  const service = mentor?.content.services.find(({ id }) => id === serviceId)
  return { mentorName: mentor?.content.name ?? 'a mentor who is gone', serviceTitle: service?.title ?? 'A session' }
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const space = await openMoneySpace(request)
  const { ports, person, payments } = space
  const read = await ports.bookings.read(person.id, params.bookingId)
  if (read === null) throw data(null, { status: 404 })
  const { booking } = read
  const { terms, time } = booking
  const tasks = await ports.money.listTasksOf(person.id, MOST_TASKS)
  const until = terms.payment.kind === 'money' && terms.payment.purse === 'provider' ? heldUntil(booking) : null
  const now = ports.clock.now()
  return {
    booking,
    tasks: tasks.filter((task) => task.booking.terms.bookingId === terms.bookingId).map(({ effect, done }) => ({ effect, done })),
    side: terms.mentorId === person.id ? ('mentor' as const) : ('candidate' as const),
    ...(await readTitle(space, terms.mentorId, terms.serviceId)),
    heldUntil: until !== null && until > now ? until : null,
    now,
    isBack: new URL(request.url).searchParams.has('back'),
    isPretend: payments.pretend !== null,
    refunds: listRefunds(terms.policy, time.start, terms.price.minor),
  }
}

async function pay(space: MoneySpace, bookingId: string) {
  const { desk, ports, person } = space
  const read = await ports.bookings.read(person.id, bookingId)
  if (desk === null || read === null) throw data(null, { status: 404 })
  const { mentorName, serviceTitle } = await readTitle(space, read.booking.terms.mentorId, read.booking.terms.serviceId)
  const here = `${accountSettings().url}/bookings/${bookingId}/payment`
  const words = { title: `${serviceTitle} with ${mentorName}`, email: person.email, paidUrl: `${here}?back`, backUrl: here }
  return openCheckout(desk, person.id, ports.clock.now(), { bookingId, ...words })
}

export async function action({ request, params }: Route.ActionArgs) {
  const space = await openMoneySpace(request)
  const { ports, person, hand } = space
  const form = await request.formData()
  const { bookingId } = params
  const here = `/bookings/${bookingId}/payment`
  const refused = (error: Parameters<typeof wordMoneyRefusal>[0]) => {
    if (error.code === 'booking-not-found') throw data(null, { status: 404 })
    return data({ problem: wordMoneyRefusal(error) }, { status: 409 })
  }
  switch (field(form, 'intent')) {
    case 'pay': {
      const opened = await pay(space, bookingId)
      return opened.ok ? redirect(opened.value.url) : refused(opened.error)
    }
    case 'release': {
      const released = await releaseHold(ports, person.id, bookingId)
      return released.ok ? redirect('/bookings') : refused(released.error)
    }
    case 'mark-paid': {
      // On this page nobody is more than a party: the host's marks are made on the host's own page.
      const marked = await markPaid(ports, { ...hand, isHost: false }, { bookingId, reason: field(form, 'reason') })
      return marked.ok ? redirect(here) : refused(marked.error)
    }
    case 'mark-sent': {
      const wish = { effectId: field(form, 'task'), reference: field(form, 'reference') }
      const sent = await markSent(ports, { ...hand, isHost: false }, wish)
      return sent.ok ? redirect(here) : refused(sent.error)
    }
    default:
      throw data(null, { status: 400 })
  }
}

export default function PayBookingRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <PaymentPage {...loaderData} problem={actionData?.problem ?? null} />
}

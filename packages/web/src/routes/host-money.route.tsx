/** The host's money page: what a hand has to send or mark, how the ledger stands, and the provider's books against it. */
import { compareWithProvider } from '@inclined/app/money/compare-with-provider'
import { markPaid, markSent } from '@inclined/app/money/mark-by-hand'
import type { MoneyTask } from '@inclined/app/ports/money-store'
import type { Booking } from '@inclined/core/mentoring/booking'
import { data, redirect } from 'react-router'
import { HostMoney } from '../screens/money/host-money.tsx'
import { wordMoneyRefusal } from '../screens/money/money-wording.ts'
import { field } from '../server/form-fields.ts'
import { type MoneySpace, openHostSpace } from '../server/money-space.ts'
import type { Route } from './+types/host-money.route'

const MOST = 200
const DAYS_COMPARED = 30

export const meta = () => [{ title: 'Money of this place · Inclined' }]

async function nameOf({ accounts }: MoneySpace, id: string): Promise<string> {
  return (await accounts?.accounts.find(id))?.name ?? 'somebody who is gone'
}

async function toRow(space: MoneySpace, { effect, booking, lastError }: MoneyTask) {
  const { mentorId, candidateId, price } = booking.terms
  return {
    id: effect.id,
    kind: effect.kind,
    money: 'money' in effect ? effect.money : price,
    to: await nameOf(space, effect.kind === 'payout' ? mentorId : candidateId),
    start: booking.time.start,
    lastError,
  }
}

const toUnmarked = async (space: MoneySpace, { terms, time }: Booking) => ({
  id: terms.bookingId,
  money: terms.price,
  start: time.start,
  mentor: await nameOf(space, terms.mentorId),
  candidate: await nameOf(space, terms.candidateId),
})

export async function loader({ request }: Route.LoaderArgs) {
  const space = await openHostSpace(request)
  const { ports, desk, payments } = space
  const list = (kinds: Parameters<typeof ports.money.listTasks>[0]) => ports.money.listTasks(kinds, { isDue: false, limit: MOST })
  const [byHand, byProvider, unmarked, balances] = await Promise.all([
    list(['payout', 'refund-by-hand']),
    list(['refund', 'end-checkout']),
    ports.money.listUnmarked(MOST),
    ports.money.balances(),
  ])
  const isAsked = desk !== null && new URL(request.url).searchParams.has('compare')
  const compared = isAsked ? await compareWithProvider(desk, ports.clock.now(), DAYS_COMPARED) : null
  return {
    byHand: await Promise.all(byHand.map((task) => toRow(space, task))),
    byProvider: await Promise.all(byProvider.map((task) => toRow(space, task))),
    unmarked: await Promise.all(unmarked.map((booking) => toUnmarked(space, booking))),
    balances,
    provider: payments.ways.kind === 'provider' ? payments.ways.provider.name : null,
    days: DAYS_COMPARED,
    differences: compared?.ok ? compared.value : null,
    compareProblem: compared !== null && !compared.ok ? 'The provider cannot be reached just now. Try again in a moment.' : null,
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, hand } = await openHostSpace(request)
  const form = await request.formData()
  const intent = field(form, 'intent')
  if (intent !== 'mark-sent' && intent !== 'mark-paid') throw data(null, { status: 400 })
  const marked =
    intent === 'mark-sent'
      ? await markSent(ports, hand, { effectId: field(form, 'task'), reference: field(form, 'reference') })
      : await markPaid(ports, hand, { bookingId: field(form, 'booking'), reason: field(form, 'reason') })
  return marked.ok ? redirect('/host/money') : data({ problem: wordMoneyRefusal(marked.error) }, { status: 409 })
}

export default function HostMoneyRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HostMoney {...loaderData} problem={actionData?.problem ?? null} />
}

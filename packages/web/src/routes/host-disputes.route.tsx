/** The host's desk for disputes. Not there for anybody else. */
import { listDisputes, type SettleDisputeRefusal, settleDispute } from '@inclined/app/bookings/settle-dispute'
import { FINDINGS } from '@inclined/core/mentoring/booking-event'
import { data, redirect } from 'react-router'
import { HostDisputes } from '../screens/bookings/host-disputes.tsx'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openHostSpace } from '../server/money-space.ts'
import type { Route } from './+types/host-disputes.route'

export const meta = () => [{ title: 'Disputes · Inclined' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, hand, accounts } = await openHostSpace(request)
  const disputes = await listDisputes(ports, hand)
  if (!disputes.ok) throw data(null, { status: 404 })
  const nameOf = async (id: string) => (await accounts?.accounts.find(id))?.name ?? 'Somebody who is gone'
  return {
    disputes: await Promise.all(
      disputes.value.map(async (dispute) => {
        const { mentorId, candidateId, serviceId } = dispute.booking.terms
        const service = (await ports.mentors.find(mentorId))?.content.services.find(({ id }) => id === serviceId)
        const [mentor, candidate] = await Promise.all([nameOf(mentorId), nameOf(candidateId)])
        return { ...dispute, mentor, candidate, service: service?.title ?? 'A service that is gone' }
      }),
    ),
  }
}

const SAYS: Partial<Record<SettleDisputeRefusal['code'], string>> = {
  'bad-percent': 'Write a whole number from 0 to 100 for what goes back.',
  'reason-needed': 'Say why; both sides read it.',
  'own-dispute': 'You are one of the two. Somebody else has to decide this.',
  changed: 'It changed meanwhile. Read it again, then decide.',
  'booking-not-found': 'It is decided already.',
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, hand } = await openHostSpace(request)
  const form = await request.formData()
  const finding = FINDINGS.find((each) => each === field(form, 'finding'))
  if (finding === undefined) throw data(null, { status: 400 })
  const typed = { bookingId: field(form, 'booking'), finding, reason: field(form, 'reason'), percent: field(form, 'percent') }
  const wish = { ...typed, refundPercent: wholeNumberField(form, 'percent'), version: wholeNumberField(form, 'version') }
  const done = await settleDispute(ports, hand, wish)
  if (done.ok) return redirect('/host/disputes')
  return data({ problem: SAYS[done.error.code] ?? 'This cannot be decided now. Load the page again.', typed }, { status: 409 })
}

export default function HostDisputesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HostDisputes {...loaderData} problem={actionData?.problem ?? null} typed={actionData?.typed ?? null} />
}

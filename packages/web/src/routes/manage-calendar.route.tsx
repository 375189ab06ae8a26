/** The private calendar address of a person: made, made anew, ended. It is shown once, because only its hash is kept. */
import { closeFeed, openFeed } from '@inclined/app/bookings/calendar-feed'
import { hashToken, newToken } from '@inclined/app/data/link-token'
import { data, redirect } from 'react-router'
import { CalendarAddress } from '../screens/bookings/calendar-address.tsx'
import { field } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/manage-calendar.route'

export const meta = () => [{ title: 'Your calendar · Inclined' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, person } = await openPersonSpace(request)
  return { since: await ports.feeds.since(person.id) }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, person, accounts } = await openPersonSpace(request)
  const intent = field(await request.formData(), 'intent')
  if (intent === 'end') {
    await closeFeed(ports, person.id)
    return redirect('/bookings/calendar')
  }
  if (intent !== 'make') throw data(null, { status: 400 })
  const token = newToken(ports)
  await openFeed(ports, person.id, hashToken(token))
  return { address: `${accounts?.url ?? ''}/calendar/${token}.ics` }
}

export default function ManageCalendarRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CalendarAddress {...loaderData} address={actionData?.address ?? null} />
}

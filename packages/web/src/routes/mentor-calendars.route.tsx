/** Calendars a mentor keeps elsewhere: subscribed to, read now, removed. */
import { refreshOne, subscribe } from '@inclined/app/calendars/keep-calendars'
import { data, redirect } from 'react-router'
import { CalendarDesk } from '../screens/mentors/calendar-desk.tsx'
import { wordSubscribeRefusal } from '../screens/mentors/calendar-wording.ts'
import { field } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/mentor-calendars.route'

const HERE = '/mentoring/calendars'

export const meta = () => [{ title: 'Your calendars · Inclined' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, person } = await openPersonSpace(request)
  const [mentor, calendars] = await Promise.all([ports.mentors.find(person.id), ports.calendars.list(person.id)])
  const now = ports.clock.now()
  return {
    calendars: calendars.map(({ id, label, kind, host, freshAsOf, problem, busy }) => {
      const ahead = busy.filter(({ end }) => end > now).length
      return { id, label, kind, host, freshAsOf, problem: problem?.code ?? null, busy: ahead }
    }),
    zone: mentor?.content.hours.timeZone ?? 'UTC',
    calendarKey: ports.ids.next(),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, person, accounts } = await openPersonSpace(request)
  if (accounts === null) throw data(null, { status: 404 })
  const form = await request.formData()
  const parts = { ports, accounts: accounts.accounts, reader: accounts.calendarReader }
  const [intent, id] = [field(form, 'intent'), field(form, 'calendar')]
  if (intent === 'refresh' || intent === 'remove') {
    const isDone = intent === 'refresh' ? await refreshOne(parts, person.id, id) : await ports.calendars.remove(person.id, id)
    if (!isDone) throw data(null, { status: 404 })
    return redirect(HERE)
  }
  const kind = field(form, 'kind') === 'caldav' ? 'caldav' : 'ics'
  const typed = { label: field(form, 'label'), kind, address: field(form, 'address'), userName: field(form, 'userName') } as const
  const done = await subscribe(parts, person.id, { ...typed, password: field(form, 'password'), key: field(form, 'key') })
  return done.ok ? redirect(HERE) : data({ problem: wordSubscribeRefusal(done.error), typed }, { status: 422 })
}

export default function MentorCalendarsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CalendarDesk {...loaderData} problem={actionData?.problem ?? null} typed={actionData?.typed ?? null} />
}

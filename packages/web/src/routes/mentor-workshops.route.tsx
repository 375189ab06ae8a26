/** A mentor sets and cancels the dates of their workshops. */
import { cancelWorkshop, scheduleWorkshop, type WorkshopRefusal } from '@inclined/app/mentors/keep-workshops'
import { data, redirect } from 'react-router'
import { WorkshopDesk } from '../screens/mentors/workshop-desk.tsx'
import { field } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/mentor-workshops.route'

export const meta = () => [{ title: 'Your workshops · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, person } = await openPersonSpace(request)
  const mentor = await ports.mentors.find(person.id)
  if (mentor === null) throw data(null, { status: 404 })
  const { services, hours, meetingLink } = mentor.content
  return {
    workshops: await ports.workshops.listAhead(person.id, ports.clock.now()),
    services: services.filter(({ kind }) => kind === 'workshop'),
    mentorZone: hours.timeZone,
    hasLink: Boolean(meetingLink),
    workshopKey: ports.ids.next(),
  }
}

const SAYS: Readonly<Record<WorkshopRefusal['code'], string>> = {
  'mentor-not-found': 'Describe your offer first.',
  'service-not-found': 'This workshop is not among your services any more. Choose another one.',
  'link-needed': 'Put a meeting link for several people into your own offer first.',
  'bad-time': 'Choose a time ahead of now and within a year.',
  'time-taken': 'You have another session at that time. Choose another one.',
  'key-used': 'This form was used before. Load the page again.',
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, person } = await openPersonSpace(request)
  const form = await request.formData()
  if (field(form, 'intent') === 'cancel') {
    const cancelled = await cancelWorkshop(ports, person.id, field(form, 'workshop'))
    if (!cancelled.ok) throw data(null, { status: 404 })
    return redirect('/mentoring/workshops')
  }
  const start = field(form, 'start')
  const set = await scheduleWorkshop(ports, person.id, { service: field(form, 'service'), start, key: field(form, 'key') })
  return set.ok ? redirect('/mentoring/workshops') : data({ problem: SAYS[set.error.code], start }, { status: 422 })
}

export default function MentorWorkshopsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <WorkshopDesk {...loaderData} problem={actionData?.problem ?? null} start={actionData?.start ?? ''} />
}

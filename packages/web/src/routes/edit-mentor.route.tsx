/** What I offer as a mentor: words, services, hours. */
import { saveMentor } from '@inclined/app/mentors/save-mentor'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { data } from 'react-router'
import { EditMentor } from '../screens/mentors/edit-mentor.tsx'
import { wordMentorRefusal } from '../screens/mentors/mentor-wording.ts'
import { readMentorForm } from '../screens/mentors/read-mentor-form.ts'
import { wholeNumberField } from '../server/form-fields.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/edit-mentor.route'

export const meta = () => [{ title: 'Your offer · Inclined' }]

const blank = (name: string): MentorContent => ({
  handle: '',
  name,
  headline: '',
  about: '',
  languages: ['en'],
  tracks: [],
  principles: [],
  hasPledged: false,
  isListed: false,
  services: [],
  hours: { timeZone: 'UTC', weekly: [], overrides: [], minNoticeMin: 24 * 60, maxDaysAhead: 30 },
})

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, person } = await openPersonSpace(request)
  const mentor = await ports.mentors.find(person.id)
  return {
    content: mentor?.content ?? blank(person.name),
    revision: mentor?.revision ?? 0,
    principles: playbook.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ id, name })),
    tracks: playbook.roles.map(({ track, name }) => ({ track, name })),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, person } = await openPersonSpace(request)
  const form = await request.formData()
  const content = readMentorForm(form)
  const saved = await saveMentor(ports, person.id, { baseRevision: wholeNumberField(form, 'revision'), content })
  if (saved.ok) return data({ problem: null, content: null, isSaved: true })
  // What was typed comes back with the refusal, so a page without script loses nothing.
  return data({ problem: wordMentorRefusal(saved.error), content, isSaved: false }, { status: 422 })
}

export default function EditMentorRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { problem = null, content = null, isSaved = false } = actionData ?? {}
  return <EditMentor {...loaderData} content={content ?? loaderData.content} problem={problem} isSaved={isSaved} />
}

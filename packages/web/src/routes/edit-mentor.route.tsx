/** What I offer as a mentor: words, services, hours. */
import { saveMentor } from '@inclined/app/mentors/save-mentor'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { data, redirect } from 'react-router'
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
    isSaved: new URL(request.url).searchParams.has('saved'),
    principles: playbook.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ id, name })),
    tracks: playbook.roles.map(({ track, name }) => ({ track, name })),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, person } = await openPersonSpace(request)
  const form = await request.formData()
  const content = readMentorForm(form)
  const saved = await saveMentor(ports, person.id, { baseRevision: wholeNumberField(form, 'revision'), content })
  if (saved.ok) return redirect('/mentoring?saved')
  // What was typed comes back with the refusal, so a page without script loses nothing.
  return data({ problem: wordMentorRefusal(saved.error), content }, { status: 422 })
}

export default function EditMentorRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { problem = null, content = null } = actionData ?? {}
  return (
    <EditMentor
      {...loaderData}
      content={content ?? loaderData.content}
      problem={problem}
      isSaved={loaderData.isSaved && problem === null}
    />
  )
}

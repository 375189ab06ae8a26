/** What I offer as a mentor: words, services, hours. */
import { saveMentor } from '@inclined/app/mentors/save-mentor'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { data, redirect } from 'react-router'
import { EditMentor } from '../screens/mentors/edit-mentor.tsx'
import { wordMentorRefusal, wordPriceRefusal } from '../screens/mentors/mentor-wording.ts'
import { readMentorForm, readPrices } from '../screens/mentors/read-mentor-form.ts'
import { wholeNumberField } from '../server/form-fields.ts'
import { openMoneySpace } from '../server/money-space.ts'
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
  const { ports, playbook, person, payments } = await openMoneySpace(request)
  const mentor = await ports.mentors.find(person.id)
  return {
    content: mentor?.content ?? blank(person.name),
    revision: mentor?.revision ?? 0,
    way: payments.ways.kind,
    feeBasisPoints: payments.policy.feeBasisPoints,
    isSaved: new URL(request.url).searchParams.has('saved'),
    principles: playbook.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ id, name })),
    tracks: playbook.roles.map(({ track, name }) => ({ track, name })),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, person } = await openMoneySpace(request)
  const form = await request.formData()
  const content = readMentorForm(form)
  const prices = readPrices(form)
  const typed = { content, typedPrices: prices.map(({ text }) => text) }
  const wrong = prices.findIndex(({ refusal }) => refusal !== null)
  const refusal = prices[wrong]?.refusal ?? null
  if (refusal !== null) return data({ problem: wordPriceRefusal(content.services[wrong]?.title ?? '', refusal), ...typed }, { status: 422 })
  const saved = await saveMentor(ports, person.id, { baseRevision: wholeNumberField(form, 'revision'), content })
  if (saved.ok) return redirect('/mentoring?saved')
  // What was typed comes back with the refusal, so a page without script loses nothing.
  return data({ problem: wordMentorRefusal(saved.error), ...typed }, { status: 422 })
}

export default function EditMentorRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { problem = null, content = null, typedPrices = null } = actionData ?? {}
  return (
    <EditMentor
      {...loaderData}
      content={content ?? loaderData.content}
      typedPrices={typedPrices}
      problem={problem}
      isSaved={loaderData.isSaved && problem === null}
    />
  )
}

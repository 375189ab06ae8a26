/** One principle with what it is mistaken for and how it is asked. */
import { listRemarks } from '@inclined/app/coaching/feedback'
import { listAllStories } from '@inclined/app/stories/list-all-stories'
import { needFor, tierFor } from '@inclined/core/stories/coverage'
import { searchQuestions } from '@inclined/playbook/search-questions'
import { data } from 'react-router'
import { PrinciplePage } from '../screens/playbook/principle-page.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-principle.route'

/** Questions shown on the page itself; the bank has the rest. */
const SHOWN = 8

export const meta = ({ data: loaded }: Route.MetaArgs) => [{ title: `${loaded?.principle.name ?? 'Principle'} · Inclined` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { base, playbook, candidate, ports } = await openSpace(request)
  const found = playbook.principles.find(({ id }) => id === params.principleId)
  if (!found) throw data(null, { status: 404 })
  const { confusableWith, tier: _, tierShifts: __, ...principle } = found
  const tier = tierFor(found, candidate.profile)
  const questions = searchQuestions(playbook.questions, { principle: found.id })
  const stories = await listAllStories(ports, candidate.id)
  const remarks = await listRemarks(ports, candidate.id, stories)
  const nameOf = (id: string) => playbook.principles.find((other) => other.id === id)?.name ?? id
  return {
    base,
    principle,
    tier,
    storiesNeeded: needFor(tier).stories,
    confusables: confusableWith.map(({ id, tieBreaker }) => ({ id, name: nameOf(id), tieBreaker })),
    questions: questions.slice(0, SHOWN).map(({ id, text }) => ({ id, text })),
    questionCount: questions.length,
    remarks: remarks
      .filter(({ item }) => item.principle === found.id)
      .map((remark) => ({ ...remark, storyTitle: stories.find(({ id }) => id === remark.item.storyId)?.content.title ?? null })),
  }
}

export default function ReadPrincipleRoute({ loaderData }: Route.ComponentProps) {
  return <PrinciplePage {...loaderData} />
}

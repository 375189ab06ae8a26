/** What the candidate expected of each answer beside what the words showed, by principle and over time. */
import { showConfidence } from '@inclined/app/interview/show-confidence'
import { judgeBets } from '@inclined/core/interview/judge-bets'
import { QUESTION_KINDS } from '@inclined/core/questions/question'
import { KIND_NAME } from '../parts/names.ts'
import { BetsPage } from '../screens/bets/bets-page.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/show-confidence.route'

export const meta = () => [{ title: 'Bets · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const { subjects, bets } = await showConfidence(ports, candidate.id, playbook.principles)
  const names = new Map<string, string>([
    ...QUESTION_KINDS.map((kind) => [kind, `${KIND_NAME[kind]} questions`] as const),
    ...playbook.principles.map(({ id, name }) => [id, name] as const),
  ])
  const [together] = judgeBets(bets.map((bet) => ({ ...bet, subject: 'all' })))
  return {
    base,
    all: together ? { name: 'All bets', record: together, bets } : null,
    groups: subjects.map((record) => ({
      name: names.get(record.subject) ?? record.subject,
      record,
      bets: bets.filter(({ subject }) => subject === record.subject),
    })),
  }
}

export default function ShowConfidenceRoute({ loaderData }: Route.ComponentProps) {
  return <BetsPage {...loaderData} />
}

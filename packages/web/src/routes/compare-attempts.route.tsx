/** Two attempts at one question: the last two unless chosen. */
import { compareAttempts } from '@inclined/app/interview/compare-attempts'
import { type KeptAttempt, listAttempts } from '@inclined/app/interview/list-attempts'
import { data } from 'react-router'
import { timeAgo } from '../parts/time-ago.ts'
import { ComparePage } from '../screens/attempts/compare-page.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/compare-attempts.route'

export const meta = () => [{ title: 'Two attempts · Inclined' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const tried = (await listAttempts(ports, candidate.id, playbook.questions)).find(({ id }) => id === params.questionId)
  if (!tried) throw data(null, { status: 404 })
  const query = new URL(request.url).searchParams
  const now = ports.clock.now()
  const names = new Map<string, string>(playbook.formats.formats.map(({ id, name }) => [id, name]))
  const show = (attempt: KeptAttempt) => ({
    ...attempt,
    ago: timeAgo(attempt.at, now),
    formatName: attempt.session === null ? 'Saved answer' : (names.get(attempt.session.format) ?? attempt.session.format),
  })
  const pick = (name: string, otherwise: number): KeptAttempt | undefined =>
    query.has(name) ? tried.attempts.find(({ id }) => id === query.get(name)) : tried.attempts.at(otherwise)
  const [before, after] = [pick('before', -2), pick('after', -1)]
  if (!before || !after) throw data(null, { status: 404 })
  const wish = { questionId: tried.id, before: before.id, after: after.id }
  const comparison = await compareAttempts(ports, candidate.id, wish, playbook.questions)
  // Deleted between the two reads.
  if (!comparison.ok) throw data(null, { status: 404 })
  const question = { ...tried, attempts: tried.attempts.map(show) }
  return { base, question, before: show(before), after: show(after), comparison: comparison.value }
}

export default function CompareAttemptsRoute({ loaderData }: Route.ComponentProps) {
  return <ComparePage {...loaderData} />
}

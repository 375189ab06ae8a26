/** Questions that were tried more than once. */
import { listAttempts } from '@inclined/app/interview/list-attempts'
import { AttemptsPage } from '../screens/attempts/attempts-page.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/list-attempts.route'

export const meta = () => [{ title: 'Tried again · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  return { base, questions: await listAttempts(ports, candidate.id, playbook.questions) }
}

export default function ListAttemptsRoute({ loaderData }: Route.ComponentProps) {
  return <AttemptsPage {...loaderData} />
}

/** The principles, with how often each is asked for this person's target. */
import { tierFor } from '@inclined/core/stories/coverage'
import { wordTarget } from '../screens/playbook/playbook-wording.ts'
import { PrincipleList } from '../screens/playbook/principle-list.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/list-principles.route'

export const meta = () => [{ title: 'Principles · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { base, playbook, candidate } = await openSpace(request)
  const principles = playbook.principles.map((principle) => {
    const { id, name, order, gist } = principle
    return { id, name, order, gist, tier: tierFor(principle, candidate.profile) }
  })
  return { base, principles, target: wordTarget(candidate.profile) }
}

export default function ListPrinciplesRoute({ loaderData }: Route.ComponentProps) {
  return <PrincipleList {...loaderData} />
}

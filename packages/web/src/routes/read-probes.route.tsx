/** The families of follow-up questions. */
import { ProbeList } from '../screens/playbook/probe-list.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-probes.route'

export const meta = () => [{ title: 'Follow-ups · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  return { families: (await openSpace(request)).playbook.probeFamilies }
}

export default function ReadProbesRoute({ loaderData }: Route.ComponentProps) {
  return <ProbeList {...loaderData} />
}

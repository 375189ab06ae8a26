/** First questions and further reading. */
import { ResourcePages } from '../screens/playbook/resource-pages.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-resources.route'

export const meta = () => [{ title: 'First questions and further reading · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { resources, faq } = (await openSpace(request)).playbook
  return { resources, faq }
}

export default function ReadResourcesRoute({ loaderData }: Route.ComponentProps) {
  return <ResourcePages {...loaderData} />
}

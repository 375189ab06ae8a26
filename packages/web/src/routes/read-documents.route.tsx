/** The documents of the trade. */
import { DocumentPages } from '../screens/playbook/document-pages.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-documents.route'

export const meta = () => [{ title: 'Writing · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { documents, writingRules, writingIdeas } = (await openSpace(request)).playbook
  return { documents, rules: writingRules, ideas: writingIdeas }
}

export default function ReadDocumentsRoute({ loaderData }: Route.ComponentProps) {
  return <DocumentPages {...loaderData} />
}

/** The hiring process of one track: the one in the address, else the person's own, else the first of the playbook. */
import { data } from 'react-router'
import { ProcessPage } from '../screens/playbook/process-page.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-process.route'

export const meta = () => [{ title: 'Process · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { base, playbook, candidate } = await openSpace(request)
  const wanted = new URL(request.url).searchParams.get('track') ?? candidate.profile.track ?? playbook.process[0]?.track
  const template = playbook.process.find(({ track }) => track === wanted)
  if (!template) throw data(null, { status: 404 })
  const tracks = playbook.process.map(({ track, name }) => ({
    track,
    name: playbook.roles.find((role) => role.track === track)?.shortName ?? name,
  }))
  return { base, template, tracks, formats: playbook.formats }
}

export default function ReadProcessRoute({ loaderData }: Route.ComponentProps) {
  return <ProcessPage {...loaderData} />
}

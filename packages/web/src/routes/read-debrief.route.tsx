/** The debrief of one practice session. */
import { readDebrief } from '@inclined/app/debrief/read-debrief'
import { data, redirect } from 'react-router'
import { DebriefPage } from '../screens/debrief/debrief-page.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-debrief.route'

export const meta = () => [{ title: 'Debrief · Inclined' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const read = await readDebrief(ports, candidate.id, params.sessionId)
  if (!read.ok) {
    // Bets come first; the room asks for them.
    if (read.error.code === 'session-not-revealed') throw redirect(`${base}/practice/${params.sessionId}`)
    throw data(null, { status: 404 })
  }
  return {
    base,
    view: read.value,
    formatName: playbook.formats.formats.find(({ id }) => id === read.value.format)?.name ?? read.value.format,
    principleNames: Object.fromEntries(playbook.principles.map(({ id, name }) => [id, name])),
  }
}

export default function ReadDebriefRoute({ loaderData }: Route.ComponentProps) {
  return <DebriefPage {...loaderData} />
}

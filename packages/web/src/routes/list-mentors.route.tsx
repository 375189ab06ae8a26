/** Mentors who are listed, by what is wished for. */
import { findMentors } from '@inclined/app/mentors/find-mentors'
import { readBadges } from '@inclined/app/verification/read-badges'
import { MentorList } from '../screens/mentors/mentor-list.tsx'
import { readSearch, wishOf } from '../screens/mentors/read-search.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/list-mentors.route'

const MOST_SHOWN = 100

export const meta = () => [{ title: 'Mentors · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, person, accounts } = await openPersonSpace(request)
  const now = ports.clock.now()
  const principles = playbook.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ id, name }))
  const search = readSearch(
    new URL(request.url).searchParams,
    principles.map(({ id }) => id),
  )
  const hits = await findMentors(ports, wishOf(search, now))
  const shown = hits.slice(0, MOST_SHOWN)
  const badges = accounts
    ? await readBadges(
        ports,
        accounts.accounts,
        shown.map(({ mentor }) => mentor.person),
      )
    : {}
  return {
    search,
    count: hits.length,
    principles,
    tracks: playbook.roles.map(({ track, name }) => ({ id: track, name })),
    mentors: shown.map(({ mentor: { person: id, content }, services }) => ({
      isMe: id === person.id,
      badges: badges[id] ?? [],
      handle: content.handle,
      name: content.name,
      headline: content.headline,
      languages: content.languages,
      services: services.flatMap(({ serviceId, nextFree }) => {
        const service = content.services.find((each) => each.id === serviceId)
        return service === undefined ? [] : [{ service, nextFree }]
      }),
    })),
  }
}

export default function ListMentorsRoute({ loaderData }: Route.ComponentProps) {
  return <MentorList {...loaderData} />
}

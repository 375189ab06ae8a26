/** Mentors who are listed. */
import { readBadges } from '@inclined/app/verification/read-badges'
import { SERVICE_KINDS, type ServiceKind } from '@inclined/core/mentoring/mentor'
import { MentorList } from '../screens/mentors/mentor-list.tsx'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/list-mentors.route'

const MOST = 200

export const meta = () => [{ title: 'Mentors · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, person, accounts } = await openPersonSpace(request)
  const query = new URL(request.url).searchParams
  const wanted = query.get('service') ?? ''
  const kind = Object.hasOwn(SERVICE_KINDS, wanted) ? (wanted as ServiceKind) : null
  const language = (query.get('language') ?? '').trim().toLowerCase()
  const mentors = await ports.mentors.list({ limit: MOST, offset: 0 })
  const ids = mentors.map(({ person: id }) => id)
  const badges = accounts ? await readBadges(ports, accounts.accounts, ids) : {}
  const offers = mentors.map(({ person: id, content }) => ({
    isMe: id === person.id,
    badges: badges[id] ?? [],
    handle: content.handle,
    name: content.name,
    headline: content.headline,
    languages: content.languages,
    services: content.services.filter(({ isOffered }) => isOffered),
  }))
  return {
    kind,
    language,
    mentors: offers.filter(
      ({ services, languages }) =>
        (kind === null || services.some((service) => service.kind === kind)) && (language === '' || languages.includes(language)),
    ),
  }
}

export default function ListMentorsRoute({ loaderData }: Route.ComponentProps) {
  return <MentorList {...loaderData} />
}

/** Mentors with what they offer and when it is next to be had, to be narrowed by wishes. */
import type { MentorService } from '@inclined/core/mentoring/mentor'
import type { ShownBadge } from '@inclined/app/verification/read-badges'
import { Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { BadgeList } from '../verification/badge-list.tsx'
import { MentorFilter, type NamedChoice } from './mentor-filter.tsx'
import { wordLength, wordPrice, wordTime } from './mentor-wording.ts'
import type { MentorSearch } from './read-search.ts'
import { useZone } from './use-zone.ts'

interface MentorListProps {
  readonly search: MentorSearch
  /** Of those that fit; fewer may be shown. */
  readonly count: number
  readonly principles: readonly NamedChoice[]
  readonly tracks: readonly NamedChoice[]
  readonly mentors: readonly {
    readonly isMe: boolean
    readonly badges: readonly ShownBadge[]
    readonly handle: string
    readonly name: string
    readonly headline: string
    readonly languages: readonly string[]
    readonly services: readonly { readonly service: MentorService; readonly nextFree: number | null }[]
  }[]
}

const isNarrowed = ({ service, track, principle, language, price, days }: MentorSearch): boolean =>
  [service, track, principle, days].some((each) => each !== null) || language !== '' || price !== ''

export function MentorList({ search, count, principles, tracks, mentors }: MentorListProps) {
  return (
    <div className="page">
      <PageHeader
        title="Mentors"
        lede="People who tell you the truth before an interviewer does. What they write about themselves is their own word, unless it says how it was checked."
        actions={
          <Link className="button button-quiet" to="/mentoring">
            Your own offer
          </Link>
        }
      />
      <MentorFilter search={search} principles={principles} tracks={tracks} />
      {mentors.length === 0 ? (
        <EmptyState title={isNarrowed(search) ? 'Nobody fits' : 'Nobody is listed yet'}>
          <p>
            {isNarrowed(search)
              ? 'Take a filter away to see more.'
              : 'Mentors appear here when they list themselves under “Your own offer”.'}
          </p>
        </EmptyState>
      ) : (
        <>
          <ul className="grid gap-4 md:grid-cols-2">
            {mentors.map((mentor) => (
              <Listed key={mentor.handle} mentor={mentor} />
            ))}
          </ul>
          {count > mentors.length ? (
            <p className="mt-4 text-soft">{count - mentors.length} more fit. Narrow the search to see them.</p>
          ) : null}
        </>
      )}
    </div>
  )
}

function Listed({ mentor }: { readonly mentor: MentorListProps['mentors'][number] }) {
  const zone = useZone()
  return (
    <li className="card">
      <h2 className="font-serif text-[21px] font-medium">
        <Link to={`/mentors/${mentor.handle}`}>{mentor.name}</Link>
        {mentor.isMe ? <span className="font-sans text-[14px] text-soft"> · you</span> : null}
      </h2>
      <p className="text-soft">{mentor.headline}</p>
      <ul className="mt-3 grid gap-1">
        {mentor.services.map(({ service, nextFree }) => (
          <li key={service.id}>
            {service.title}{' '}
            <span className="text-soft">
              · {wordLength(service)} · {wordPrice(service.price)}
              {service.minutes === null ? '' : nextFree === null ? ' · nothing free in two weeks' : ` · next ${wordTime(nextFree, zone)}`}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        {mentor.badges.length === 0 ? (
          <p className="text-[13.5px] text-soft">Nothing about them was checked.</p>
        ) : (
          <BadgeList badges={mentor.badges} />
        )}
      </div>
      <p className="mt-3 text-[13.5px] text-soft">Speaks {mentor.languages.join(', ')}</p>
    </li>
  )
}

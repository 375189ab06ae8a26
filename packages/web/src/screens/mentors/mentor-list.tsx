/** Mentors with what they offer, to be narrowed by service and language. */
import { type MentorService, SERVICE_KINDS, type ServiceKind } from '@inclined/core/mentoring/mentor'
import type { ShownBadge } from '@inclined/app/verification/read-badges'
import { Form, Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { BadgeList } from '../verification/badge-list.tsx'
import { SERVICE_NAME, wordLength, wordPrice } from './mentor-wording.ts'

interface MentorListProps {
  readonly kind: ServiceKind | null
  readonly language: string
  readonly mentors: readonly {
    readonly isMe: boolean
    readonly badges: readonly ShownBadge[]
    readonly handle: string
    readonly name: string
    readonly headline: string
    readonly languages: readonly string[]
    readonly services: readonly MentorService[]
  }[]
}

export function MentorList({ kind, language, mentors }: MentorListProps) {
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
      <Form method="get" className="mb-8 flex flex-wrap items-end gap-4">
        <label>
          <span className="field-label">Service</span>
          <select name="service" className="input" defaultValue={kind ?? ''}>
            <option value="">Any</option>
            {(Object.keys(SERVICE_KINDS) as ServiceKind[]).map((each) => (
              <option key={each} value={each}>
                {SERVICE_NAME[each]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="field-label">Language</span>
          <input name="language" className="input max-w-[110px]" defaultValue={language} maxLength={3} placeholder="en" />
        </label>
        <button type="submit" className="button button-quiet">
          Narrow
        </button>
      </Form>
      {mentors.length === 0 ? (
        <EmptyState title={kind === null && language === '' ? 'Nobody is listed yet' : 'Nobody fits'}>
          <p>
            {kind === null && language === ''
              ? 'Mentors appear here when they list themselves under “Your own offer”.'
              : 'Take a filter away to see more.'}
          </p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {mentors.map((mentor) => (
            <Listed key={mentor.handle} mentor={mentor} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Listed({ mentor }: { readonly mentor: MentorListProps['mentors'][number] }) {
  return (
    <li className="card">
      <h2 className="font-serif text-[21px] font-medium">
        <Link to={`/mentors/${mentor.handle}`}>{mentor.name}</Link>
        {mentor.isMe ? <span className="font-sans text-[14px] text-soft"> · you</span> : null}
      </h2>
      <p className="text-soft">{mentor.headline}</p>
      <ul className="mt-3 grid gap-1">
        {mentor.services.map((service) => (
          <li key={service.id}>
            {service.title}{' '}
            <span className="text-soft">
              · {wordLength(service)} · {wordPrice(service.price)}
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

/** Every number once: first those that cannot both be true, then each with what an interviewer would ask of it. */
import { Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { count } from '../stories/story-wording.ts'
import { ClaimItem, QuoteLine, Sources } from './claim-item.tsx'
import type { ClaimView, ContradictionView, LedgerView } from './claim-view.ts'

export const CLAIM_FILTERS = ['all', 'contradictions', 'no-baseline', 'undefended'] as const
export type ClaimFilter = (typeof CLAIM_FILTERS)[number]

interface ClaimsPageProps extends LedgerView {
  readonly base: string
  readonly filter: ClaimFilter
  readonly sentence: string | null
}

const FILTER_NAME: Readonly<Record<ClaimFilter, string>> = {
  all: 'All numbers',
  contradictions: 'Contradictions',
  'no-baseline': 'No baseline',
  undefended: 'Not yet defended',
}

function pick(filter: ClaimFilter, claims: readonly ClaimView[]): readonly ClaimView[] {
  switch (filter) {
    case 'all':
      return claims
    case 'contradictions':
      return []
    case 'no-baseline':
      return claims.filter(({ baseline }) => baseline === 'missing')
    case 'undefended':
      return claims.filter(({ canDefend }) => canDefend !== 'yes')
  }
}

export function ClaimsPage(props: ClaimsPageProps) {
  const { base, claims, contradictions, filter, sentence } = props
  const address = filter === 'all' ? `${base}/claims` : `${base}/claims?show=${filter}`
  const shown = pick(filter, claims)
  return (
    <div className="page max-w-[960px]">
      <PageHeader
        title="Claims"
        lede="Every number you say, once. The panel compares notes: what differs, or has nothing behind it, is what they ask about."
      />
      {sentence ? (
        <p role="alert" className="card mb-6 border-bad py-3 text-bad">
          {sentence}
        </p>
      ) : null}
      {claims.length === 0 ? (
        <EmptyState
          title="No number yet"
          action={
            <Link className="button" to={`${base}/answers/new`}>
              Answer a question
            </Link>
          }
        >
          <p>
            Numbers from your stories and answers gather here by themselves: what moved, from what, over how long, and whether two of them
            contradict each other. A story with “2.1 % of orders, from 3.4 %, in six weeks” makes the first one.
          </p>
        </EmptyState>
      ) : (
        <>
          <Filters {...props} />
          {filter === 'all' || filter === 'contradictions' ? (
            <Contradictions contradictions={contradictions} alone={filter === 'contradictions'} />
          ) : null}
          {shown.length > 0 ? (
            <ul className="divide-y divide-line border-y border-line" aria-label={FILTER_NAME[filter]}>
              {shown.map((claim) => (
                <ClaimItem key={claim.key} claim={claim} address={address} />
              ))}
            </ul>
          ) : null}
          {shown.length === 0 && filter !== 'contradictions' ? (
            <p className="py-6 text-soft">None. Every number has what this asks for.</p>
          ) : null}
        </>
      )}
    </div>
  )
}

function Filters({ base, claims, contradictions, filter }: ClaimsPageProps) {
  const countOf = (of: ClaimFilter) => (of === 'contradictions' ? contradictions.length : pick(of, claims).length)
  return (
    <nav aria-label="Which numbers" className="mb-8 flex flex-wrap gap-x-6 gap-y-1 border-b border-line">
      {CLAIM_FILTERS.map((of) => (
        <Link
          key={of}
          to={of === 'all' ? `${base}/claims` : `${base}/claims?show=${of}`}
          aria-current={of === filter ? 'page' : undefined}
          className={`-mb-px py-2 no-underline ${of === filter ? 'border-b-2 border-accent text-ink' : 'text-soft hover:text-ink'}`}
        >
          {FILTER_NAME[of]} <span className="tabular-nums">{countOf(of)}</span>
        </Link>
      ))}
    </nav>
  )
}

const ABOUT: Readonly<Record<ContradictionView['about'], (metric: string) => string>> = {
  value: (metric) => `Two values of ${metric || 'one measure'}`,
  baseline: (metric) => `Two baselines of ${metric || 'one measure'}`,
  'team-size': () => 'Two sizes of the team',
}

function Contradictions({ contradictions, alone }: { readonly contradictions: readonly ContradictionView[]; readonly alone: boolean }) {
  if (contradictions.length === 0) return alone ? <p className="py-6 text-soft">No two numbers contradict each other.</p> : null
  return (
    <section aria-labelledby="contradictions-title" className="mb-12">
      <h2 id="contradictions-title" className="font-serif text-[21px] font-medium">
        {count(contradictions.length, 'pair cannot both be true', 'pairs cannot both be true')}
      </h2>
      <ul className="mt-4 space-y-5">
        {contradictions.map(({ id, about, metric, periodKnown, sides }) => (
          <li key={id} className="card border-warn">
            <h3 className="font-semibold">{ABOUT[about](metric)}</h3>
            {periodKnown ? null : (
              <p className="text-[13.5px] text-soft">One of them names no time, so they may speak of different ones. Say when.</p>
            )}
            <div className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
              {sides.map((side) => (
                <figure key={side.key} className="border-l-[3px] border-warn pl-4">
                  <blockquote>{side.quote ? <QuoteLine quote={side.quote} /> : side.written}</blockquote>
                  <figcaption className="mt-1 text-[14px] text-soft">
                    <Sources claim={side} />
                    {side.when ? ` · ${side.when}` : ''}
                  </figcaption>
                </figure>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

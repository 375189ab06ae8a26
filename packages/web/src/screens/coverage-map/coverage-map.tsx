/**
 * The map itself, a table in every sense: principles down, stories across, and beside each principle how many stories it needs.
 * On a phone the columns of stories fold away and the row says it with its marks.
 */
import type { CoverageRow } from '@inclined/core/stories/coverage'
import type { Tier } from '@inclined/core/questions/principle'
import { Link } from 'react-router'
import { CoverageCell, type CellLink } from './coverage-cell.tsx'
import { DotLegend, MarkLegend } from './coverage-legend.tsx'
import { TIER_TITLE, wordRow } from './coverage-wording.ts'

export interface MapStory {
  readonly id: string
  readonly title: string
  readonly status: string
  /** By principle. */
  readonly links: Readonly<Record<string, CellLink>>
}

export interface CoverageMapProps {
  readonly base: string
  readonly rows: readonly CoverageRow[]
  readonly stories: readonly MapStory[]
  readonly names: Readonly<Record<string, string>>
}

const TIERS: readonly Tier[] = [1, 2, 3]

export function CoverageMap(props: CoverageMapProps) {
  const { rows, stories } = props
  return (
    <div className="coverage-scroll" tabIndex={0} role="region" aria-label="Coverage map">
      <table className="coverage-map">
        <caption className="sr-only">Principles, how many ready stories each needs and has, and which stories they are</caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              <span className="sr-only">Principle</span>
              {stories.length > 0 ? <DotLegend /> : null}
            </th>
            <th scope="col" className="need text-left text-[13px] font-normal text-soft">
              <span className="sr-only">Has and needs</span>
              <MarkLegend className="" />
            </th>
            <th scope="col" className="mend">
              <span className="sr-only">What to do</span>
            </th>
            {stories.map((story) => (
              <th key={story.id} scope="col" className="story">
                <Link to={`${props.base}/stories/${story.id}`} title={story.title} className="no-underline hover:underline">
                  {story.title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        {TIERS.map((tier) => (
          <TierRows key={tier} tier={tier} {...props} rows={rows.filter((row) => row.tier === tier)} />
        ))}
      </table>
    </div>
  )
}

function TierRows({ tier, rows, stories, ...rest }: CoverageMapProps & { readonly tier: Tier }) {
  if (rows.length === 0) return null
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3 + stories.length} className="eyebrow pt-6 pb-1.5 text-left">
          {TIER_TITLE[tier]}
        </th>
      </tr>
      {rows.map((row) => (
        <PrincipleRow key={row.principle} row={row} stories={stories} {...rest} />
      ))}
    </tbody>
  )
}

function PrincipleRow({ row, base, stories, names }: Omit<CoverageMapProps, 'rows'> & { readonly row: CoverageRow }) {
  const isHole = row.ready.length < row.need
  const name = names[row.principle] ?? row.principle
  return (
    <tr className={isHole ? (row.ready.length + row.inProgress.length === 0 ? 'hole empty' : 'hole') : ''}>
      <th scope="row" className="name">
        <Link to={`${base}/playbook/principles/${row.principle}`} className="no-underline hover:underline">
          {name}
        </Link>
        {isHole ? <MendHole base={base} principle={row.principle} name={name} className="phone-mend" /> : null}
      </th>
      <td className="need">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Marks row={row} />
          <span className="text-[13px] text-soft">{wordRow(row)}</span>
        </span>
        <PhoneStories row={row} base={base} stories={stories} />
      </td>
      <td className="mend">{isHole ? <MendHole base={base} principle={row.principle} name={name} className="" /> : null}</td>
      {stories.map((story) => (
        <td key={story.id} className="story">
          <CoverageCell link={story.links[row.principle]} title={story.title} address={`${base}/stories/${story.id}`} />
        </td>
      ))}
    </tr>
  )
}

interface MendHoleProps {
  readonly base: string
  readonly principle: string
  readonly name: string
  readonly className: string
}

function MendHole({ base, principle, name, className }: MendHoleProps) {
  return (
    <span className={`text-[13px] font-normal whitespace-nowrap text-soft ${className}`}>
      <Link
        to={`${base}/playbook/questions?principle=${principle}`}
        className="mr-3 inline-block py-1 underline decoration-line hover:text-ink hover:decoration-ink"
      >
        Questions<span className="sr-only"> for {name}</span>
      </Link>
      <Link
        to={`${base}/stories/new?principle=${principle}`}
        className="inline-block py-1 underline decoration-line hover:text-ink hover:decoration-ink"
      >
        Start a story<span className="sr-only"> for {name}</span>
      </Link>
    </span>
  )
}

/** One square for each story needed: filled is ready, half is in progress, dashed is the hole. */
function Marks({ row }: { readonly row: CoverageRow }) {
  const slots = Array.from({ length: Math.max(row.need, row.ready.length) }, (_, at) =>
    at < row.ready.length ? 'full' : at < row.ready.length + row.inProgress.length ? 'half' : 'hole',
  )
  return (
    <span className="flex gap-1" aria-hidden="true">
      {slots.map((slot, at) => (
        <i key={`${slot}-${String(at)}`} className={`slot ${slot}`} />
      ))}
    </span>
  )
}

/** On a phone there are no columns: the stories of a row unfold below it. */
function PhoneStories({ row, base, stories }: Omit<CoverageMapProps, 'rows' | 'names'> & { readonly row: CoverageRow }) {
  const ids = [...row.ready, ...row.inProgress, ...row.weak]
  if (ids.length === 0) return null
  return (
    <details className="phone-stories text-[13px]">
      <summary className="py-1 text-soft">Which</summary>
      <ul className="space-y-1">
        {stories
          .filter(({ id }) => ids.includes(id))
          .map(({ id, title, links }) => (
            <li key={id}>
              <Link to={`${base}/stories/${id}#proves`} className="underline">
                {title}
              </Link>
              <span className="text-soft">{links[row.principle]?.counts ? '' : ' (not counting yet)'}</span>
            </li>
          ))}
      </ul>
    </details>
  )
}

/** What is missing in one sentence, then the map, then the caution that counting links hides. */
import type { CoverageRow, CoverageSummary } from '@inclined/core/stories/coverage'
import type { Target } from '@inclined/core/questions/track'
import { Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { count } from '../stories/story-wording.ts'
import { MarkLegend } from './coverage-legend.tsx'
import { CoverageMap, type MapStory } from './coverage-map.tsx'
import { wordHoles, wordTarget } from './coverage-wording.ts'

export interface CoveragePageProps {
  readonly base: string
  readonly rows: readonly CoverageRow[]
  readonly summary: CoverageSummary
  readonly target: Target
  readonly stories: readonly MapStory[]
  readonly names: Readonly<Record<string, string>>
}

const MOST_NAMED = 3

export function CoveragePage(props: CoveragePageProps) {
  const { base, rows, stories, names, summary } = props
  return (
    <div className="page">
      <PageHeader
        title="Coverage"
        lede={<Holes {...props} />}
        actions={
          <Link className="button button-quiet" to={`${base}/loop`}>
            Try them in a loop
          </Link>
        }
      />
      {stories.length === 0 ? (
        <div className="mb-10">
          <EmptyState
            title="No story shows a principle yet"
            action={
              <Link className="button" to={`${base}/stories/new`}>
                Write the first story
              </Link>
            }
          >
            <p>
              A story appears here as soon as you say which principle it shows. Below is what a loop is likely to ask for, most asked first.
            </p>
          </EmptyState>
        </div>
      ) : (
        <MarkLegend className="mb-2 min-[861px]:hidden" />
      )}
      <CoverageMap base={base} rows={rows} stories={stories} names={names} />
      {summary.distinctStories > 0 ? <Reuse {...props} /> : null}
      <TargetNote target={props.target} />
    </div>
  )
}

function Holes({ base, summary, names }: CoveragePageProps) {
  const top = summary.holes.slice(0, MOST_NAMED)
  if (top.length === 0) return <>Every principle has the stories it needs. Practise telling them, and keep one in reserve.</>
  return (
    <>
      {summary.distinctStories === 0 ? 'No story is ready yet. ' : ''}
      {wordHoles(top.length)}:{' '}
      {top.map(({ principle }, at) => (
        <span key={principle}>
          {at === 0 ? '' : at === top.length - 1 ? ' and ' : '; '}
          <Link to={`${base}/playbook/questions?principle=${principle}`} className="font-semibold text-ink underline">
            {names[principle] ?? principle}
          </Link>
        </span>
      ))}
      .
    </>
  )
}

/** One story serves one question: what is left when none is told twice. */
function Reuse({ summary, names }: CoveragePageProps) {
  const { distinctStories, totalNeeds, matchedNeeds, unmatched } = summary
  const first = unmatched.slice(0, MOST_NAMED).map(({ principle }) => names[principle] ?? principle)
  return (
    <section className="mt-10 max-w-[68ch]" aria-labelledby="reuse-title">
      <h2 id="reuse-title" className="font-serif text-[21px] font-medium">
        Told once, each story answers one question
      </h2>
      <p className="mt-2 text-soft">
        The map counts a story for every principle it shows. In a loop it can be told once. Give each need a story of its own, and{' '}
        {count(distinctStories, 'ready story meets', 'ready stories meet')} {matchedNeeds} of {totalNeeds} needs.
        {first.length > 0 ? ` First to go short: ${first.join('; ')}.` : ' Nothing goes short.'}
      </p>
    </section>
  )
}

function TargetNote({ target }: Pick<CoveragePageProps, 'target'>) {
  const { track, level } = target
  return (
    <p className="mt-8 max-w-[68ch] text-[13.5px] text-soft">
      {track && level ? (
        <>What is asked most is weighed for {wordTarget(target)}. </>
      ) : (
        <>
          {track === null ? 'No track is set, so the weights of a product manager are used. ' : ''}
          {level === null ? 'No level is set, so nothing is shifted for one. ' : ''}
        </>
      )}
      <Link to="/welcome" className="underline">
        {track && level ? 'Change the target' : 'Set the target'}
      </Link>
      . The weights are our judgement: nobody outside can publish how often each principle is asked.
    </p>
  )
}

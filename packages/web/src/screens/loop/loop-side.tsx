/** Beside the board: the one new story that would help this loop most, and how ready the stories are for any loop. */
import type { NewStory } from '@inclined/core/allocation/allocation'
import type { Readiness } from '@inclined/core/allocation/measure-readiness'
import { Link } from 'react-router'
import { type LoopNames, wordList } from './loop-wording.ts'

interface SideProps {
  readonly base: string
  readonly names: LoopNames
}

export function NewStoryCard({ base, names, story }: SideProps & { readonly story: NewStory | null }) {
  return (
    <section className="card" aria-labelledby="new-story-title">
      <h2 id="new-story-title" className="font-serif text-[19px] font-medium">
        The one new story that would help most
      </h2>
      {story === null ? (
        <p className="mt-2 text-soft">None: one more story would change nothing on this board.</p>
      ) : (
        <Advice {...{ base, names, story }} />
      )}
    </section>
  )
}

function Advice({ base, names, story }: SideProps & { readonly story: NewStory }) {
  const { principles, takes, fills } = story
  const at = (slot: { readonly principle: string; readonly interviewer: string }) =>
    `${names.principle(slot.principle)} with ${names.interviewer(slot.interviewer)}`
  const first = principles[0]!
  return (
    <>
      <p className="mt-2">
        One that shows <b className="font-semibold">{principles.map(names.principle).join(' or ')}</b>
        {principles.length > 1 ? '; each alone does it' : ''}.
      </p>
      <p className="mt-1 text-soft">
        {fills.length > 0
          ? `It fills ${wordList(fills.map(at))}.`
          : takes.role === 'reserve'
            ? `It gives ${at(takes)} a reserve.`
            : `It makes ${at(takes)} stronger.`}
      </p>
      <Link to={`${base}/stories/new?principle=${first}`} className="button mt-4 whitespace-normal">
        Start it with {names.principle(first)}
      </Link>
    </>
  )
}

const MOST_SHORT = 5
const COLUMNS = 25
const STEP = 10

interface ReadinessProps extends SideProps {
  readonly readiness: Readiness
  /** Address of the same page with other loops. */
  readonly againAt: string
}

export function ReadinessCard({ base, names, readiness, againAt }: ReadinessProps) {
  const { fullyCovered, loops, seed, short, bestNewStory } = readiness
  return (
    <section className="card" aria-labelledby="readiness-title">
      <h2 id="readiness-title" className="font-serif text-[19px] font-medium">
        Ready for any full loop?
      </h2>
      <LoopDots loops={loops} covered={fullyCovered} />
      <p>
        <b className="font-semibold">
          {fullyCovered} of {loops} sampled loops
        </b>{' '}
        have a story of its own for every question and every “another example”.
      </p>
      {short.length > 0 ? (
        <>
          <h3 className="mt-4 text-[14px] font-semibold">What falls short most</h3>
          <ul className="mt-1 space-y-2">
            {short.slice(0, MOST_SHORT).map((each) => (
              <ShortRow key={each.principle} {...each} name={names.principle(each.principle)} base={base} />
            ))}
          </ul>
          {short.length > MOST_SHORT ? (
            <p className="mt-2 text-[13.5px] text-soft">
              Then {wordList(short.slice(MOST_SHORT).map(({ principle }) => names.principle(principle)))}.
            </p>
          ) : null}
        </>
      ) : null}
      {bestNewStory === null ? null : (
        <p className="mt-3 text-soft">
          A story that shows {wordList(bestNewStory.principles.map(names.principle))} would cover {bestNewStory.fullyCovered} of {loops},
          and answer one question more in {bestNewStory.helps}.
        </p>
      )}
      <p className="mt-3 text-[13.5px] text-soft">
        Seed {seed}: the same loops each time, so two days compare. It counts stories and says nothing about an offer.{' '}
        <Link to={againAt} preventScrollReset>
          Try 200 others
        </Link>
      </p>
    </section>
  )
}

/** A dot for each loop; filled where it is fully covered. */
function LoopDots({ loops, covered }: { readonly loops: number; readonly covered: number }) {
  const rows = Math.ceil(loops / COLUMNS)
  return (
    <svg
      viewBox={`0 0 ${COLUMNS * STEP} ${rows * STEP}`}
      role="img"
      aria-label={`${covered} of ${loops} dots are filled`}
      className="my-3 block w-full max-w-[340px]"
    >
      {Array.from({ length: loops }, (_, i) => (
        <circle
          key={i}
          cx={(i % COLUMNS) * STEP + STEP / 2}
          cy={Math.floor(i / COLUMNS) * STEP + STEP / 2}
          r={i < covered ? 3.4 : 2.9}
          fill={i < covered ? 'var(--accent)' : 'none'}
          stroke={i < covered ? 'none' : 'var(--edge)'}
        />
      ))}
    </svg>
  )
}

interface ShortRowProps {
  readonly name: string
  readonly principle: string
  readonly base: string
  readonly asked: number
  readonly short: number
}

function ShortRow({ name, principle, base, asked, short }: ShortRowProps) {
  return (
    <li>
      <Link to={`${base}/stories/new?principle=${principle}`} className="no-underline hover:underline">
        {name}
      </Link>
      <svg viewBox="0 0 200 6" preserveAspectRatio="none" aria-hidden="true" className="mt-1 block h-1.5 w-full">
        <rect width="200" height="6" rx="2" fill="var(--line)" />
        <rect width={(200 * short) / Math.max(1, asked)} height="6" rx="2" fill="var(--warn)" />
      </svg>
      <span className="text-[13px] text-soft">
        short in {short} of the {asked} loops that ask about it
      </span>
    </li>
  )
}

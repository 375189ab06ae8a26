/** A short page to begin the day with: one thing to go on with, one to begin, and what is nearly done. */
import type { StoryLint } from '@inclined/core/stories/lints/story-lint'
import { wordLint } from '@inclined/core/stories/word-lint'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { count, fieldId } from '../stories/story-wording.ts'

export interface TodayProps {
  readonly base: string
  readonly latest: {
    readonly id: string
    readonly title: string
    readonly opening: string
    readonly savedAgo: string
    readonly isStory: boolean
  } | null
  readonly opener: { readonly id: string; readonly text: string } | null
  readonly contradictions: number
  /** A round that was begun and is not over. */
  readonly openSession: { readonly id: string; readonly name: string } | null
  readonly nearly: readonly { readonly id: string; readonly title: string; readonly blocks: readonly StoryLint[] }[]
  readonly hole: {
    readonly principle: string
    readonly name: string
    readonly ready: number
    readonly need: number
    readonly otherHoles: number
    readonly question: { readonly id: string; readonly text: string } | null
  } | null
}

export function Today(props: TodayProps) {
  const { latest, nearly } = props
  if (!latest && nearly.length === 0) return <FirstAnswer {...props} />
  return (
    <div className="page max-w-[860px]">
      <h1 className="page-title mb-9">Today</h1>
      <div className="space-y-12">
        <Latest {...props} />
        <Hole {...props} />
        <Nearly {...props} />
        <Contradictions {...props} />
        <PracticeNow {...props} />
      </div>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid gap-x-10 gap-y-2 md:grid-cols-[150px_minmax(0,1fr)]">
      <h2 className="eyebrow md:pt-1.5">{title}</h2>
      <div>{children}</div>
    </section>
  )
}

function Latest({ base, latest }: TodayProps) {
  if (!latest) return null
  return (
    <Part title="Go on with">
      <p className="font-serif text-[22px] leading-snug">
        <Link to={`${base}/answers/${latest.id}`} className="no-underline hover:underline">
          {latest.title}
        </Link>
      </p>
      <p className="mt-1 line-clamp-2 text-soft">{latest.opening || 'Nothing written yet.'}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link className="button" to={`${base}/answers/${latest.id}`}>
          Go on writing
        </Link>
        <span className="text-[14px] text-soft">
          saved {latest.savedAgo}
          {latest.isStory ? ', kept as a story' : ''}
        </span>
      </p>
    </Part>
  )
}

function Hole({ base, hole }: TodayProps) {
  if (!hole) return null
  return (
    <Part title="Missing most">
      <p>
        <Link to={`${base}/playbook/principles/${hole.principle}`} className="font-semibold underline">
          {hole.name}
        </Link>{' '}
        has {hole.ready === 0 ? 'no ready story' : count(hole.ready, 'ready story', 'ready stories')} and needs {hole.need}.
        {hole.otherHoles > 0 ? (
          <>
            {' '}
            <Link to={`${base}/coverage`} className="text-soft underline">
              {count(hole.otherHoles, 'other hole', 'other holes')}
            </Link>
          </>
        ) : null}
      </p>
      {hole.question ? (
        <>
          <p className="mt-3 border-l-[3px] border-accent pl-4 font-serif text-[20px] leading-snug">{hole.question.text}</p>
          <p className="mt-3 flex flex-wrap gap-3">
            <Link className="button button-quiet" to={`${base}/answers/new?question=${hole.question.id}`}>
              Answer this
            </Link>
            <Link className="button button-quiet border-transparent" to={`${base}/stories/new?principle=${hole.principle}`}>
              Start a story instead
            </Link>
          </p>
        </>
      ) : null}
    </Part>
  )
}

function Nearly({ base, nearly }: TodayProps) {
  if (nearly.length === 0) return null
  return (
    <Part title="Nearly ready">
      <ul className="space-y-5">
        {nearly.map(({ id, title, blocks }) => (
          <li key={id}>
            <Link to={`${base}/stories/${id}`} className="font-serif text-[18px] leading-snug no-underline hover:underline">
              {title}
            </Link>
            {blocks.length === 0 ? (
              <p className="text-soft">Nothing blocks it. Read it once more and mark it ready.</p>
            ) : (
              <ul className="text-soft">
                {blocks.slice(0, 2).map((lint) => (
                  <li key={lint.id}>
                    <Link
                      to={`${base}/stories/${id}#${fieldId(lint)}`}
                      className="inline-block py-0.5 underline decoration-line hover:decoration-ink"
                    >
                      {wordLint(lint).message}
                    </Link>
                  </li>
                ))}
                {blocks.length > 2 ? <li>and {count(blocks.length - 2, 'thing', 'things')} more</li> : null}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function PracticeNow({ base, openSession }: TodayProps) {
  return (
    <Part title="Practice">
      {openSession ? (
        <p>
          <Link className="button" to={`${base}/practice/${openSession.id}`}>
            Go on with the {openSession.name.toLowerCase()}
          </Link>
        </p>
      ) : (
        <p>
          <Link className="button button-quiet" to={`${base}/practice`}>
            Be interviewed
          </Link>
        </p>
      )}
    </Part>
  )
}

function Contradictions({ base, contradictions }: TodayProps) {
  if (contradictions === 0) return null
  return (
    <Part title="Numbers">
      <p>
        <Link to={`${base}/claims?show=contradictions`} className="underline">
          {count(contradictions, 'pair of numbers cannot both be true', 'pairs of numbers cannot both be true')}
        </Link>
        . Settle which is right before somebody asks.
      </p>
    </Part>
  )
}

function FirstAnswer({ base, opener }: TodayProps) {
  return (
    <div className="page max-w-[760px]">
      <p className="eyebrow mb-3">To begin with</p>
      <h1 className="font-serif text-[28px] leading-snug font-medium md:text-[34px]">
        {opener?.text ?? 'Tell one thing you did, as it happened.'}
      </h1>
      <p className="lede">
        Write it the way you would say it. While you type you see which parts are there, what an interviewer would write down, and what they
        would ask next. Nothing leaves this machine.
      </p>
      <p className="mt-7 flex flex-wrap gap-3">
        <Link className="button" to={`${base}/answers/new${opener ? `?question=${opener.id}` : ''}`}>
          Write the first answer
        </Link>
        <Link className="button button-quiet" to={`${base}/practice`}>
          Be interviewed instead
        </Link>
        <Link className="button button-quiet" to={`${base}/answers/new`}>
          Choose another question
        </Link>
        <Link className="button button-quiet" to={`${base}/playbook`}>
          Read how a loop works
        </Link>
      </p>
    </div>
  )
}

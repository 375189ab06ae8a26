/** What a person who interviews by a link works with: how it goes, the clock, the questions with their marks, the vote. */
import type { GuestView } from '@inclined/app/guests/open-guest'
import { wordDay } from '../../parts/word-day.ts'
import { useEffect } from 'react'
import { dropBallotCopy } from './ballot-copy.ts'
import { BallotForm } from './ballot-form.tsx'
import type { GuestPageProps } from './guest-props.ts'
import { PART_SAYS } from './guest-wording.ts'
import { LockedVote } from './locked-vote.tsx'
import { RoundClock } from './round-clock.tsx'

export function GuestPage(props: GuestPageProps) {
  const { token, view, others, problem } = props
  const isLocked = view.lockedAt !== null
  useEffect(() => {
    if (isLocked) dropBallotCopy(token)
  }, [token, isLocked])
  return (
    <main className="page max-w-[860px]" id="content">
      <p className="font-serif text-[19px] font-semibold">Inclined</p>
      <h1 className="page-title mt-8">{view.name}, you interview</h1>
      <p className="lede">
        A practice interview{view.interviews > 1 ? `, number ${view.interview + 1} of ${view.interviews}` : ''}. Ask aloud, write down what
        you hear, and vote before you know what anybody else thinks. It is practice: nothing here says anything about a job.
      </p>
      <p className="mt-2 text-soft">
        The link is yours alone and ends on {wordDay(Date.parse(view.expiresAt))}. What you write goes to the person you interview, once you
        lock it.
      </p>
      {problem === null ? null : (
        <p className="card mt-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      {others === null ? (
        <>
          <HowItGoes view={view} />
          <Said view={view} />
          <BallotForm {...props} />
        </>
      ) : (
        <>
          <LockedVote view={view} others={others} />
          <Said view={view} />
        </>
      )}
    </main>
  )
}

function HowItGoes({ view }: { readonly view: GuestView }) {
  const parts = view.parts.length > 0 ? view.parts : [{ id: 'questions' as const, minutes: 0 }]
  const minutes = view.parts.reduce((sum, part) => sum + part.minutes, 0)
  return (
    <section className="card mt-8" aria-labelledby="how">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h2 id="how" className="font-serif text-[21px] font-medium">
          How it goes
        </h2>
        <RoundClock minutes={minutes} />
      </div>
      <ol className="mt-3 grid gap-2">
        {parts.map(({ id, minutes: long }) => (
          <li key={id} className="grid gap-x-4 sm:grid-cols-[80px_minmax(0,1fr)]">
            <span className="text-soft tabular-nums">{long > 0 ? `${long} min` : ''}</span>
            <span>{PART_SAYS[id]}</span>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-soft">
        Do not tell what a question is after; the candidate learns it at the end. Do not help, and do not show what you think of an answer.
      </p>
    </section>
  )
}

/** What was typed in the practice room, where the candidate lets the guest read along. */
function Said({ view }: { readonly view: GuestView }) {
  if (view.said === null || view.said.length === 0) return null
  return (
    <details className="card mt-6">
      <summary className="font-semibold">What was written in the practice room</summary>
      <ol className="mt-4 grid gap-3">
        {view.said
          .filter(({ text }) => text !== '')
          .map(({ seq, who, text }) => (
            <li key={seq} className={who === 'candidate' ? 'border-l-2 border-accent pl-4' : 'text-soft'}>
              {text}
            </li>
          ))}
      </ol>
      <p className="mt-4 text-[13.5px] text-soft">As it was when this page was loaded.</p>
    </details>
  )
}

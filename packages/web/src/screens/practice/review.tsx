/** What it was about: who asked, for which principles, how deep each answer held, and each bet beside the practice level. */
import type { SessionReveal } from '@inclined/core/interview/reveal-session'
import { Link } from 'react-router'
import { KIND_NAME } from '../../parts/names.ts'
import { ROLE_WORD, TEMPERAMENT_WORD } from './practice-wording.ts'
import type { ReviewProps } from './review-props.ts'
import { ReviewThread } from './review-thread.tsx'

export function Review(props: ReviewProps) {
  const { base, session, reveal, problem } = props
  return (
    <div className="mt-8 grid gap-12">
      <section>
        <h2 className="font-serif text-[24px] font-medium">What it was about</h2>
        <p className="lede">
          The levels are practice levels of this program, from the words alone. They are nobody else’s, and they say nothing about an offer.
        </p>
        <p className="mt-5 flex flex-wrap gap-3">
          <Link className="button" to={`${base}/practice/${session.id}/debrief`}>
            Read the debrief
          </Link>
          <Link className="button button-quiet" to={`${base}/practice/bets`}>
            Your bets over time
          </Link>
          <Link className="button button-quiet" to={`${base}/practice/attempts`}>
            Questions tried twice
          </Link>
        </p>
        {problem ? (
          <p className="field-error mt-4" role="alert">
            {problem}
          </p>
        ) : null}
      </section>
      {reveal.interviews.map((interview, at) => (
        <RevealedInterview key={interview.interviewer.id} {...props} at={at} />
      ))}
    </div>
  )
}

function RevealedInterview({ at, ...props }: ReviewProps & { readonly at: number }) {
  const { reveal, session } = props
  const interview = reveal.interviews[at]
  const threads = reveal.threads.filter((thread) => thread.interview === at)
  if (!interview) return null
  const { role, temperament } = interview.interviewer
  return (
    <section aria-labelledby={`interview-${at}`} className="border-t border-line pt-8">
      <h2 id={`interview-${at}`} className="font-serif text-[22px] font-medium">
        {session.interviews.length > 1 ? `Interview ${at + 1}: ` : 'Your interviewer: '}
        {ROLE_WORD[role]}
      </h2>
      <p className="text-soft">Who {TEMPERAMENT_WORD[temperament]}. That changes the talk and never what an answer is worth.</p>
      <Principles principles={interview.principles} functional={interview.functional} />
      {threads.length === 0 ? <p className="mt-5 text-soft">It did not come to a question.</p> : null}
      <div className="mt-7 grid gap-9">
        {threads.map((thread) => (
          <ReviewThread key={thread.thread} {...props} thread={thread} />
        ))}
      </div>
    </section>
  )
}

function Principles({ principles, functional }: Pick<SessionReveal['interviews'][number], 'principles' | 'functional'>) {
  return (
    <ul className="mt-4 grid gap-3">
      {principles.map(({ id, name, gist, confusableWith }) => (
        <li key={id} className="max-w-[72ch]">
          <b className="font-semibold">{name}.</b> {gist}
          {confusableWith.length > 0 ? (
            <details className="mt-1 text-soft">
              <summary>Easily mixed up with {confusableWith.map((other) => other.name).join(', ')}</summary>
              <ul className="mt-1 list-disc space-y-1 pl-5">
                {confusableWith.map((other) => (
                  <li key={other.id}>
                    {other.name}: {other.tieBreaker}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
      {functional.length > 0 ? (
        <li className="text-soft">And {functional.map((kind) => `${KIND_NAME[kind].toLowerCase()} questions`).join(', ')}.</li>
      ) : null}
    </ul>
  )
}

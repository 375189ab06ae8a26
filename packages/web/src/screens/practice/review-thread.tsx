/** One question with all that followed: what each answer brought, marked in the words, and where the facts ran out. */
import type { Layer, RevealedThread } from '@inclined/core/interview/reveal-session'
import { lazy, Suspense } from 'react'
import { KIND_NAME } from '../../parts/names.ts'
import { MarkedWords } from './marked-words.tsx'
import { listTurns, RATING_WORD, type SpokenTurn } from './practice-wording.ts'
import type { ReviewProps } from './review-props.ts'
import { KeepAnswer, TryAgain } from './thread-actions.tsx'

const SpokenNote = lazy(() => import('./spoken-note.tsx'))

export function ReviewThread(props: ReviewProps & { readonly thread: RevealedThread }) {
  const { session, thread, reveal, familyNames, idempotencyKey } = props
  const turns = listTurns(session.lines, thread.thread)
  const principle = reveal.interviews.flatMap(({ principles }) => principles).find(({ id }) => id === thread.principle)
  return (
    <article id={`thread-${thread.thread}`} className="scroll-mt-6">
      <p className="eyebrow">{principle?.name ?? `${KIND_NAME[thread.kind]} question`}</p>
      <h3 className="mt-1 max-w-[64ch] font-serif text-[20px] leading-snug">{turns[0]?.asked}</h3>
      <Level thread={thread} />
      <ol className="mt-4 grid gap-5">
        {turns.map((turn, at) => (
          <ReviewTurn
            // biome-ignore lint/suspicious/noArrayIndexKey: turns of a session that is over never move
            key={at}
            turn={turn}
            layer={thread.layers[at]}
            familyNames={familyNames}
            isEndOfFacts={thread.ranOutAt === at && at > 0}
          />
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap gap-3">
        {turns.some(({ answer }) => answer !== '') ? <KeepAnswer thread={thread.thread} idempotencyKey={idempotencyKey} /> : null}
        <TryAgain thread={thread.thread} idempotencyKey={idempotencyKey} />
      </div>
    </article>
  )
}

function Level({ thread: { rating, bet, ranOutAt, layers } }: { readonly thread: RevealedThread }) {
  const depth = ranOutAt === null ? layers.length : ranOutAt
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1">
      <span className="pill">{rating === null ? 'cannot be judged from these words' : `practice level: ${RATING_WORD[rating]}`}</span>
      {bet === null ? null : <span className="pill">you bet: {RATING_WORD[bet]}</span>}
      {layers.length > 1 ? (
        <span className="pill">
          {ranOutAt === null ? `facts to the last of ${layers.length} layers` : `facts for ${depth} of ${layers.length} layers`}
        </span>
      ) : null}
    </p>
  )
}

interface ReviewTurnProps {
  readonly turn: SpokenTurn
  readonly layer: Layer | undefined
  readonly familyNames: ReviewProps['familyNames']
  readonly isEndOfFacts: boolean
}

function ReviewTurn({ turn, layer, familyNames, isEndOfFacts }: ReviewTurnProps) {
  const after = layer?.family ? familyNames[layer.family] : layer?.point
  return (
    <li className="max-w-[72ch]">
      {turn.kind === 'probe' ? (
        <p className="font-serif text-[17px] leading-snug">
          {turn.asked} {after ? <span className="font-sans text-[14px] text-soft">asked for: {after.toLowerCase()}</span> : null}
        </p>
      ) : null}
      <div className="mt-1.5 border-l-[3px] border-line pl-4">
        {turn.answer === '' ? (
          <p className="text-soft italic">Nothing was said to that.</p>
        ) : (
          <MarkedWords text={turn.answer} spans={layer?.evidence ?? []} />
        )}
        {isEndOfFacts ? <p className="mt-1.5 text-warn">Here the facts ran out.</p> : null}
        {turn.delivery === null ? null : (
          <Suspense fallback={null}>
            <SpokenNote delivery={turn.delivery} text={turn.answer} />
          </Suspense>
        )}
      </div>
    </li>
  )
}

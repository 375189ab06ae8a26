/** Questions with their follow-ups and marks, then the vote. Works as a plain form; with script a draft is kept while it is written. */
import { VOTE_VALUES } from '@inclined/core/debrief/cast-vote'
import { REASON_LIMIT } from '@inclined/core/debrief/guest-ballot'
import { Form } from 'react-router'
import type { GuestPageProps } from './guest-props.ts'
import { VOTE_SAYS } from './guest-wording.ts'
import { QuestionCard } from './question-card.tsx'
import type { Kept } from './keep-ballot.ts'
import { useKeptBallot } from './use-kept-ballot.ts'

const KEPT_SAYS: Readonly<Record<Exclude<Kept['state'], 'refused'>, string>> = {
  'as-loaded': 'Kept as a draft while you write. Nobody reads it before you lock it.',
  saving: 'Saving…',
  saved: 'Saved as a draft.',
  'no-answer': 'Not saved: the server does not answer. What you wrote stays in this tab and is sent again by itself.',
}

const wordKept = (kept: Kept): string => (kept.state === 'refused' ? `Not saved. ${kept.says}` : KEPT_SAYS[kept.state])

export function BallotForm({ token, view, familyNames }: GuestPageProps) {
  const { form, kept, changed } = useKeptBallot(token, view.questions.length)
  return (
    <Form method="post" ref={form} onChange={changed} className="mt-10">
      <h2 className="font-serif text-[23px] font-medium">Questions</h2>
      <div className="mt-4 grid gap-6">
        {view.questions.map((question, at) => (
          <QuestionCard
            // biome-ignore lint/suspicious/noArrayIndexKey: the questions of a plan never move
            key={at}
            at={at}
            question={question}
            mark={view.ballot.marks[at] ?? { rating: null, heard: '' }}
            phrasings={view.phrasings}
            familyNames={familyNames}
          />
        ))}
      </div>
      <Spares spares={view.spares} />
      <Vote view={view} />
      <p
        role="status"
        className={`mt-4 ${kept.state === 'no-answer' || kept.state === 'refused' ? 'text-bad' : 'text-soft'}`}
        data-testid="kept"
      >
        {wordKept(kept)}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="submit" className="button" name="intent" value="lock">
          Lock my vote
        </button>
        <button type="submit" className="button button-quiet" name="intent" value="save">
          Save the draft
        </button>
      </div>
      <p className="mt-2 text-[13.5px] text-soft">
        Locked, it stays. You then read the other votes and may change yours once; both are kept.
      </p>
    </Form>
  )
}

function Spares({ spares }: { readonly spares: readonly string[] }) {
  if (spares.length === 0) return null
  return (
    <details className="mt-6">
      <summary className="text-soft">Instead of a question that brings nothing</summary>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {spares.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  )
}

function Vote({ view }: Pick<GuestPageProps, 'view'>) {
  return (
    <section className="card mt-8" aria-labelledby="vote">
      <h2 id="vote" className="font-serif text-[21px] font-medium">
        Your vote
      </h2>
      <fieldset className="mt-3 grid gap-2">
        <legend className="field-label">On the practice scale</legend>
        {VOTE_VALUES.toReversed().map((value) => (
          <label key={value} className="flex min-h-7 items-center gap-2">
            <input type="radio" name="value" value={value} defaultChecked={view.ballot.value === value} />
            {VOTE_SAYS[value]}
          </label>
        ))}
      </fieldset>
      <label className="mt-4 block">
        <span className="field-label">Because</span>
        <textarea name="reason" rows={3} maxLength={REASON_LIMIT} className="input" defaultValue={view.ballot.reason} />
      </label>
    </section>
  )
}

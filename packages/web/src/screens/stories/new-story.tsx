/** The first page of a story: tell it roughly, or take an answer that is there. Everything else waits for the story's own page. */
import type { StoryContent } from '@inclined/core/stories/story'
import { useState } from 'react'
import { Form } from 'react-router'
import { IdempotencyField } from '../../parts/idempotency-field.tsx'
import { TitleField } from './head-fields.tsx'
import { TellingFields } from './telling-fields.tsx'

interface NewStoryProps {
  readonly base: string
  readonly principle: { readonly id: string; readonly name: string; readonly gist: string; readonly signals: readonly string[] } | null
  readonly answers: readonly { readonly id: string; readonly title: string; readonly opening: string }[]
  readonly idempotencyKey: string
  readonly typed: StoryContent
  readonly sentence: string | null
}

export function NewStory({ base, principle, answers, idempotencyKey, typed, sentence }: NewStoryProps) {
  const [start] = useState(typed)
  // A key made once a visit: a second press of the button makes no second story.
  const [key] = useState(idempotencyKey)
  const address = `${base}/stories/new${principle ? `?principle=${principle.id}` : ''}`
  return (
    <div className="page grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 min-[1000px]:grid-cols-[minmax(0,1fr)_340px]">
      <Form method="post" action={address} className="min-w-0" preventScrollReset>
        <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <IdempotencyField value={key} />
        {principle ? <input type="hidden" name="principle" value={principle.id} /> : null}
        {sentence ? (
          <p role="alert" className="card mb-6 border-bad py-3 font-semibold text-bad">
            {sentence}
          </p>
        ) : null}
        <p className="eyebrow mb-1">New story</p>
        <TitleField title={start.title} />
        <p className="mt-2 mb-8 max-w-[60ch] text-soft">
          One thing that happened, once. Rough is fine: it is a draft until you say otherwise.
        </p>
        <TellingFields content={start} />
        <div className="save-bar">
          <button type="submit" name="intent" value="save" className="button">
            Keep this story
          </button>
          <span>Numbers, principles and what must stay unsaid come next.</span>
        </div>
      </Form>
      <aside className="space-y-9">
        {principle ? (
          <section>
            <h2 className="eyebrow mb-2">For {principle.name}</h2>
            <p className="font-serif text-[18px] leading-snug">{principle.gist}</p>
            <p className="mt-3 text-soft">An interviewer would write down:</p>
            <ul className="mt-1 list-disc space-y-1 pl-5 text-soft">
              {principle.signals.map((signal) => (
                <li key={signal}>{signal}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <FromAnswer base={base} answers={answers} idempotencyKey={key} />
      </aside>
    </div>
  )
}

function FromAnswer({ base, answers, idempotencyKey }: Pick<NewStoryProps, 'base' | 'answers' | 'idempotencyKey'>) {
  return (
    <section id="from-answer" className="scroll-mt-6">
      <h2 className="eyebrow mb-2">Or start from an answer</h2>
      {answers.length === 0 ? (
        <p className="text-soft">No answer waits for its story. What you write in the answer room can be taken over here, part by part.</p>
      ) : (
        <Form method="post" action={`${base}/stories/new`}>
          <IdempotencyField value={idempotencyKey} />
          <ul className="divide-y divide-line border-y border-line">
            {answers.map((answer) => (
              <li key={answer.id}>
                <button type="submit" name="answerId" value={answer.id} className="group block w-full cursor-pointer py-3 text-left">
                  <span className="font-serif text-[17px] leading-snug group-hover:underline">{answer.title}</span>
                  <span className="mt-0.5 line-clamp-2 block text-[14px] text-soft">{answer.opening}</span>
                </button>
              </li>
            ))}
          </ul>
        </Form>
      )}
    </section>
  )
}

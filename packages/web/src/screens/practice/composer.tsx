/** What the candidate says now: an answer, a question of their own, or nothing. Typed, or spoken and typed. */
import type { Delivery } from '@inclined/core/delivery/delivery'
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react'
import { useAnswerDraft } from './use-answer-draft.ts'
import type { SessionDesk } from './use-session.ts'

const Speak = lazy(async () => ({ default: (await import('../voice/speak.tsx')).Speak }))

interface ComposerProps {
  readonly desk: SessionDesk
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  /** Id of the story chosen beforehand; empty for none. */
  readonly toldStory: string
}

/** Ctrl or Cmd with Enter sends, as the button beside the field does. */
const sends = (event: KeyboardEvent): boolean => event.key === 'Enter' && (event.ctrlKey || event.metaKey)

export function Composer({ desk, stories, toldStory }: ComposerProps) {
  const { session } = desk
  if (session.phase === 'asking') return <OwnQuestion desk={desk} />
  if (session.waitsFor === null) return <p className="mt-8 text-soft">The interviewer is speaking.</p>
  const asked = session.lines.findLast(({ who, kind }) => who === 'interviewer' && kind !== 'time-warning')
  return <Answer desk={desk} stories={stories} toldStory={toldStory} turn={String(asked?.seq ?? 0)} askedAt={asked?.at ?? 0} />
}

interface AnswerProps extends ComposerProps {
  readonly turn: string
  readonly askedAt: number
}

/** What is said now and what becomes of it. */
function useAnswering({ desk, toldStory, turn, askedAt }: AnswerProps) {
  const { session, act, isSending, clockOffset } = desk
  const [delivery, setDelivery] = useState<Delivery | null>(null)
  const [wasSpoken, setWasSpoken] = useState(false)
  const [storyId, setStoryId] = useState(toldStory)
  const field = useRef<HTMLTextAreaElement>(null)
  const source = wasSpoken ? 'spoken' : 'typed'
  const draft = useAnswerDraft(desk, turn, source)
  const forget = () => {
    draft.clear()
    setDelivery(null)
    setWasSpoken(false)
    field.current?.focus()
  }
  const answer = async () => {
    if (draft.text.trim() === '' || isSending || session.isPaused) return
    const seconds = delivery?.seconds ?? Math.max(0, Math.round((Date.now() + clockOffset - askedAt) / 1000))
    const sent = await act({ type: 'answer', text: draft.text, seconds, source, storyId: storyId || null, draft: null, delivery })
    if (sent === 'done') forget()
  }
  const pass = async () => {
    if ((await act({ type: 'pass' })) === 'done') forget()
  }
  const speak = (text: string) => {
    setWasSpoken(true)
    draft.change(text)
  }
  const hear = (measured: Delivery | null) => {
    setWasSpoken(true)
    setDelivery(measured)
  }
  return { field, text: draft.text, change: draft.change, storyId, setStoryId, answer, pass, speak, hear }
}

function Answer(props: AnswerProps) {
  const { field, text, change, storyId, setStoryId, answer, pass, speak, hear } = useAnswering(props)
  const [isSpeaking, setIsSpeaking] = useState(false)
  const isStopped = props.desk.session.isPaused
  return (
    <div className="mt-8">
      <label className="field-label" htmlFor="answer">
        Your answer
      </label>
      <textarea
        ref={field}
        id="answer"
        className="input min-h-[150px] font-serif text-[17px] leading-relaxed"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (sends(event)) void answer()
        }}
        aria-describedby="answer-hint"
        disabled={isStopped}
      />
      <p className="field-hint mt-1" id="answer-hint">
        As you would say it. Ctrl or ⌘ with Enter hands it over.
      </p>
      {isSpeaking ? (
        <Suspense fallback={<p className="text-soft">Getting the recorder.</p>}>
          <Speak text={text} onText={speak} onRecorded={hear} isDisabled={isStopped} />
        </Suspense>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-3">
        <button type="button" className="button" onClick={() => void answer()} disabled={isStopped || text.trim() === ''}>
          Give this answer
        </button>
        <button type="button" className="button button-quiet" aria-expanded={isSpeaking} onClick={() => setIsSpeaking(!isSpeaking)}>
          Speak it
        </button>
        <button type="button" className="button button-quiet" onClick={() => void pass()} disabled={isStopped}>
          I have nothing to say to that
        </button>
        <StoryChoice stories={props.stories} chosen={storyId} onChoose={setStoryId} />
      </div>
    </div>
  )
}

interface StoryChoiceProps {
  readonly stories: ComposerProps['stories']
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

function StoryChoice({ stories, chosen, onChoose }: StoryChoiceProps) {
  if (stories.length === 0) return null
  return (
    <label className="flex min-w-0 items-center gap-2 text-[14px] text-soft">
      Story told
      <select className="input w-auto max-w-[220px] py-1 text-[14px]" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">none of mine</option>
        {stories.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

function OwnQuestion({ desk }: { readonly desk: SessionDesk }) {
  const { act, session, isSending } = desk
  const [text, setText] = useState('')
  const ask = async () => {
    if (text.trim() === '' || isSending) return
    if ((await act({ type: 'ask-back', text })) === 'done') setText('')
  }
  return (
    <div className="mt-8">
      <label className="field-label" htmlFor="own-question">
        Your question to the interviewer
      </label>
      <textarea
        id="own-question"
        className="input"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (sends(event)) void ask()
        }}
        disabled={session.isPaused}
      />
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="button" className="button" onClick={() => void ask()} disabled={text.trim() === ''}>
          Ask it
        </button>
        <button type="button" className="button button-quiet" onClick={() => void act({ type: 'finish-asking' })}>
          No more questions
        </button>
      </div>
    </div>
  )
}

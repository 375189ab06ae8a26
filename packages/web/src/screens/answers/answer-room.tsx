/**
 * The answer room: the text on the left, what it earns on the right. The text is a form, so it works without script;
 * with script it is saved while one types and read again with every few keys.
 */
import type { Answer } from '@inclined/app/ports/answer-store'
import type { AnswerOptions, AnswerReport } from '@inclined/core/answers/report'
import type { Span } from '@inclined/core/kernel/span'
import type { QuestionKind } from '@inclined/core/questions/question'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { Form, useNavigate } from 'react-router'
import { keepBothAnswers } from './answer-api.ts'
import { AnswerEditor, updateMirror } from './answer-editor.tsx'
import { AnswerFoot } from './answer-foot.tsx'
import { AtCursor } from './at-cursor.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { dropCopiesOf } from './draft-copy.ts'
import { QuestionHead } from './question-head.tsx'
import { marksOf } from './report-marks.ts'
import { ReportPanel } from './report-panel.tsx'
import { type Draft, useDraft } from './use-draft.ts'
import { useReport } from './use-report.ts'

/** Comes when somebody wants to speak, so that who types waits for nothing. */
const SpeakDesk = lazy(async () => ({ default: (await import('../voice/speak-desk.tsx')).SpeakDesk }))

export interface AnswerRoomProps {
  readonly base: string
  readonly answer: Answer
  readonly question: { readonly kind: QuestionKind; readonly principles: readonly string[]; readonly expectedMinutes: number } | null
  readonly options: AnswerOptions
  readonly report: AnswerReport
  readonly principleNames: Readonly<Record<string, string>>
  readonly storyKey: string
  readonly bothKey: string
  /** What the last posted form came back with; what was typed is in it. */
  readonly returned: { readonly sentence: string; readonly typed: string; readonly theirs: string | null } | null
}

export function AnswerRoom(props: AnswerRoomProps) {
  const { base, answer, question, principleNames } = props
  const textarea = useRef<HTMLTextAreaElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  const room = useRoom(props, textarea, mirror)
  const { report, markedText, caret, draft } = room
  const [isSpeaking, setSpeaking] = useState(false)
  return (
    <div className="page grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 min-[861px]:grid-cols-[minmax(0,1fr)_372px]">
      <article className="writing-column min-w-0">
        <QuestionHead text={answer.questionText} question={question} measures={report.measures} principleNames={principleNames} />
        {draft.state.kind === 'conflict' ? (
          <ConflictPanel
            theirs={draft.state.text}
            problem={room.problem}
            onKeepMine={room.keepMine}
            onTakeTheirs={room.takeTheirs}
            onKeepBoth={room.keepBoth}
          />
        ) : null}
        {props.returned ? <Returned sentence={props.returned.sentence} theirs={props.returned.theirs} /> : null}
        <Form method="post" action={`${base}/answers/${answer.id}`}>
          <input type="hidden" name="questionId" value={answer.questionId ?? ''} />
          <input type="hidden" name="questionText" value={answer.questionText} />
          <input type="hidden" name="idempotencyKey" value={props.storyKey} />
          <input type="hidden" name="baseRevision" value={answer.revision} />
          <AnswerEditor
            textareaRef={textarea}
            mirrorRef={mirror}
            startText={props.returned?.typed ?? answer.text}
            markedText={markedText}
            marks={room.marks}
            sections={report.sections}
            onText={room.onText}
            onCaret={room.onCaret}
          />
          <AnswerFoot
            base={base}
            storyId={answer.storyId}
            words={report.measures.words}
            state={draft.state}
            rules={report.rules}
            isSpeaking={isSpeaking}
            onSpeak={() => setSpeaking(!isSpeaking)}
            onSaveAsStory={room.saveAsStory}
            onDelete={room.forget}
          />
        </Form>
        {isSpeaking ? <Spoken room={room} /> : null}
        <AtCursor report={report} caret={caret} names={principleNames} />
      </article>
      <aside aria-label="What the answer earns">
        <ReportPanel report={report} text={markedText} principleNames={principleNames} onGo={room.go} />
      </aside>
    </div>
  )
}

function Spoken({ room }: { readonly room: ReturnType<typeof useRoom> }) {
  return (
    <Suspense fallback={null}>
      <SpeakDesk readText={room.current} onText={room.write} markedText={room.markedText} sections={room.report.sections} />
    </Suspense>
  )
}

/** Why a posted form was refused. With script the page saves by itself and this is rarely seen. */
function Returned({ sentence, theirs }: { readonly sentence: string; readonly theirs: string | null }) {
  return (
    <section role="alert" className="card mb-6 border-warn">
      <p>{sentence}</p>
      {theirs === null ? null : (
        <blockquote className="mt-3 border-l-[3px] border-line pl-4 font-serif whitespace-pre-wrap">{theirs || '(empty)'}</blockquote>
      )}
    </section>
  )
}

type Refs = readonly [{ current: HTMLTextAreaElement | null }, { current: HTMLDivElement | null }]

function useRoom(props: AnswerRoomProps, ...[textarea, mirror]: Refs) {
  const { base, answer, options } = props
  const [live, readText] = useReport(answer.text, props.report, options)
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState<Span | null>(null)

  const show = useCallback(
    (text: string) => {
      if (!textarea.current || textarea.current.value === text) return
      textarea.current.value = text
      updateMirror(mirror.current, text)
      readText(text)
    },
    [readText, textarea, mirror],
  )
  const draft = useDraft(base, answer, show)
  const current = () => textarea.current?.value ?? ''
  const marks = useMemo(() => marksOf(live.report, chosen), [live.report, chosen])

  return {
    report: live.report,
    markedText: live.text,
    caret,
    draft,
    marks,
    onText: (text: string) => {
      setChosen(null)
      draft.saver?.edit(text)
      readText(text)
    },
    onCaret: setCaret,
    current,
    /** As if it were typed. */
    write: (text: string) => {
      show(text)
      draft.saver?.edit(text)
    },
    go: (span: Span) => goToWords(textarea.current, span, setChosen, setCaret),
    ...useConflict(props, draft, current, show),
    forget: () => {
      draft.saver?.abandon()
      dropCopiesOf(answer.id)
    },
    saveAsStory: async () => {
      await draft.saver?.flush()
      return draft.saver?.isDirty() ? null : (draft.saver?.revision() ?? null)
    },
  }
}

/** What to do where the text was changed elsewhere. */
function useConflict({ base, answer, bothKey }: AnswerRoomProps, draft: Draft, current: () => string, show: (text: string) => void) {
  const [problem, setProblem] = useState<string | null>(null)
  const navigate = useNavigate()
  const conflict = draft.state.kind === 'conflict' ? draft.state : null
  return {
    keepMine: () => conflict && draft.saver?.settle(current(), conflict.revision),
    takeTheirs: () => {
      if (!conflict) return
      draft.saver?.adopt(conflict.text, conflict.revision)
      show(conflict.text)
    },
    problem,
    keepBoth: async () => {
      if (!conflict) return
      const kept = await keepBothAnswers(base, answer, current(), bothKey)
      if ('sentence' in kept) return setProblem(kept.sentence)
      // Only now does the browser's copy go: the server has both.
      draft.saver?.adopt(conflict.text, conflict.revision)
      await navigate(`${base}/answers/${kept.id}`)
    },
  }
}

function goToWords(
  textarea: HTMLTextAreaElement | null,
  span: Span,
  setChosen: (span: Span) => void,
  setCaret: (at: number) => void,
): void {
  if (!textarea) return
  setChosen(span)
  setCaret(span.start)
  textarea.focus({ preventScroll: true })
  textarea.setSelectionRange(span.start, span.end)
  const node = textarea.parentElement?.querySelector('.mirror')?.firstChild
  if (!(node instanceof Text) || span.end > node.length) return
  const range = new Range()
  range.setStart(node, span.start)
  range.setEnd(node, span.end)
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 80 || bottom > window.innerHeight - 100) window.scrollBy({ top: top - window.innerHeight / 3, behavior: 'smooth' })
}

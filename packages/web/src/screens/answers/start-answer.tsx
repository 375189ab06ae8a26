/**
 * The page before an answer: type the question that was asked, or pick one from the bank. Every way is one click and
 * works without script.
 */
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { QUESTION_KINDS, type QuestionKind } from '@inclined/core/questions/question'
import { Form } from 'react-router'
import { IdempotencyField } from '../../parts/idempotency-field.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { KIND_NAME, TRACK_NAME } from '../../parts/names.ts'

interface StartAnswerProps {
  readonly base: string
  readonly filter: Readonly<Record<'words' | 'principle' | 'kind' | 'track' | 'level', string>>
  readonly chosen: { readonly id: string; readonly text: string } | null
  readonly found: number
  readonly questions: readonly { readonly id: string; readonly text: string; readonly kind: QuestionKind }[]
  readonly principles: readonly { readonly id: string; readonly name: string }[]
  readonly idempotencyKey: string
  readonly refusal: string | null
  readonly typed: string
}

export function StartAnswer(props: StartAnswerProps) {
  const { base, chosen, found, questions, idempotencyKey, refusal, typed } = props
  return (
    <div className="page max-w-[860px]">
      <PageHeader
        title="What shall it answer?"
        lede="Pick a question and write. It is kept from the first word; nothing leaves this machine."
      />
      {chosen ? <ChosenQuestion {...props} chosen={chosen} /> : null}
      <Form method="post" action={`${base}/answers/new`} className="card mb-10 flex flex-wrap items-end gap-3">
        <IdempotencyField value={idempotencyKey} />
        <label className="min-w-[240px] flex-1">
          <span className="field-label">A question of your own</span>
          <input className="input" name="questionText" defaultValue={typed} placeholder="Tell me about a time …" autoComplete="off" />
        </label>
        <button className="button" type="submit">
          Write an answer
        </button>
        {refusal ? <p className="field-error w-full">{refusal}</p> : null}
      </Form>
      <Filter {...props} />
      <p className="mt-6 mb-2 text-[13.5px] text-soft" role="status">
        {found === 0
          ? 'No question fits all of that. Take one of the filters away.'
          : found > questions.length
            ? `${questions.length} of ${found} questions`
            : `${found} ${found === 1 ? 'question' : 'questions'}`}
      </p>
      <Form method="post" action={`${base}/answers/new`}>
        <IdempotencyField value={idempotencyKey} />
        <ul className="divide-y divide-line border-y border-line">
          {questions.map((question) => (
            <li key={question.id}>
              <button
                type="submit"
                name="questionId"
                value={question.id}
                className="group flex w-full cursor-pointer items-baseline justify-between gap-6 py-3.5 text-left"
              >
                <span className="font-serif text-[17px] leading-snug group-hover:underline">{question.text}</span>
                <span className="pill shrink-0">{KIND_NAME[question.kind]}</span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </div>
  )
}

function ChosenQuestion({
  base,
  chosen,
  idempotencyKey,
}: StartAnswerProps & { readonly chosen: { readonly id: string; readonly text: string } }) {
  return (
    <Form method="post" action={`${base}/answers/new`} className="card mb-6 border-accent">
      <IdempotencyField value={idempotencyKey} />
      <p className="font-serif text-[21px] leading-snug">{chosen.text}</p>
      <button className="button mt-4" type="submit" name="questionId" value={chosen.id}>
        Answer this
      </button>
    </Form>
  )
}

function Filter({ base, filter, principles }: StartAnswerProps) {
  return (
    <Form
      method="get"
      action={`${base}/answers/new`}
      role="search"
      aria-label="Questions"
      className="grid grid-cols-2 gap-3 md:grid-cols-[2fr_2fr_1fr_1fr_1fr_auto] md:items-end"
    >
      <label className="col-span-2 md:col-span-1">
        <span className="field-label">Search</span>
        <input className="input" type="search" name="words" defaultValue={filter.words} placeholder="deadline, data, customer" />
      </label>
      <Choice name="principle" label="Principle" value={filter.principle} options={principles.map((p) => [p.id, p.name])} wide />
      <Choice name="kind" label="Kind" value={filter.kind} options={QUESTION_KINDS.map((kind) => [kind, KIND_NAME[kind]])} />
      <Choice name="track" label="Track" value={filter.track} options={TRACKS.map((track) => [track, TRACK_NAME[track]])} />
      <Choice name="level" label="Level" value={filter.level} options={LEVELS.map((level) => [level, level])} />
      <button className="button button-quiet" type="submit">
        Show
      </button>
    </Form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly wide?: boolean
}

function Choice({ name, label, value, options, wide = false }: ChoiceProps) {
  return (
    <label className={wide ? 'col-span-2 md:col-span-1' : ''}>
      <span className="field-label">{label}</span>
      <select className="input" name={name} defaultValue={value} key={value}>
        <option value="">any</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

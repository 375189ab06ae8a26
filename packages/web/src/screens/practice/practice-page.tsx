/** Where practice begins: a round to start with one click, and the rounds so far. */
import { Form, Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { IdempotencyField } from '../../parts/idempotency-field.tsx'
import { PageHeader } from '../../parts/page-header.tsx'

export interface PracticePageProps {
  readonly base: string
  readonly formats: readonly { readonly id: string; readonly name: string; readonly says: string; readonly length: string }[]
  readonly sessions: readonly {
    readonly id: string
    readonly name: string
    readonly when: string
    readonly answers: number
    readonly isOver: boolean
  }[]
  readonly question: { readonly id: string; readonly text: string } | null
  readonly idempotencyKey: string
  readonly problem: string | null
}

export function PracticePage(props: PracticePageProps) {
  const { base, formats, sessions, question, problem, idempotencyKey } = props
  return (
    <div className="page">
      <PageHeader
        title="Practice"
        lede="An interviewer asks, listens, and asks again where your answer leaves something open. No language model, nothing leaves this machine."
        actions={
          <>
            <Link className="button button-quiet" to={`${base}/practice/bets`}>
              Your bets
            </Link>
            <Link className="button button-quiet" to={`${base}/practice/attempts`}>
              Questions tried twice
            </Link>
          </>
        }
      />
      {problem ? (
        <p className="field-error mb-6" role="alert">
          {problem}
        </p>
      ) : null}
      {question ? <ChosenQuestion question={question} idempotencyKey={idempotencyKey} /> : null}
      <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {formats.map((format) => (
          <li key={format.id} className="card flex flex-col">
            <h2 className="font-serif text-[21px] font-medium">{format.name}</h2>
            <p className="text-soft">{format.length}</p>
            <p className="mt-2 mb-5 flex-1">{format.says}</p>
            <StartForm format={format.id} label={`Start: ${format.name.toLowerCase()}`} idempotencyKey={idempotencyKey} />
          </li>
        ))}
      </ul>
      <Earlier base={base} sessions={sessions} />
    </div>
  )
}

interface StartFormProps {
  readonly format: string
  readonly label: string
  readonly idempotencyKey: string
  readonly questionId?: string
}

function StartForm({ format, label, idempotencyKey, questionId }: StartFormProps) {
  return (
    <Form method="post">
      <IdempotencyField value={`${idempotencyKey}-${format}${questionId ? '-chosen' : ''}`} />
      <input type="hidden" name="format" value={format} />
      {questionId ? <input type="hidden" name="questionId" value={questionId} /> : null}
      <button className="button" type="submit" name="intent" value="start">
        {label}
      </button>
    </Form>
  )
}

function ChosenQuestion({
  question,
  idempotencyKey,
}: {
  readonly question: { readonly id: string; readonly text: string }
  readonly idempotencyKey: string
}) {
  return (
    <section className="card mb-8" aria-labelledby="chosen">
      <h2 id="chosen" className="eyebrow">
        The question you chose
      </h2>
      <p className="mt-2 mb-4 font-serif text-[20px] leading-snug">{question.text}</p>
      <StartForm format="drill" label="Practise this question" idempotencyKey={idempotencyKey} questionId={question.id} />
    </section>
  )
}

function Earlier({ base, sessions }: Pick<PracticePageProps, 'base' | 'sessions'>) {
  if (sessions.length === 0) {
    return (
      <div className="mt-12">
        <EmptyState title="No round so far">
          <p>
            A drill is one question and takes a few minutes. Afterwards you see what the question was after, how far your facts reached, and
            what an interviewer would write down.
          </p>
        </EmptyState>
      </div>
    )
  }
  return (
    <section className="mt-12" aria-labelledby="earlier">
      <h2 id="earlier" className="font-serif text-[21px] font-medium">
        Rounds so far
      </h2>
      <ul className="mt-4 divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span>
              <Link className="font-semibold" to={`${base}/practice/${session.id}`}>
                {session.name}
              </Link>{' '}
              <span className="text-soft">
                {session.when} · {session.answers === 1 ? 'one answer' : `${session.answers} answers`} ·{' '}
                {session.isOver ? 'over' : 'still open'}
              </span>
            </span>
            <Form method="post" onSubmit={(event) => !confirm('Delete this round with everything said in it?') && event.preventDefault()}>
              <input type="hidden" name="id" value={session.id} />
              <button className="button button-quiet" type="submit" name="intent" value="delete">
                Delete
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Questions tried more than once: how each attempt went, and the way to compare two. */
import type { KeptAttempt, TriedQuestion } from '@inclined/app/interview/list-attempts'
import { Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordLevel } from './attempt-wording.ts'

interface AttemptsPageProps {
  readonly base: string
  readonly questions: readonly TriedQuestion[]
}

export function AttemptsPage({ base, questions }: AttemptsPageProps) {
  return (
    <div className="page max-w-[900px]">
      <PageHeader
        title="Tried again"
        lede="Questions you answered more than once. Compare two attempts to see whether you got stronger, or only longer."
      />
      {questions.length === 0 ? (
        <EmptyState
          title="Nothing tried twice yet"
          action={
            <>
              <Link className="button" to={`${base}/practice`}>
                Practise
              </Link>
              <Link className="button button-quiet" to={`${base}/playbook/questions`}>
                Find a question
              </Link>
            </>
          }
        >
          <p>
            Answer one question in two drills and look both over, or save an answer to a question you were asked in practice. The two
            attempts then stand here side by side.
          </p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {questions.map((question) => (
            <Line key={question.id} base={base} question={question} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ base, question }: { readonly base: string; readonly question: TriedQuestion }) {
  const { id, text, attempts } = question
  return (
    <li className="py-4">
      <Link to={`${base}/practice/attempts/${id}`} className="font-serif text-[18px] leading-snug underline">
        {text}
      </Link>
      <p className="mt-1 text-[14px] text-soft">
        {attempts.length} attempts: {attempts.map(shortly).join(', then ')}.
      </p>
    </li>
  )
}

const shortly = ({ level, words }: KeptAttempt): string => `${wordLevel(level)} in ${words} ${words === 1 ? 'word' : 'words'}`

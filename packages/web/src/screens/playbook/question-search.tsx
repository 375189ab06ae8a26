/** The question bank: a search that is an address, so it can be shared, bookmarked and used without script. */
import type { Question } from '@inclined/core/questions/question'
import { Link } from 'react-router'
import { KIND_NAME } from '../../parts/names.ts'
import { PlaybookPage } from './playbook-page.tsx'
import { DIFFICULTY_NAME, wordCount, wordId } from './playbook-wording.ts'
import { type FilterChoices, QuestionForm } from './question-form.tsx'
import { type ReadFilter, searchQuery, type TypedFilter } from './question-filter.ts'

interface QuestionSearchProps {
  readonly base: string
  readonly typed: TypedFilter
  readonly unknown: ReadFilter['unknown']
  readonly choices: FilterChoices
  readonly questions: readonly Pick<Question, 'id' | 'text' | 'kind' | 'topic' | 'difficulty' | 'expectedMinutes'>[]
  readonly found: number
  readonly page: number
  readonly pages: number
}

export function QuestionSearch(props: QuestionSearchProps) {
  const { base, typed, unknown, choices, questions, found, page, pages } = props
  const path = `${base}/playbook/questions`
  return (
    <PlaybookPage
      title="Questions"
      lede={
        <>
          All written for Inclined, none taken from a real interview. What a question is after stays hidden until you ask.{' '}
          <Link className="inline-block py-0.5 underline" to={`${base}/playbook/worked-answers`}>
            Product questions with worked answers
          </Link>
        </>
      }
    >
      <QuestionForm key={JSON.stringify(typed)} path={path} typed={typed} choices={choices} />
      {unknown.map(({ field, found: value }) => (
        <p key={field} className="field-error" role="status">
          No {field} is called “{value}”, so the search leaves it out. Choose one above.
        </p>
      ))}
      <p className="mt-7 mb-2 text-[13.5px] text-soft" role="status">
        {found === 0 ? 'Nothing fits all of that. Take a word or a filter away.' : wordCount(found, 'question', 'questions')}
        {pages > 1 ? `, page ${page} of ${pages}` : ''}
      </p>
      {questions.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {questions.map((question) => (
            <QuestionRow key={question.id} base={base} question={question} />
          ))}
        </ul>
      ) : null}
      <Pager path={path} typed={typed} page={page} pages={pages} />
    </PlaybookPage>
  )
}

function QuestionRow({ base, question }: { readonly base: string; readonly question: QuestionSearchProps['questions'][number] }) {
  const facts = [
    KIND_NAME[question.kind],
    question.topic ? wordId(question.topic) : null,
    DIFFICULTY_NAME[question.difficulty],
    `${question.expectedMinutes} min`,
  ]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4">
      <div className="min-w-0 basis-80 grow">
        <Link
          className="font-serif text-[18px] leading-snug no-underline underline-offset-4 hover:underline"
          to={`${base}/playbook/questions/${question.id}`}
        >
          {question.text}
        </Link>
        <p className="mt-1 text-[13.5px] text-soft">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
      <Link
        className="shrink-0 py-1 text-[13.5px] font-semibold text-accent underline"
        to={`${base}/answers/new?question=${question.id}`}
        aria-label={`Answer this: ${question.text}`}
      >
        Answer this
      </Link>
    </li>
  )
}

function Pager({ path, typed, page, pages }: Pick<QuestionSearchProps, 'typed' | 'page' | 'pages'> & { readonly path: string }) {
  if (pages < 2) return null
  return (
    <nav aria-label="Pages" className="mt-6 flex justify-between gap-4">
      {page > 1 ? (
        <Link className="button button-quiet" rel="prev" to={path + searchQuery(typed, page - 1)}>
          Earlier
        </Link>
      ) : (
        <span />
      )}
      {page < pages ? (
        <Link className="button button-quiet" rel="next" to={path + searchQuery(typed, page + 1)}>
          Next {page + 1 === pages ? 'and last' : ''} page
        </Link>
      ) : null}
    </nav>
  )
}

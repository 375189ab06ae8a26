/** The answers written so far, latest first. */
import { listAnswers } from '@inclined/app/answers/list-answers'
import { Link } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/list-answers.route'

const PAGE = 50

export const meta = () => [{ title: 'Answers · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, candidate, base } = await openSpace(request)
  const page = Math.max(1, Number.parseInt(new URL(request.url).searchParams.get('page') ?? '1', 10) || 1)
  const answers = await listAnswers(ports, candidate.id, { limit: PAGE + 1, offset: (page - 1) * PAGE })
  return {
    base,
    page,
    hasMore: answers.length > PAGE,
    answers: answers.slice(0, PAGE).map(({ id, questionText, text, savedAt, storyId }) => ({
      id,
      questionText,
      savedAt,
      storyId,
      words: text.split(/\s+/).filter(Boolean).length,
      opening: text.slice(0, 160),
    })),
  }
}

export default function ListAnswers({ loaderData }: Route.ComponentProps) {
  const { base, answers, page, hasMore } = loaderData
  const start = (
    <Link className="button" to={`${base}/answers/new`}>
      Answer a question
    </Link>
  )
  return (
    <div className="page max-w-[860px]">
      <PageHeader
        title="Answers"
        lede="Write it, see what it shows, mend it, and keep the good ones as stories."
        actions={answers.length > 0 ? start : null}
      />
      {answers.length === 0 ? (
        <EmptyState title={page > 1 ? 'No more answers' : 'No answer yet'} action={start}>
          <p>
            Pick any question and tell one real occasion, rough as it comes. While you type you see which parts are there, which are
            missing, and what an interviewer would ask next.
          </p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {answers.map((answer) => (
            <li key={answer.id} className="py-4">
              <Link to={`${base}/answers/${answer.id}`} className="group block no-underline">
                <span className="font-serif text-[18px] leading-snug group-hover:underline">
                  {answer.questionText || 'An answer without a question'}
                </span>
                <span className="mt-1 line-clamp-2 block text-soft">{answer.opening || 'Nothing written yet.'}</span>
              </Link>
              <p className="mt-1 text-[13px] text-soft">
                {answer.words} {answer.words === 1 ? 'word' : 'words'} · saved <SavedAt instant={answer.savedAt} />
                {answer.storyId ? (
                  <>
                    {' · '}
                    <Link to={`${base}/stories/${answer.storyId}`}>kept as a story</Link>
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      <nav aria-label="Pages" className="mt-6 flex gap-4">
        {page > 1 ? <Link to={`?page=${page - 1}`}>Newer</Link> : null}
        {hasMore ? <Link to={`?page=${page + 1}`}>Older</Link> : null}
      </nav>
    </div>
  )
}

function SavedAt({ instant }: { readonly instant: string }) {
  return <time dateTime={instant}>{instant.slice(0, 10)}</time>
}

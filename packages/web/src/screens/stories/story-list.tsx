/** The stories as lines to read, not as cards to sort: title, where it stands, what it counts for. */
import { STORY_STATUSES, type StoryStatus } from '@inclined/core/stories/story'
import { Form, Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { wordCounts } from './status-panel.tsx'
import { STATUS_WORD } from './story-wording.ts'

interface ListedStory {
  readonly id: string
  readonly title: string
  readonly opening: string
  readonly status: StoryStatus
  readonly principles: readonly { readonly id: string; readonly name: string }[]
  readonly blocks: number
  readonly warnings: number
  readonly savedAgo: string
}

interface StoryListProps {
  readonly base: string
  readonly status: StoryStatus | null
  readonly principle: string | null
  readonly total: number
  readonly stories: readonly ListedStory[]
  readonly principles: readonly { readonly id: string; readonly name: string }[]
}

export function StoryList(props: StoryListProps) {
  const { base, total, stories } = props
  const actions = (
    <>
      <Link className="button" to={`${base}/stories/new`}>
        New story
      </Link>
      <Link className="button button-quiet" to={`${base}/stories/new#from-answer`}>
        From an answer
      </Link>
    </>
  )
  return (
    <div className="page max-w-[900px]">
      <PageHeader
        title="Stories"
        lede="What you did, told once and kept ready. Twelve good ones carry most loops."
        actions={total > 0 ? actions : null}
      />
      {total === 0 ? (
        <EmptyState title="No story yet" action={actions}>
          <p>
            A story is one thing you did, in parts an interviewer can follow: where you were, what was yours, what you did, what came of it.
            Each is checked for what they would ask about, and counts for a principle once it is ready.
          </p>
        </EmptyState>
      ) : (
        <>
          <Filter {...props} />
          {stories.length === 0 ? (
            <p className="py-8 text-soft">
              No story fits that.{' '}
              <Link to={`${base}/stories`} className="underline">
                Show all {total}
              </Link>
            </p>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {stories.map((story) => (
                <Line key={story.id} base={base} story={story} />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}

function Line({ base, story }: { readonly base: string; readonly story: ListedStory }) {
  const isTold = story.status !== 'retired'
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
        <Link
          to={`${base}/stories/${story.id}`}
          className={`font-serif text-[19px] leading-snug no-underline hover:underline ${isTold ? '' : 'text-soft'}`}
        >
          {story.title || 'Without a title'}
        </Link>
        <StatusMark status={story.status} />
      </div>
      {story.principles.length > 0 ? (
        <p className="mt-0.5 text-soft">{story.principles.map(({ name }) => name).join(' · ')}</p>
      ) : (
        <p className="mt-0.5 line-clamp-1 text-soft">{story.opening || 'Linked to no principle yet.'}</p>
      )}
      <p className="mt-0.5 text-[13.5px] text-soft">
        {isTold ? (
          <span className={story.blocks > 0 ? 'text-bad' : story.warnings > 0 ? 'text-warn' : ''}>
            {wordCounts(story.blocks, story.warnings)}
          </span>
        ) : (
          'not told any more'
        )}{' '}
        · saved {story.savedAgo}
      </p>
    </li>
  )
}

const MARK: Readonly<Record<StoryStatus, string>> = { draft: '○', usable: '◐', ready: '●', retired: '–' }

function StatusMark({ status }: { readonly status: StoryStatus }) {
  return (
    <span className={`text-[14px] whitespace-nowrap ${status === 'ready' ? 'text-good' : 'text-soft'}`}>
      <span aria-hidden="true">{MARK[status]}</span> {STATUS_WORD[status]}
    </span>
  )
}

function Filter({ base, status, principle, principles }: StoryListProps) {
  return (
    <Form method="get" action={`${base}/stories`} role="search" aria-label="Stories" className="mb-6 flex flex-wrap items-end gap-3">
      <label>
        <span className="field-label">Status</span>
        <select className="input" name="status" defaultValue={status ?? ''} key={status}>
          <option value="">any</option>
          {STORY_STATUSES.map((known) => (
            <option key={known} value={known}>
              {STATUS_WORD[known]}
            </option>
          ))}
        </select>
      </label>
      <label className="min-w-[200px]">
        <span className="field-label">Counts for</span>
        <select className="input" name="principle" defaultValue={principle ?? ''} key={principle}>
          <option value="">any principle</option>
          {principles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button className="button button-quiet" type="submit">
        Show
      </button>
    </Form>
  )
}

/** Remarks of mentors, each with what it hangs on; the candidate ticks what is done. */
import type { FeedbackItem, QuotePlace } from '@inclined/core/mentoring/feedback'
import { Form, Link } from 'react-router'
import { FIELD_NAME, fieldId } from '../stories/story-wording.ts'
import { KIND_NAME } from './coaching-wording.ts'

export interface ShownRemark {
  readonly bookingId: string
  readonly item: FeedbackItem
  readonly place: QuotePlace | null
  readonly isDone: boolean
  /** Null where the story is not shown or not there any more. */
  readonly storyTitle: string | null
}

interface RemarkListProps {
  readonly remarks: readonly ShownRemark[]
  /** Of principles, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly mayTick: boolean
  /** The story whose page this is: its title is left out, and a tick leads back to it. */
  readonly onStory?: string
}

export function RemarkList({ remarks, names, mayTick, onStory }: RemarkListProps) {
  return (
    <ul className="mt-5 grid gap-4">
      {remarks.map((remark) => (
        <Remark
          key={`${remark.bookingId} ${remark.item.id}`}
          remark={remark}
          names={names}
          mayTick={mayTick}
          {...(onStory ? { onStory } : {})}
        />
      ))}
    </ul>
  )
}

function Remark({ remark, names, mayTick, onStory }: Omit<RemarkListProps, 'remarks'> & { readonly remark: ShownRemark }) {
  const { bookingId, item, place, isDone, storyTitle } = remark
  const { kind, principle, storyId, quote, words } = item
  return (
    <li className={onStory ? 'border-l-2 border-line pl-3' : 'card'} data-kind={kind}>
      <p className="text-[13px] text-soft">
        {isDone ? 'Done' : KIND_NAME[kind]}
        {principle === null ? '' : ` · ${names[principle] ?? principle}`}
        {storyTitle !== null && storyId !== null && !onStory ? (
          <>
            {' · '}
            <Link to={`/stories/${storyId}`}>{storyTitle || 'A story without a title'}</Link>
          </>
        ) : null}
      </p>
      {quote === '' ? null : (
        <blockquote className="mt-1 font-serif">
          “{quote}”{' '}
          {place === null ? null : (
            <a className="font-sans text-[13px]" href={onStory ? `#${fieldId(place)}` : `/stories/${storyId}#${fieldId(place)}`}>
              in {FIELD_NAME[place.field]}
              {place.index === undefined ? '' : ` ${place.index + 1}`}
            </a>
          )}
        </blockquote>
      )}
      {quote !== '' && place === null && mayTick ? (
        <p className="text-[13px] text-soft">These words are not in the story any more.</p>
      ) : null}
      <p className="mt-1 whitespace-pre-wrap">{words}</p>
      {mayTick && kind === 'to-do' ? (
        <Form method="post" action={`/bookings/${bookingId}/feedback`} preventScrollReset className="mt-2">
          <input type="hidden" name="item" value={item.id} />
          <input type="hidden" name="story" value={onStory ?? ''} />
          <button type="submit" className="button button-quiet" name="intent" value={isDone ? 'open' : 'done'}>
            {isDone ? 'Still to do' : 'Done'}
          </button>
        </Form>
      ) : null}
    </li>
  )
}

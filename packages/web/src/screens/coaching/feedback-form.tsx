/** The mentor's form: a few words in all, and remarks. An empty row is left out, and saving always leaves room for one more. */
import { FEEDBACK_KINDS, type Feedback, type FeedbackItem } from '@inclined/core/mentoring/feedback'
import type { KeptFeedback } from '@inclined/app/ports/coaching-store'
import type { RoomNotes } from '@inclined/core/mentoring/room'
import { Form, Link } from 'react-router'
import { KIND_NAME } from './coaching-wording.ts'

export interface NamedOption {
  readonly id: string
  readonly name: string
}

interface FeedbackFormProps {
  readonly bookingId: string
  readonly kept: KeptFeedback | null
  readonly notes: RoomNotes | null
  readonly principles: readonly NamedOption[]
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  readonly problem: string | null
  readonly typed: Feedback | null
}

const FEWEST_ROWS = 3

/** What was marked in the room is a remark already, in the mentor's own words; nothing is handed over unread. */
function startFrom(notes: RoomNotes | null): Feedback {
  const items = (notes?.marks ?? []).map(({ principle, rating, heard }, nr): FeedbackItem => {
    const kind = rating === 'strong' ? 'strength' : 'to-do'
    return { id: `room-${nr}`, kind, principle, storyId: null, quote: '', words: heard }
  })
  return { summary: '', items }
}

export function FeedbackForm({ bookingId, kept, notes, principles, stories, problem, typed }: FeedbackFormProps) {
  const content = typed ?? kept?.content ?? startFrom(notes)
  const count = Math.max(FEWEST_ROWS, content.items.length + 1)
  const rows = Array.from({ length: count }, (_, at) => content.items[at] ?? null)
  return (
    <Form method="post" className="grid gap-5" key={`${kept?.revision ?? 0} ${typed === null}`}>
      <input type="hidden" name="revision" value={kept?.revision ?? 0} />
      <input type="hidden" name="rows" value={count} />
      {problem === null ? null : (
        <p role="alert" className="card border-warn">
          {problem} Nothing you wrote is lost.
        </p>
      )}
      <label>
        <span className="field-label">In all</span>
        <textarea name="summary" className="input" rows={5} maxLength={6000} defaultValue={content.summary} />
      </label>
      {stories.length === 0 ? (
        <p className="text-[14px] text-soft">The candidate gave you no stories to read, so remarks hang on principles.</p>
      ) : (
        <p className="text-[14px] text-soft">
          Copy words from <Link to={`/bookings/${bookingId}/brief`}>the brief</Link> to put a remark at its very place.
        </p>
      )}
      {rows.map((item, at) => (
        <Row key={item?.id ?? `new-${at}`} item={item} at={at} principles={principles} stories={stories} />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button button-quiet" name="intent" value="save">
          Save the draft
        </button>
        <button type="submit" className="button" name="intent" value="hand-over">
          Hand it over
        </button>
        <span className="text-[14px] text-soft">Handed over, it stays as it is.</span>
      </div>
    </Form>
  )
}

type RowProps = Pick<FeedbackFormProps, 'principles' | 'stories'> & { readonly item: FeedbackItem | null; readonly at: number }

function Row({ item, at, principles, stories }: RowProps) {
  const optionsOf = (all: readonly NamedOption[]) =>
    all.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))
  return (
    <fieldset className="card grid gap-3">
      <legend className="eyebrow">Remark {at + 1}</legend>
      <input type="hidden" name={`id-${at}`} value={item?.id ?? ''} />
      <div className="grid gap-3 sm:grid-cols-3">
        <label>
          <span className="field-label">Kind</span>
          <select name={`kind-${at}`} className="input" defaultValue={item?.kind ?? 'to-do'}>
            {optionsOf(FEEDBACK_KINDS.map((id) => ({ id, name: KIND_NAME[id] })))}
          </select>
        </label>
        <label>
          <span className="field-label">Principle</span>
          <select name={`principle-${at}`} className="input" defaultValue={item?.principle ?? ''}>
            <option value="">none</option>
            {optionsOf(principles)}
          </select>
        </label>
        {stories.length === 0 ? null : (
          <label>
            <span className="field-label">Story</span>
            <select name={`story-${at}`} className="input" defaultValue={item?.storyId ?? ''}>
              <option value="">none</option>
              {optionsOf(stories.map(({ id, title }) => ({ id, name: title || 'A story without a title' })))}
            </select>
          </label>
        )}
      </div>
      {stories.length === 0 ? null : (
        <label>
          <span className="field-label">Words of the story it is about</span>
          <input name={`quote-${at}`} className="input" maxLength={1000} defaultValue={item?.quote ?? ''} />
        </label>
      )}
      <label>
        <span className="field-label">What you saw, and what to do</span>
        <textarea name={`words-${at}`} className="input" rows={3} maxLength={2000} defaultValue={item?.words ?? ''} />
      </label>
    </fieldset>
  )
}

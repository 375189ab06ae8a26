/** The mentor's own side: notes on the parts of the story, marks against the anchors, a vote that is sealed. Kept while it is written. */
import { VOTE_VALUES } from '@inclined/core/debrief/cast-vote'
import { HEARD_LIMIT, MARK_RATINGS, REASON_LIMIT } from '@inclined/core/debrief/guest-ballot'
import { MOST_MARKS, NOTE_PARTS, PART_LIMIT, type RoomMark, type RoomNotes } from '@inclined/core/mentoring/room'
import type { KeptNotes } from '@inclined/app/ports/room-store'
import { useState } from 'react'
import { Form } from 'react-router'
import { VOTE_SAYS } from '../guest/guest-wording.ts'
import { PART_LABEL } from './room-wording.ts'
import { useKeptNotes } from './use-kept-notes.ts'

export interface RoomPrinciple {
  readonly id: string
  readonly name: string
  readonly signals: readonly string[]
  readonly antiSignals: readonly string[]
}

interface NotesFormProps {
  readonly bookingId: string
  readonly notes: KeptNotes
  readonly principles: readonly RoomPrinciple[]
  /** As typed, where it was refused. */
  readonly typed: RoomNotes | null
}

const FEWEST_MARKS = 2

export function NotesForm({ bookingId, notes, principles, typed }: NotesFormProps) {
  const content = typed ?? notes.content
  const [rows, setRows] = useState(Math.min(MOST_MARKS, Math.max(FEWEST_MARKS, content.marks.length + 1)))
  const { form, kept, changed, revision } = useKeptNotes(bookingId, notes.revision)
  if (notes.sealedAt !== null) return <Sealed notes={notes.content} principles={principles} />
  return (
    <Form method="post" ref={form} onChange={changed} className="grid content-start gap-4" aria-label="Your notes">
      <h2 className="font-serif text-[21px] font-medium">Your notes</h2>
      <p className="text-[14px] text-soft">
        Only you see these. The candidate reads marks and vote with your written feedback, once the vote is sealed.
      </p>
      <input type="hidden" name="notesRevision" value={revision} />
      <input type="hidden" name="marks" value={rows} />
      {NOTE_PARTS.map((part) => (
        <label key={part}>
          <span className="field-label">{PART_LABEL[part]}</span>
          <textarea name={part} className="input" rows={2} maxLength={PART_LIMIT} defaultValue={content.parts[part]} />
        </label>
      ))}
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <MarkRow key={at} at={at} mark={content.marks[at] ?? null} principles={principles} />
      ))}
      {rows < MOST_MARKS ? (
        <button type="button" className="button button-quiet justify-self-start" onClick={() => setRows(rows + 1)}>
          One more mark
        </button>
      ) : null}
      <Vote content={content} />
      <p role="status" className="text-[14px] text-soft" data-testid="kept">
        {kept}
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-quiet" name="intent" value="notes">
          Save the notes
        </button>
        <button type="submit" className="button" name="intent" value="seal">
          Seal my vote
        </button>
      </div>
    </Form>
  )
}

function MarkRow({
  at,
  mark,
  principles,
}: {
  readonly at: number
  readonly mark: RoomMark | null
  readonly principles: readonly RoomPrinciple[]
}) {
  const [chosen, setChosen] = useState(mark?.principle ?? '')
  const anchor = principles.find(({ id }) => id === chosen)
  return (
    <fieldset className="card grid gap-3 py-3">
      <legend className="sr-only">Mark {at + 1}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <label>
          <span className="field-label">Principle</span>
          <select name={`principle-${at}`} className="input" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">none</option>
            {principles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="field-label">Mark</span>
          <select name={`rating-${at}`} className="input" defaultValue={mark?.rating ?? ''}>
            <option value="">none</option>
            {MARK_RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {rating}
              </option>
            ))}
          </select>
        </label>
      </div>
      {anchor === undefined ? null : (
        <details className="text-[14px]">
          <summary className="text-soft">Held against</summary>
          <p className="mt-1">
            <b className="font-semibold">Strong:</b> {anchor.signals.join(' ')}
          </p>
          <p className="mt-1">
            <b className="font-semibold">Weak:</b> {anchor.antiSignals.join(' ')}
          </p>
        </details>
      )}
      <label>
        <span className="field-label">What you heard</span>
        <textarea name={`heard-${at}`} className="input" rows={2} maxLength={HEARD_LIMIT} defaultValue={mark?.heard ?? ''} />
      </label>
    </fieldset>
  )
}

function Vote({ content }: { readonly content: RoomNotes }) {
  return (
    <fieldset className="card grid gap-2">
      <legend className="field-label">Your vote, on the practice scale</legend>
      {VOTE_VALUES.toReversed().map((value) => (
        <label key={value} className="flex min-h-7 items-center gap-2">
          <input type="radio" name="value" value={value} defaultChecked={content.value === value} />
          {VOTE_SAYS[value]}
        </label>
      ))}
      <label className="mt-2">
        <span className="field-label">Because</span>
        <textarea name="reason" className="input" rows={2} maxLength={REASON_LIMIT} defaultValue={content.reason} />
      </label>
    </fieldset>
  )
}

function Sealed({ notes, principles }: { readonly notes: RoomNotes; readonly principles: readonly RoomPrinciple[] }) {
  return (
    <section className="card content-start" aria-label="Your sealed vote">
      <h2 className="font-serif text-[21px] font-medium">Your vote is sealed</h2>
      <p className="mt-2">{notes.value === null ? '' : VOTE_SAYS[notes.value]}</p>
      <p className="mt-1 whitespace-pre-wrap">{notes.reason}</p>
      <ul className="mt-3 grid gap-2">
        {notes.marks.map(({ principle, rating, heard }) => (
          <li key={principle}>
            <b className="font-semibold">{principles.find(({ id }) => id === principle)?.name ?? principle}</b>: {rating}. {heard}
          </li>
        ))}
      </ul>
      {NOTE_PARTS.filter((part) => notes.parts[part] !== '').map((part) => (
        <p key={part} className="mt-2 whitespace-pre-wrap">
          <span className="text-soft">{PART_LABEL[part]}:</span> {notes.parts[part]}
        </p>
      ))}
    </section>
  )
}

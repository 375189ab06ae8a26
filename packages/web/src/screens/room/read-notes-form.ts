/** Reads the mentor's notes from their form. A mark without a principle or a rating is none. */
import { VOTE_VALUES } from '@inclined/core/debrief/cast-vote'
import { MARK_RATINGS } from '@inclined/core/debrief/guest-ballot'
import { NOTE_PARTS, type NotePart, type RoomMark, type RoomNotes } from '@inclined/core/mentoring/room'
import { field, wholeNumberField } from '../../server/form-fields.ts'

const MOST_ROWS = 20

export function readNotesForm(form: FormData): RoomNotes {
  const rows = Math.min(MOST_ROWS, Math.max(0, wholeNumberField(form, 'marks') || 0))
  const marks = Array.from({ length: rows }, (_, at): RoomMark | null => {
    const rating = MARK_RATINGS.find((known) => known === field(form, `rating-${at}`))
    const principle = field(form, `principle-${at}`)
    return rating === undefined || principle === '' ? null : { principle, rating, heard: field(form, `heard-${at}`) }
  })
  return {
    parts: Object.fromEntries(NOTE_PARTS.map((part) => [part, field(form, part)])) as Record<NotePart, string>,
    marks: marks.filter((mark) => mark !== null),
    value: VOTE_VALUES.find((known) => known === field(form, 'value')) ?? null,
    reason: field(form, 'reason'),
  }
}

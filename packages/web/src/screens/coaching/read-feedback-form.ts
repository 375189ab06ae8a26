/** Reads the remarks a mentor typed. A row in which nothing was written or chosen is no remark. */
import type { Feedback, FeedbackItem } from '@inclined/core/mentoring/feedback'
import { field, wholeNumberField } from '../../server/form-fields.ts'

/** More rows than can be saved are no form of ours. */
const MOST_ROWS = 100

export function readFeedbackForm(form: FormData, newId: () => string): Feedback {
  const rows = Math.min(MOST_ROWS, Math.max(0, wholeNumberField(form, 'rows') || 0))
  const items = Array.from({ length: rows }, (_, at) => readRow(form, at, newId)).filter((item) => item !== null)
  return { summary: field(form, 'summary'), items }
}

function readRow(form: FormData, at: number, newId: () => string): FeedbackItem | null {
  const of = (name: string) => field(form, `${name}-${at}`)
  const [words, quote, principle, storyId] = [of('words'), of('quote'), of('principle'), of('story')]
  if ([words, quote, principle, storyId].every((text) => text.trim() === '')) return null
  return {
    id: of('id') || newId(),
    kind: of('kind') === 'strength' ? 'strength' : 'to-do',
    principle: principle || null,
    storyId: storyId || null,
    quote: quote.trim(),
    words,
  }
}

/**
 * What a mentor writes after a session: a few words in all, and remarks that each hang on something, a principle, a story, the very words.
 *
 * A remark about nothing helps nobody on the next day, so one that names neither is refused. Quotes are the words as the mentor was shown
 * them, confidential ones taken out; where they stand in the candidate's own text is found anew each time, because stories go on.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { PrincipleId } from '../questions/principle.ts'
import { redact } from '../stories/redact.ts'
import type { StoryContent } from '../stories/story.ts'
import { listTexts, type TextPart } from '../stories/story-fields.ts'

export const FEEDBACK_KINDS = ['strength', 'to-do'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

export interface FeedbackItem {
  /** Unique in the feedback. */
  readonly id: string
  readonly kind: FeedbackKind
  readonly principle: PrincipleId | null
  readonly storyId: string | null
  /** Words of that story; empty where the remark is about all of it. */
  readonly quote: string
  readonly words: string
}

export interface Feedback {
  readonly summary: string
  readonly items: readonly FeedbackItem[]
}

/** Hours after the end of the session in which a mentor writes it. */
export const FEEDBACK_HOURS = 24
export const MOST_FEEDBACK_ITEMS = 30
/** UTF-16 units. */
export const FEEDBACK_LIMITS = { summary: 6000, words: 2000, quote: 1000 } as const

export type FeedbackRefusal =
  | { readonly code: 'feedback-too-long'; readonly at: string; readonly limit: number }
  | { readonly code: 'feedback-too-many'; readonly limit: number }
  | { readonly code: 'feedback-empty'; readonly at: string }
  /** It names neither a principle nor a story. */
  | { readonly code: 'feedback-hangs-on-nothing'; readonly at: string }
  | { readonly code: 'feedback-unknown'; readonly at: string }
  /** The words do not stand in that story as the mentor was shown it. */
  | { readonly code: 'quote-not-there'; readonly at: string }

export interface FeedbackGround {
  readonly principles: readonly PrincipleId[]
  /** As the mentor was shown them. */
  readonly stories: readonly { readonly id: string; readonly content: StoryContent }[]
  /** Whether the words in all are enough: the answer to a message has nothing to hang remarks on. */
  readonly isAnswer: boolean
}

/** A draft may be empty and unfinished; what is handed over may not (`isWhole`). Reports the first thing wrong. */
export function checkFeedback({ summary, items }: Feedback, ground: FeedbackGround, isWhole: boolean): Result<null, FeedbackRefusal> {
  if (summary.length > FEEDBACK_LIMITS.summary) return refuse({ code: 'feedback-too-long', at: 'summary', limit: FEEDBACK_LIMITS.summary })
  if (items.length > MOST_FEEDBACK_ITEMS) return refuse({ code: 'feedback-too-many', limit: MOST_FEEDBACK_ITEMS })
  if (new Set(items.map(({ id }) => id)).size < items.length) return refuse({ code: 'feedback-unknown', at: 'items' })
  const wrong = items.map((item, nr) => refuseItem(item, `items[${nr}]`, ground, isWhole)).find((refusal) => refusal !== null)
  if (wrong) return refuse(wrong)
  if (!isWhole) return accept(null)
  if (summary.trim() === '') return refuse({ code: 'feedback-empty', at: 'summary' })
  return items.length === 0 && !ground.isAnswer ? refuse({ code: 'feedback-empty', at: 'items' }) : accept(null)
}

function refuseItem(item: FeedbackItem, at: string, ground: FeedbackGround, isWhole: boolean): FeedbackRefusal | null {
  const { kind, principle, storyId, quote, words } = item
  const long = (['words', 'quote'] as const).find((field) => item[field].length > FEEDBACK_LIMITS[field])
  if (long) return { code: 'feedback-too-long', at: `${at}.${long}`, limit: FEEDBACK_LIMITS[long] }
  if (!FEEDBACK_KINDS.includes(kind)) return { code: 'feedback-unknown', at: `${at}.kind` }
  if (principle !== null && !ground.principles.includes(principle)) return { code: 'feedback-unknown', at: `${at}.principle` }
  const story = ground.stories.find(({ id }) => id === storyId)
  if (storyId !== null && story === undefined) return { code: 'feedback-unknown', at: `${at}.storyId` }
  if (quote.trim() !== '' && (story === undefined || findIn(story.content, quote) === null))
    return { code: 'quote-not-there', at: `${at}.quote` }
  if (!isWhole) return null
  if (words.trim() === '') return { code: 'feedback-empty', at: `${at}.words` }
  return principle === null && storyId === null ? { code: 'feedback-hangs-on-nothing', at } : null
}

/** Where words stand in a story now. `start` and `end` are UTF-16 units of the part; null where only the part is sure, because words are taken out of it. */
export interface QuotePlace extends Omit<TextPart, 'text'> {
  readonly start: number | null
  readonly end: number | null
}

/** Null where the words are not there any more, and for an empty quote. */
export function placeQuote(content: StoryContent, quote: string): QuotePlace | null {
  const exact = findIn(content, quote)
  if (exact !== null) return exact
  const shown = findIn(redact(content, content.confidentiality), quote)
  return shown && { ...shown, start: null, end: null }
}

function findIn(content: StoryContent, quote: string): QuotePlace | null {
  const words = quote.trim()
  if (words === '') return null
  for (const { text, ...part } of listTexts(content)) {
    const start = text.indexOf(words)
    if (start >= 0) return { ...part, start, end: start + words.length }
  }
  return null
}

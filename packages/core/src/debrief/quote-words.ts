/**
 * Cuts literal words out of a candidate's answers.
 *
 * A place in the joined answers of a thread becomes a place in one answer; long words are cut at a word, never reworded.
 */
import type { JoinedAnswers } from '../interview/join-answers.ts'
import type { SessionState, Thread } from '../interview/session-state.ts'
import type { Span } from '../kernel/span.ts'
import type { Quote } from './evidence.ts'
import rules from './note-rules.json' with { type: 'json' }

/** Cuts behind the last word that is allowed. */
function shorten(text: string): string {
  let at = 0
  let words = 0
  for (const word of text.matchAll(/\S+/gu)) {
    if (++words > rules.quotes.mostWords) break
    at = word.index + word[0].length
  }
  return text.slice(0, at)
}

function quoteAnswer(thread: Thread, turn: number, start: number, end: number): Quote | null {
  const text = thread.turns[turn]?.answer?.text.slice(start, end)
  if (text === undefined) return null
  const lead = text.length - text.trimStart().length
  const words = shorten(text.trimStart())
  return words === '' ? null : { thread: thread.index, turn, start: start + lead, end: start + lead + words.length, words }
}

/** Null where the place holds no words. A place that runs over two answers is cut at the end of the first. */
export function quoteJoined(thread: Thread, joined: JoinedAnswers, place: Span): Quote | null {
  const piece = joined.pieces.find((p) => place.start >= p.span.start && place.start < p.span.end)
  if (!piece) return null
  return quoteAnswer(thread, piece.turn, place.start - piece.span.start, Math.min(place.end, piece.span.end) - piece.span.start)
}

/** How an answer begins; null where nothing was said. */
export function quoteOpening(thread: Thread, turn: number): Quote | null {
  return quoteAnswer(thread, turn, 0, thread.turns[turn]?.answer?.text.length ?? 0)
}

/** Whether the words stand where the quote says. */
export function isLiteral(state: SessionState, quote: Quote): boolean {
  if (quote.words.trim() === '') return false
  return state.threads[quote.thread]?.turns[quote.turn]?.answer?.text.slice(quote.start, quote.end) === quote.words
}

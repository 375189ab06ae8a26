/**
 * All that was said to one question as one text, and the way back from a place in it to the answer it stands in.
 */
import type { AnswerReport } from '../answers/report.ts'
import type { Span } from '../kernel/span.ts'
import type { Thread } from './session-state.ts'

const BETWEEN = '\n\n'

export interface JoinedAnswers {
  readonly text: string
  /** In order. `turn` is the place in the thread's turns; `span` lies in `text`. */
  readonly pieces: readonly { readonly turn: number; readonly span: Span }[]
  /** Whether every answer was spoken, so that little punctuation is expected. */
  readonly isTranscript: boolean
}

/** `upTo`: answers of the first so many turns; all of them unless told. */
export function joinAnswers(thread: Thread, upTo: number = thread.turns.length): JoinedAnswers {
  let text = ''
  let isTranscript = true
  const pieces: { turn: number; span: Span }[] = []
  thread.turns.slice(0, upTo).forEach((turn, i) => {
    if (!turn.answer) return
    if (pieces.length > 0) text += BETWEEN
    pieces.push({ turn: i, span: { start: text.length, end: text.length + turn.answer.text.length } })
    text += turn.answer.text
    isTranscript &&= turn.answer.source === 'spoken'
  })
  return { text, pieces, isTranscript: isTranscript && pieces.length > 0 }
}

/** A finding counts for the piece it begins in; one that says what is missing stands nowhere. */
export function findingsIn(report: AnswerReport, piece: Span): AnswerReport['findings'] {
  return report.findings.filter((f) => f.data.absent !== true && f.start >= piece.start && f.start < piece.end)
}

/** Cuts one of two compared texts into pieces: which words only it has, and which of them are evidence only it has. */
import type { Span } from '@inclined/core/kernel/span'
import type { WordChange } from '@inclined/core/stories/diff-words'

export interface MarkedPiece {
  readonly text: string
  /** The other text does not have these words here. */
  readonly isOwn: boolean
  readonly isEvidence: boolean
}

/** A blank between two changed words is shown as changed too, so that a run of them reads as one. */
function bridgeBlanks(changes: readonly WordChange[], own: 'removed' | 'added'): readonly WordChange[] {
  const mine = changes.filter(({ op }) => op === 'same' || op === own)
  return mine.map(({ op, text }, at) => {
    const isBetween = mine[at - 1]?.op === own && mine[at + 1]?.op === own
    return { op: op === 'same' && text.trim() === '' && isBetween ? own : op, text }
  })
}

/** `own`: which of the two texts. Pieces joined again give the text; none is empty, and neighbours differ. */
export function markWords(changes: readonly WordChange[], own: 'removed' | 'added', evidence: readonly Span[]): readonly MarkedPiece[] {
  const pieces: { text: string; isOwn: boolean; isEvidence: boolean }[] = []
  const add = (text: string, isOwn: boolean, isEvidence: boolean): void => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last && last.isOwn === isOwn && last.isEvidence === isEvidence) last.text += text
    else pieces.push({ text, isOwn, isEvidence })
  }
  let at = 0
  for (const { op, text } of bridgeBlanks(changes, own)) {
    const end = at + text.length
    const cuts = [...new Set([at, end, ...evidence.flatMap((span) => [span.start, span.end]).filter((cut) => cut > at && cut < end)])]
    const sorted = cuts.toSorted((a, b) => a - b)
    for (const [i, from] of sorted.entries()) {
      const to = sorted[i + 1]
      if (to === undefined) break
      add(
        text.slice(from - at, to - at),
        op === own,
        evidence.some((span) => span.start <= from && to <= span.end),
      )
    }
    at = end
  }
  return pieces
}

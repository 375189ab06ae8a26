/**
 * Paints marks under a plain textarea: a mirror of the text lies behind it, and the CSS Custom Highlight API colours
 * ranges of the mirror. No mark is an element, so typing never rebuilds the page, and because the mirror's text is
 * changed in place the browser itself moves the ranges while one types, until the next report.
 *
 * Where the browser has no highlights, nothing is painted; the bars in the margin still show the parts.
 */
import type { Span } from '@inclined/core/kernel/span'

/** A place and the name of the `::highlight(...)` style that paints it. */
export interface Mark extends Span {
  readonly style: string
}

/** Names used in `answer-room.css`; all are registered once and refilled with every report. */
const MARK_STYLES = ['situation', 'task', 'action', 'result', 'learning', 'strength', 'gap', 'note', 'principle', 'chosen'] as const

/** The one change that turns `before` into `after`: `from` and `to` in `before`, and what stands there now. */
export function findChange(before: string, after: string): { readonly from: number; readonly to: number; readonly insert: string } {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++
  let tail = 0
  while (tail < shorter - from && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) }
}

function canPaint(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS
}

/** Replaces what is painted on the mirror's text node. Spans outside the text are left out: the text has moved on. */
export function paintMarks(node: Text, marks: readonly Mark[]): void {
  if (!canPaint()) return
  const byStyle = new Map<string, Range[]>()
  for (const mark of marks) {
    if (mark.end > node.length || mark.start >= mark.end) continue
    const range = new Range()
    range.setStart(node, mark.start)
    range.setEnd(node, mark.end)
    const ranges = byStyle.get(mark.style)
    if (ranges) ranges.push(range)
    else byStyle.set(mark.style, [range])
  }
  for (const style of MARK_STYLES) {
    const ranges = byStyle.get(style)
    if (!ranges) CSS.highlights.delete(`mark-${style}`)
    else {
      const highlight = new Highlight(...ranges)
      highlight.priority = MARK_STYLES.indexOf(style)
      CSS.highlights.set(`mark-${style}`, highlight)
    }
  }
}

/** Top and bottom of a span inside the mirror in pixels from the mirror's top; `null` while it is not laid out. */
export function measureSpan(node: Text, span: Span): { readonly top: number; readonly bottom: number; readonly lineHeight: number } | null {
  const box = node.parentElement?.getBoundingClientRect()
  if (!box || span.end > node.length) return null
  const range = new Range()
  range.setStart(node, span.start)
  range.setEnd(node, span.end)
  const rects = [...range.getClientRects()].filter((rect) => rect.height > 0)
  const first = rects[0]
  const last = rects.at(-1)
  if (!first || !last) return null
  return { top: first.top - box.top, bottom: last.bottom - box.top, lineHeight: first.height }
}

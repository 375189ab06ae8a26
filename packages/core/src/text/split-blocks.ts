/**
 * Cuts a text into blocks: the maximal runs between line breaks. The one place that decides it, so that an edited text and a
 * fresh one are cut alike.
 */
import type { Span } from '../kernel/span.ts'

const isBreak = (c: number): boolean => c === 10 || c === 13 || c === 0x2028 || c === 0x2029

/** In order, disjoint, none empty. */
export function splitBlocks(text: string): readonly Span[] {
  const blocks: Span[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue
    if (i > start) blocks.push({ start, end: i })
    start = i + 1
  }
  return blocks
}

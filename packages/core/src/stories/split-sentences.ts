/**
 * Cuts a text into sentences without losing a character: the spans are neighbours and cover the whole text, blanks after
 * a sentence belonging to it. A line break ends a sentence too. Minimal on purpose; answers have an engine of their own.
 */
import type { Span } from '../kernel/span.ts'

/** A run of signs is tried from its first one only, so that dots without end are read once. */
const END = /(?:(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s)|\n)\s*/gu
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|mr|mrs|ms|dr|approx|no|st|ca|incl)\.$/iu

export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    if (
      match[0].startsWith('.') &&
      !match[0].includes('\n') &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index + 1))
    )
      continue
    spans.push({ start, end })
    start = end
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

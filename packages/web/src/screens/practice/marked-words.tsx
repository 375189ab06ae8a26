import type { Span } from '@inclined/core/kernel/span'

/** Places in order and apart: what overlaps is one place. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

/** A text with the words that count marked in it. */
export function MarkedWords({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const places = joinSpans(spans)
  let from = 0
  return (
    <p className="whitespace-pre-wrap">
      {places.map(({ start, end }) => {
        const before = text.slice(from, start)
        from = end
        return (
          <span key={start}>
            {before}
            <mark className="rounded-sm bg-accent-wash text-ink underline decoration-accent decoration-2 underline-offset-4">
              {text.slice(start, end)}
            </mark>
          </span>
        )
      })}
      {text.slice(from)}
    </p>
  )
}

import type { Span } from '@inclined/core/kernel/span'

interface QuoteProps {
  readonly text: string
  readonly span: Span
  readonly onGo: (span: Span) => void
}

const LONGEST = 90

/** The words themselves, as a way to their place in the text. Long ones are shortened in the middle for the eye only. */
export function Quote({ text, span, onGo }: QuoteProps) {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  if (!words) return null
  const shown = words.length > LONGEST ? `${words.slice(0, 52)} … ${words.slice(-32)}` : words
  return (
    <button
      type="button"
      className="cursor-pointer text-left underline decoration-line underline-offset-4 hover:decoration-ink"
      onClick={() => onGo(span)}
    >
      “{shown}”
    </button>
  )
}

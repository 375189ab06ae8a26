/**
 * Cuts a text into paragraphs, and each paragraph into what is quoted and what is not, so that quotes can be marked in place.
 *
 * The playbook's schema promises that each quote stands in the text once, inside one paragraph and outside every other; one
 * that is not there is left out.
 */
export interface TextPiece {
  readonly text: string
  /** What the words show; null for words between quotes. */
  readonly point: string | null
}

/** Pieces joined again give the paragraph; none is empty. */
export function splitQuotes(text: string, quotes: Readonly<Record<string, string | null>>): readonly (readonly TextPiece[])[] {
  return text.split('\n\n').map((paragraph) => {
    const places = Object.entries(quotes)
      .flatMap(([point, quote]) => (quote === null ? [] : [{ point, quote, start: paragraph.indexOf(quote) }]))
      .filter(({ start }) => start >= 0)
      .toSorted((a, b) => a.start - b.start)
    let end = 0
    const pieces = places.flatMap(({ point, quote, start }): readonly TextPiece[] => {
      const before = { text: paragraph.slice(end, start), point: null }
      end = start + quote.length
      return [before, { text: quote, point }]
    })
    return [...pieces, { text: paragraph.slice(end), point: null }].filter((piece) => piece.text !== '')
  })
}

/**
 * Finds the sentence a number stands in, so that the page can quote it instead of a bare figure.
 *
 * The first place counts. A number that stands in a metric has no sentence: its quote is the metric written out.
 */
import type { Claim, ClaimSource } from '@inclined/core/stories/claims'
import { splitSentences } from '@inclined/core/stories/split-sentences'

export interface ClaimQuote {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** `null` where the source does not hold that place any more. */
export function quoteClaim({ places }: Pick<Claim, 'places'>, source: Pick<ClaimSource, 'parts' | 'metrics'>): ClaimQuote | null {
  const place = places.find(({ field }) => field !== 'metrics') ?? places[0]
  if (!place) return null
  if (place.field === 'metrics') {
    const metric = source.metrics?.[place.index]
    if (!metric) return null
    const from = metric.before === '' ? '' : ` from ${metric.before}`
    return {
      before: `${metric.name}${from} to `,
      words: metric.after,
      after: [metric.unit && ` ${metric.unit}`, metric.window && `, ${metric.window}`].join(''),
    }
  }
  const text = source.parts[place.index]?.text
  const { start, end } = place.span
  if (text === undefined || end > text.length) return null
  const sentences = splitSentences(text)
  const from = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0
  const to = sentences.find((sentence) => sentence.end >= end)?.end ?? text.length
  return { before: text.slice(from, start), words: text.slice(start, end), after: text.slice(end, to).trimEnd() }
}

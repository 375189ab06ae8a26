/**
 * Counts fillers that stand in a transcript. Always a lower bound: whoever types what was said leaves most of them out, and a browser
 * that takes dictation drops them itself. So the source of the words is a part of the count, and no verdict hangs on it.
 */
import type { Span } from '../kernel/span.ts'
import list from './fillers.json' with { type: 'json' }

/** Who wrote the words down. */
export type TranscriptSource = 'typed' | 'dictated'

export interface FillerCount {
  readonly source: TranscriptSource
  /** At least this many. */
  readonly atLeast: number
  /** In order of their places. */
  readonly places: readonly Span[]
}

const words = (entries: readonly string[]): string => entries.map((entry) => entry.replaceAll(' ', '\\s+')).join('|')
const FILLER = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(?:${words(list.sounds)})(?![\\p{L}\\p{N}'’-])|(?<=(?:^|[,.;:!?…—–(]|\\.\\.\\.)\\s{0,3})(?:${words(list.setOff)})(?=\\s{0,3}(?:,|\\.\\.|…|—|–)))`,
  'giu',
)

export function countFillers(text: string, source: TranscriptSource): FillerCount {
  const places = [...text.matchAll(FILLER)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
  return { source, atLeast: places.length, places }
}

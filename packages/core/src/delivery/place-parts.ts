/**
 * Lays the parts of an answer on the time somebody spoke. An estimate: nobody knows when each word fell, so the words are spread evenly
 * over the voiced time, each as long as it is written. A pause belongs to no part.
 */
import type { Section, SectionLabel } from '../answers/report.ts'
import type { Span } from '../kernel/span.ts'
import { type Stretch, speakingSeconds } from './delivery.ts'

export interface PlacedPart {
  readonly label: SectionLabel
  /** Of the speaking time, above 0 to 1; the shares of all parts sum to 1. */
  readonly share: number
  readonly seconds: number
  /** Where it lies in the recording, in order, the pauses inside left out. */
  readonly stretches: readonly Stretch[]
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’%.,-]*/gu

export function listWords(text: string): readonly Span[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
}

/** A word takes its letters and a breath for itself. */
const weigh = ({ start, end }: Span): number => end - start + 1

/** The part of the recording between two amounts of voiced time. */
function cutVoiced(speech: readonly Stretch[], from: number, to: number): Stretch[] {
  const cut: Stretch[] = []
  let passed = 0
  for (const { start, end } of speech) {
    const length = end - start
    const [a, b] = [Math.max(from - passed, 0), Math.min(to - passed, length)]
    if (b - a > 1e-9) cut.push({ start: start + a, end: start + b })
    passed += length
  }
  return cut
}

/** Parts in the order in which they first come up; none where the text has no words or no parts. */
export function placeParts(speech: readonly Stretch[], text: string, sections: readonly Section[]): readonly PlacedPart[] {
  const spoken = listWords(text)
  const total = spoken.reduce((sum, word) => sum + weigh(word), 0)
  if (total === 0 || sections.length === 0) return []
  const voiced = speakingSeconds(speech)
  const parts = new Map<SectionLabel, { weight: number; stretches: Stretch[] }>()
  let passed = 0
  for (const word of spoken) {
    const label = sections.find(({ start, end }) => start <= word.start && word.start < end)?.label ?? 'other'
    const part = parts.get(label) ?? { weight: 0, stretches: [] }
    parts.set(label, part)
    const next = passed + weigh(word)
    for (const stretch of cutVoiced(speech, (passed / total) * voiced, (next / total) * voiced)) {
      const last = part.stretches.at(-1)
      if (last && stretch.start - last.end < 1e-6) part.stretches[part.stretches.length - 1] = { start: last.start, end: stretch.end }
      else part.stretches.push(stretch)
    }
    part.weight += weigh(word)
    passed = next
  }
  return [...parts].map(([label, { weight, stretches }]) => {
    const share = weight / total
    return { label, share, seconds: share * voiced, stretches }
  })
}

/**
 * The features of a question: the families of words it uses, its stems and its pairs of neighbouring stems, each with its places.
 *
 * The trainer and the classifier share this file, so that what was learned is what is read. Every feature is there or not; how often
 * does not count, and neither does length.
 */
import type { Span } from '../kernel/span.ts'
import { type Family, FamilyMatcher } from './match-families.ts'
import lexicon from './question-lexicon.json' with { type: 'json' }
import { readWords } from './question-words.ts'

const families: Readonly<Record<string, Family>> = { ...lexicon.principles, ...lexicon.kinds }

/** Names of the features that are families, in the order of the lexicon. */
export const FAMILY_FEATURES: readonly string[] = Object.keys(families).map((name) => `@${name}`)

const matcher = new FamilyMatcher(Object.values(families))

/** Stands before the first word. */
const OPENING = '^'

/** `@name` is a family; anything else a stem, or two with a space between. In order of first appearance. */
export function findFeatures(text: string): ReadonlyMap<string, readonly Span[]> {
  const words = readWords(text)
  const found = new Map<string, Span[]>()
  const put = (feature: string, start: number, end: number): void => {
    const spans = found.get(feature)
    if (!spans) found.set(feature, [{ start, end }])
    else if (!spans.some((s) => s.start === start && s.end === end)) spans.push({ start, end })
  }
  for (const { family, from, to } of matcher.match(words)) {
    put(FAMILY_FEATURES[family] ?? '', words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
  }
  words.forEach((word, i) => {
    const before = words[i - 1]
    put(word.stem, word.start, word.end)
    if (!before) put(`${OPENING} ${word.stem}`, word.start, word.end)
    else if (before.sentence === word.sentence) put(`${before.stem} ${word.stem}`, before.start, word.end)
  })
  return found
}

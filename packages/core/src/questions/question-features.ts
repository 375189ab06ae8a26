/**
 * The features of a question: the families of words it uses, its stems and its pairs of neighbouring stems, each with its places.
 *
 * The trainer and the classifier share this file, so that what was learned is what is read. Every feature is there or not; how often
 * does not count, and neither does length. What stands only in later sentences is marked: follow-ups ("What did you learn?") are asked
 * of every story and say less about the principle than the opening.
 */
import type { Span } from '../kernel/span.ts'
import { type Family, FamilyMatcher } from './match-families.ts'
import lexicon from './question-lexicon.json' with { type: 'json' }
import { type QuestionWord, readWords } from './question-words.ts'

const families: Readonly<Record<string, Family>> = { ...lexicon.principles, ...lexicon.kinds }

/** Names of the features that are families, in the order of the lexicon. */
export const FAMILY_FEATURES: readonly string[] = Object.keys(families).map((name) => `@${name}`)

const matcher = new FamilyMatcher(Object.values(families))

/** Stands before the first word. */
const OPENING = '^'

export interface FoundFeature {
  readonly spans: readonly Span[]
  /** Whether it stands in the first sentence that has words, wherever else it stands. */
  readonly isOpening: boolean
}

/** `@name` is a family; anything else a stem, or two with a space between. In order of first appearance. */
export function findFeatures(text: string): ReadonlyMap<string, FoundFeature> {
  const words = readWords(text)
  const opening = words[0]?.sentence
  const found = new Map<string, { spans: Span[]; isOpening: boolean }>()
  const put = (feature: string, first: QuestionWord, last: QuestionWord): void => {
    const span = { start: first.start, end: last.end }
    const isOpening = first.sentence === opening
    const known = found.get(feature)
    if (!known) found.set(feature, { spans: [span], isOpening })
    else {
      known.isOpening ||= isOpening
      if (!known.spans.some((s) => s.start === span.start && s.end === span.end)) known.spans.push(span)
    }
  }
  for (const { family, from, to } of matcher.match(words)) {
    const first = words[from]
    const last = words[to - 1]
    if (first && last) put(FAMILY_FEATURES[family] ?? '', first, last)
  }
  words.forEach((word, i) => {
    const before = words[i - 1]
    put(word.stem, word, word)
    if (!before) put(`${OPENING} ${word.stem}`, word, word)
    else if (before.sentence === word.sentence) put(`${before.stem} ${word.stem}`, before, word)
  })
  return found
}

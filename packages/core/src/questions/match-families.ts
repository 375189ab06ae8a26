/**
 * Finds the families of words (question-lexicon.json) that a question uses: words of a family, and phrases whose elements may be
 * alternatives `a|b`, a gap `..` of up to three words, optional `a?`, a beginning `innov*`, `<num>` or `<past>`.
 *
 * A phrase stays inside one sentence. `be`, `do` and `have` stand for their past as well; `was`, `did`, `had` only for themselves.
 */
import type { QuestionWord } from './question-words.ts'
import { splitWord } from './question-words.ts'
import { stemWord } from './stem-word.ts'

export interface Family {
  /** Between spaces. */
  readonly words: string
  readonly phrases: readonly string[]
}

/** Words `from` (included) to `to` (not included) of the question. */
export interface FamilyHit {
  readonly family: number
  readonly from: number
  readonly to: number
}

interface Element {
  readonly stems: ReadonlySet<string>
  readonly beginnings: readonly string[]
  readonly isPast: boolean
  readonly isGap: boolean
  readonly isOptional: boolean
}

interface Phrase {
  readonly family: number
  readonly elements: readonly Element[]
}

const WITH_PAST: Readonly<Record<string, string>> = { be: 'was', do: 'did', have: 'had' }
const MOST_SKIPPED = 3
const KEY_LENGTH = 4

function readElement(written: string): Element {
  const isOptional = written.endsWith('?')
  const body = isOptional ? written.slice(0, -1) : written
  const stems = new Set<string>()
  const beginnings: string[] = []
  for (const part of body.split('|')) {
    if (part.endsWith('*')) beginnings.push(part.slice(0, -1))
    else if (part.startsWith('<')) stems.add(part)
    else {
      stems.add(stemWord(part))
      const past = WITH_PAST[part]
      if (past !== undefined) stems.add(past)
    }
  }
  return { stems, beginnings, isPast: stems.has('<past>'), isGap: body === '..', isOptional }
}

const fits = (element: Element, word: QuestionWord): boolean =>
  element.stems.has(word.stem) || (element.isPast && word.isPast) || element.beginnings.some((b) => word.raw.startsWith(b))

/** Index of the word after the match, or -1. */
function endOf(elements: readonly Element[], e: number, words: readonly QuestionWord[], at: number, sentence: number): number {
  const element = elements[e]
  if (!element) return at
  if (element.isGap) {
    for (let skip = 0; skip <= MOST_SKIPPED; skip++) {
      const end = endOf(elements, e + 1, words, at + skip, sentence)
      if (end >= 0) return end
    }
    return -1
  }
  const word = words[at]
  if (word && word.sentence === sentence && fits(element, word)) {
    const end = endOf(elements, e + 1, words, at + 1, sentence)
    if (end >= 0) return end
  }
  return element.isOptional ? endOf(elements, e + 1, words, at, sentence) : -1
}

/** Splits hyphens and contractions the way a question is split. */
const readPhrase = (written: string): readonly Element[] =>
  written
    .split(' ')
    .flatMap((part) => (/[|*<?]|^\.\.$/.test(part) ? [part] : splitWord(part)))
    .map(readElement)

export class FamilyMatcher {
  private readonly byStem = new Map<string, Phrase[]>()
  private readonly byBeginning = new Map<string, Phrase[]>()
  private readonly byPast: Phrase[] = []

  constructor(families: readonly Family[]) {
    families.forEach(({ words, phrases }, family) => {
      for (const written of [...words.split(' ').filter(Boolean), ...phrases]) this.add({ family, elements: readPhrase(written) })
    })
  }

  private add(phrase: Phrase): void {
    const first = phrase.elements[0]
    if (!first || first.isGap || first.isOptional) throw new Error('a phrase begins with a word')
    const put = (map: Map<string, Phrase[]>, key: string): void => {
      const list = map.get(key)
      if (!list) map.set(key, [phrase])
      else if (!list.includes(phrase)) list.push(phrase)
    }
    if (first.isPast) this.byPast.push(phrase)
    for (const stem of first.stems) put(this.byStem, stem)
    for (const beginning of first.beginnings) put(this.byBeginning, beginning.slice(0, KEY_LENGTH))
  }

  /** In order of the first word, then of the lexicon; the same family may be found several times. */
  match(words: readonly QuestionWord[]): readonly FamilyHit[] {
    const hits: FamilyHit[] = []
    words.forEach((word, from) => {
      const lists = [this.byStem.get(word.stem), this.byBeginning.get(word.raw.slice(0, KEY_LENGTH)), word.isPast ? this.byPast : undefined]
      for (const list of lists) {
        for (const { family, elements } of list ?? []) {
          const to = endOf(elements, 0, words, from, word.sentence)
          if (to > from) hits.push({ family, from, to })
        }
      }
    })
    return hits
  }
}

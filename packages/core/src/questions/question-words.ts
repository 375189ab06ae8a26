/**
 * Reads a question as stemmed words with their places, the only thing its features are made of.
 *
 * Contractions and hyphens are opened ("wasn't" is two words at one place), numbers become one word, case and the shape of an
 * apostrophe are lost, punctuation is dropped except that a sentence ends.
 */
import { tokenise } from '../text/tokenise.ts'
import { KIND, textOf } from '../text/tokens.ts'
import { readsAsPast, stemWord } from './stem-word.ts'

export interface QuestionWord {
  /** Lower case, as written. */
  readonly raw: string
  readonly stem: string
  readonly isPast: boolean
  /** Sentences are counted from 0. */
  readonly sentence: number
  /** UTF-16 units into the question; the end is not included. */
  readonly start: number
  readonly end: number
}

/** Stem of every number, amount and share. */
export const NUMBER = '<num>'

/** A question is short: tokens beyond this are not read. */
const MOST_TOKENS = 240

const ENDINGS: Readonly<Record<string, string>> = { "'ve": 'have', "'re": 'are', "'ll": 'will', "'d": 'would', "'m": 'am', "n't": 'not' }
const IS = new Set(['what', 'that', 'it', 'who', 'there', 'how', 'where', 'here', 'he', 'she', 'why', 'when'])
const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  "let's": ['let', 'us'],
  "how'd": ['how', 'did'],
  gonna: ['going', 'to'],
}

function openContraction(word: string): readonly string[] {
  const special = SPECIAL[word]
  if (special) return special
  for (const [ending, full] of Object.entries(ENDINGS)) {
    if (word.length > ending.length && word.endsWith(ending)) return [word.slice(0, -ending.length), full]
  }
  if (!word.endsWith("'s")) return [word.replaceAll("'", '')]
  const rest = word.slice(0, -2)
  return IS.has(rest) ? [rest, 'is'] : [rest]
}

export const splitWord = (word: string): readonly string[] =>
  word
    .toLowerCase()
    .replaceAll(/[’ʼ‘]/g, "'")
    .split(/[-‐‑/]+/)
    .flatMap((part) => openContraction(part))
    .filter((part) => part !== '')

export function readWords(text: string): readonly QuestionWord[] {
  const tokens = tokenise(text)
  const words: QuestionWord[] = []
  let sentence = 0
  for (let i = 0; i < Math.min(tokens.count, MOST_TOKENS); i++) {
    const kind = tokens.kind[i] ?? KIND.symbol
    const start = tokens.start[i] ?? 0
    const end = tokens.end[i] ?? 0
    if (kind === KIND.word) {
      for (const raw of splitWord(textOf(tokens, i)))
        words.push({ raw, stem: stemWord(raw), isPast: readsAsPast(raw), sentence, start, end })
    } else if (kind <= KIND.label) {
      words.push({ raw: NUMBER, stem: NUMBER, isPast: false, sentence, start, end })
      if (kind === KIND.percent) words.push({ raw: 'percent', stem: 'percent', isPast: false, sentence, start, end })
    } else if (kind === KIND.punctuation && /[.?!;]/.test(text[start] ?? '')) sentence++
  }
  return words
}

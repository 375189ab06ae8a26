/**
 * Reads a number written in words: "six", "twenty-five", "two hundred", "a million", "a dozen".
 *
 * Only the value and where it ends; whether it states a quantity is decided by the caller from what follows.
 */
import words from './number-words.json' with { type: 'json' }

export interface WordNumber {
  readonly value: number
  readonly end: number
  /** The smallest step as written: 100 for "two hundred". */
  readonly step: number
}

const ONES = new Map(Object.entries(words.ones))
const TENS = new Map(Object.entries(words.tens))
const FACTORS = new Map(Object.entries(words.factors))
const PART = /\p{L}+/uy

/** `at` is the start of a word. Returns `null` where no number word stands there. */
export function readWordNumber(text: string, at: number): WordNumber | null {
  const first = wordAt(text, at)
  if (first === null) return null
  if (first.word === 'a' || first.word === 'an') return afterArticle(text, first.end)
  const small = readBelowHundred(text, first)
  if (small === null) return null
  return multiply(text, small)
}

function afterArticle(text: string, end: number): WordNumber | null {
  const next = nextWord(text, end, /^\s$/u)
  const factor = next === null ? undefined : FACTORS.get(next.word)
  return next === null || factor === undefined ? null : multiply(text, { value: factor, end: next.end, step: factor })
}

function readBelowHundred(text: string, first: { word: string; end: number }): WordNumber | null {
  const one = ONES.get(first.word)
  if (one !== undefined) return { value: one, end: first.end, step: 1 }
  const ten = TENS.get(first.word)
  if (ten === undefined) return null
  const next = nextWord(text, first.end, /^[-\s]$/u)
  const unit = next === null ? undefined : ONES.get(next.word)
  if (next === null || unit === undefined || unit > 9) return { value: ten, end: first.end, step: 1 }
  return { value: ten + unit, end: next.end, step: 1 }
}

function multiply(text: string, start: WordNumber): WordNumber {
  let number = start
  for (let times = 0; times < 2; times++) {
    const next = nextWord(text, number.end, /^\s$/u)
    const factor = next === null ? undefined : FACTORS.get(next.word)
    if (next === null || factor === undefined) break
    number = { value: number.value * factor, end: next.end, step: number.step * factor }
  }
  return number
}

function nextWord(text: string, end: number, gap: RegExp): { word: string; end: number } | null {
  return gap.test(text.slice(end, end + 1)) ? wordAt(text, end + 1) : null
}

function wordAt(text: string, at: number): { word: string; end: number } | null {
  PART.lastIndex = at
  const match = PART.exec(text)
  return match === null ? null : { word: match[0].toLowerCase(), end: at + match[0].length }
}

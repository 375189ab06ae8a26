/**
 * Decides whether a text can be judged at all, and if not, why: better no word than a middling one about a non-answer.
 */
import { tokenise } from '../text/tokenise.ts'
import { KIND } from '../text/tokens.ts'
import type { CannotJudge } from './report.ts'
import type { Unit } from './report-unit.ts'

/** Fewer words are no answer, unless they hold an act of the speaker. */
export const LEAST_WORDS = 20
/** Fewer words are no answer whatever they say. */
export const LEAST_WORDS_WITH_ACT = 8
/** Share of English function words below which a text is no English, from 0 to 1. */
const LEAST_FUNCTION_SHARE = 0.12
const LEAST_FOREIGN_SHARE = 0.1
/** Share of words in sentences said before, above which a text only repeats itself. */
const MOST_REPEATED_SHARE = 0.6
/** Words an answer must have left when the question's own words are taken out in their order. */
const LEAST_WORDS_BESIDE_QUESTION = 12

const sum = (units: readonly Unit[], of: (unit: Unit) => number): number => units.reduce((total, unit) => total + of(unit), 0)

function isRepeated(units: readonly Unit[], words: number): boolean {
  const seen = new Set<number>()
  let repeated = 0
  for (const unit of units) {
    if (seen.has(unit.hash)) repeated += unit.words
    else seen.add(unit.hash)
  }
  return words >= LEAST_WORDS && repeated / words > MOST_REPEATED_SHARE
}

/** So many different pairs of words are no loop, however long the text. */
const LEAST_PAIRS = 150

/** The same few words over and over, without sentence ends: few different words, few different pairs. */
function isLoop(runs: readonly (readonly number[])[], words: number): boolean {
  if (words < 2 * LEAST_WORDS) return false
  const pairs = new Set<number>()
  let before: number | undefined
  for (const ids of runs) {
    for (const id of ids) {
      if (before !== undefined) pairs.add(Math.imul(before, 31) ^ id)
      before = id
    }
    if (pairs.size >= LEAST_PAIRS) return false
  }
  return pairs.size / words < 0.25
}

function wordIds(text: string): number[] {
  const tokens = tokenise(text)
  const ids: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i] ?? 9
    if (kind === KIND.word) ids.push(tokens.id[i] ?? 0)
    else if (kind <= KIND.label) ids.push((tokens.value[i] ?? 0) * 31 + kind)
  }
  return ids
}

/** Words of the answer that are left when each run of three or more words of the question is taken out. */
function wordsBeside(answer: readonly number[], question: readonly number[]): number {
  const trigrams = new Set<string>()
  const firsts = new Set<number | undefined>()
  for (let i = 2; i < question.length; i++) {
    trigrams.add(`${question[i - 2]} ${question[i - 1]} ${question[i]}`)
    firsts.add(question[i - 2])
  }
  const taken = new Uint8Array(answer.length)
  for (let i = 2; i < answer.length; i++)
    if (firsts.has(answer[i - 2]) && trigrams.has(`${answer[i - 2]} ${answer[i - 1]} ${answer[i]}`)) taken.fill(1, i - 2, i + 1)
  return taken.reduce((left, t) => left + (t ? 0 : 1), 0)
}

/** Little is left beside the question, and most of the question is there. */
function echoes(answer: readonly number[], question: readonly number[]): boolean {
  const left = wordsBeside(answer, question)
  return left < LEAST_WORDS_BESIDE_QUESTION && question.length >= 4 && answer.length - left >= question.length * 0.6
}

const ASKS =
  /^\W*(tell me about|describe a|give me an example|can you (tell|describe|share|give)|have you ever|what (was|is|are|were) (the|your)|walk me through|share an? (time|example))/i

const isAsked = (unit: Unit, text: string): boolean =>
  unit.isQuestion || ASKS.test(text.slice(unit.start, Math.min(unit.end, unit.start + 40)))

/** Most words whose ids are looked at for loops and echoes; beyond it a text is surely long enough to judge by its units. */
const MOST_WORDS_LOOKED_AT = 4_000

export function cannotJudge(text: string, units: readonly Unit[], question: string | undefined): CannotJudge | null {
  const words = sum(units, (u) => u.words)
  if (words === 0) return text.trim() === '' ? 'empty' : 'gibberish'
  const english = sum(units, (u) => u.functionWords)
  const foreign = sum(units, (u) => u.foreignWords)
  const acts = sum(units, (u) => u.acts.filter((a) => a.worth === 'own').length)
  const isForeign = words >= LEAST_WORDS_WITH_ACT && foreign / words >= LEAST_FOREIGN_SHARE && foreign > english
  if (isForeign) return 'other-language'
  if (words < LEAST_WORDS_WITH_ACT) return 'too-short'
  if (english / words < LEAST_FUNCTION_SHARE && acts === 0) return nonLatinShare(text) > 0.3 ? 'other-language' : 'gibberish'
  const isShort = words <= MOST_WORDS_LOOKED_AT
  const runs = units.map((u) => u.wordIds)
  if (isShort && question !== undefined && echoes(runs.flat(), wordIds(question))) return 'question-pasted'
  if (units.every((u) => isAsked(u, text))) return 'question-pasted'
  if (words < LEAST_WORDS && acts === 0) return 'too-short'
  return isRepeated(units, words) || (isShort && isLoop(runs, words)) ? 'repeated' : null
}

/** Share of letters outside Latin script, from 0 to 1, judged on the first 2,000 code units. */
function nonLatinShare(text: string): number {
  let latin = 0
  let other = 0
  for (let i = 0; i < text.length && i < 2_000; i++) {
    const c = text.charCodeAt(i)
    if ((c | 32) >= 97 && (c | 32) <= 122) latin++
    else if (c >= 0x370 && !(c >= 0x2000 && c <= 0x2bff)) other++
  }
  return other / Math.max(1, latin + other)
}

/** Longer texts are first judged by their beginning, so that a pasted megabyte of one thing answers at once. */
const LONG_TEXT = 60_000
const BEGINNING = 30_000

/** Judges a very long text by its beginning alone; null where it may be an answer, and for every other text. */
export function cannotRead(text: string): CannotJudge | null {
  if (text.length <= LONG_TEXT) return null
  const beginning = text.trimStart().slice(0, BEGINNING)
  if (beginning === '') return 'empty'
  const ids = wordIds(beginning)
  if (ids.length === 0) return 'gibberish'
  return isLoop([ids], ids.length) ? 'repeated' : null
}

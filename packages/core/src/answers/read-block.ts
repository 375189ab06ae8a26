/**
 * Cuts one block of an answer (the text between two line breaks) into units, and reads one unit.
 *
 * What a unit says follows from its own tokens, one token before it and three behind it; read-units.ts relies on this when it keeps
 * units over an edit. What a unit means for the whole answer is decided by the checks.
 */
import { findWord, FLAG, wordsOf } from '../text/lexicon.ts'
import { type Act, readActs } from '../text/read-acts.ts'
import { valueOfWord } from '../text/number-words.ts'
import { type Metric, readMetrics } from '../text/read-metrics.ts'
import { splitSentences, type TokenRange } from '../text/split-sentences.ts'
import { splitUnits } from '../text/split-units.ts'
import { KIND, SHAPE, textOf, type Tokens } from '../text/tokens.ts'
import { CUE_TREE, MASKED_CUE } from './cues.ts'
import { nameFeatures } from './name-features.ts'
import type { Unit, UnitAct, UnitHit, UnitMetric } from './report-unit.ts'
import { weighAct } from './weigh-act.ts'

const foreign = wordsOf('foreign')
const QUESTION_MARK = 63
/** Straight and curly double quotation marks. */
const SPEECH_MARKS: ReadonlySet<number> = new Set([34, 0x201c, 0x201d])

function readUnitActs(tokens: Tokens, acts: readonly Act[], hits: readonly UnitHit[], base: number): readonly UnitAct[] {
  return acts.map((act) => {
    const start = (tokens.start[act.from] ?? 0) + base
    const end = (tokens.end[Math.max(act.from, lastWord(tokens, act))] ?? start - base) + base
    const verbStart = (tokens.start[act.verb] ?? 0) + base
    const isMasked = hits.some((m) => m.cue === MASKED_CUE && m.start < end && m.end > verbStart)
    return {
      start,
      end,
      subject: act.subject,
      verb: act.base || textOf(tokens, act.verb).toLowerCase(),
      tense: act.tense,
      passive: act.passive,
      elided: act.elided,
      worth: isMasked ? 'none' : weighAct(act, tokens),
    }
  })
}

/** Last token of the act that is a word: trailing commas and links are not part of what was done. */
function lastWord(tokens: Tokens, act: Act): number {
  let i = act.to - 1
  while (i > act.verb && (tokens.kind[i] === KIND.punctuation || (tokens.flags[i] ?? 0) & FLAG.conjunction)) i--
  return i
}

function readHits(tokens: Tokens, range: TokenRange, base: number): readonly UnitHit[] {
  const hits = CUE_TREE.match(tokens, range).map((h) => ({
    cue: h.phrase,
    start: (tokens.start[h.from] ?? 0) + base,
    end: (tokens.end[h.to - 1] ?? 0) + base,
  }))
  const masked = hits.filter((h) => h.cue === MASKED_CUE)
  if (!masked.length) return hits
  return hits.filter((h) => h.cue === MASKED_CUE || !masked.some((m) => m.start < h.end && m.end > h.start))
}

interface WordFacts {
  hash: number
  wordIds: number[]
  functionWords: number
  foreignWords: number
  hasNumber: boolean
  quantities: { start: number; end: number }[]
  hasSpeech: boolean
  names: { start: number; end: number }[]
  acronyms: { start: number; end: number }[]
  years: number[]
}

const pronounI = findWord('i')

function readWordFacts(tokens: Tokens, range: TokenRange, base: number): WordFacts {
  const facts: WordFacts = {
    hash: 17,
    wordIds: [],
    functionWords: 0,
    foreignWords: 0,
    hasNumber: false,
    quantities: [],
    hasSpeech: false,
    names: [],
    acronyms: [],
    years: [],
  }
  for (let i = range.from; i < range.to; i++) {
    const kind = tokens.kind[i] ?? 9
    if (kind > KIND.label) {
      if (SPEECH_MARKS.has(tokens.id[i] ?? 0)) facts.hasSpeech = true
      continue
    }
    const start = tokens.start[i] ?? 0
    const end = tokens.end[i] ?? 0
    const wordId = kind === KIND.word ? (tokens.id[i] ?? 0) : (tokens.value[i] ?? 0) * 31 + kind
    facts.wordIds.push(wordId)
    facts.hash = Math.imul(facts.hash ^ wordId, 0x01000193) | 0
    if (kind === KIND.year) facts.years.push(tokens.value[i] ?? 0)
    if (kind >= KIND.number && kind <= KIND.percent) facts.hasNumber = true
    if (kind === KIND.word ? valueOfWord(tokens.id[i] ?? -1) !== undefined : kind <= KIND.label)
      facts.quantities.push({ start: start + base, end: end + base })
    if (kind !== KIND.word) continue
    const flags = tokens.flags[i] ?? 0
    const shape = tokens.shape[i] ?? 0
    if (flags & FLAG.function) facts.functionWords++
    else if (shape & SHAPE.unknown && end - start <= 14 && foreign.has(tokens.text.slice(start, end).toLowerCase())) facts.foreignWords++
    if (flags & FLAG.numberWord) facts.hasNumber = true
    if (!(shape & SHAPE.unknown) || !(shape & SHAPE.capital) || tokens.id[i] === pronounI) continue
    if (shape & SHAPE.allCapitals) {
      if (end - start <= 6) facts.acronyms.push({ start: start + base, end: end + base })
    } else if (i > range.from) facts.names.push({ start: start + base, end: end + base })
  }
  return facts
}

/** Where a unit stands among the tokens of its block. */
export interface UnitPlace extends TokenRange {
  /** Number of the sentence in the block. */
  readonly sentence: number
  /** Follows a comma inside its sentence. */
  readonly isTail: boolean
}

/** In order, disjoint, together every token of the block. */
export function cutBlock(tokens: Tokens, transcript: boolean): readonly UnitPlace[] {
  const places: UnitPlace[] = []
  splitSentences(tokens, transcript).forEach((range, sentence) => {
    splitUnits(tokens, range).forEach(({ from, to }, part) => {
      places.push({ from, to, sentence, isTail: part > 0 && tokens.id[from - 1] === 44 })
    })
  })
  return places
}

/** `base` is the place of the block's first code unit in the answer, `block` its number. */
export function readUnit(tokens: Tokens, place: UnitPlace, base: number, block: number): Unit {
  const hits = readHits(tokens, place, base)
  const rawActs = readActs(tokens, place)
  const acts = readUnitActs(tokens, rawActs, hits, base)
  const metrics = readMetrics(tokens, place)
  const facts = readWordFacts(tokens, place, base)
  const last = place.to - 1
  const isQuestion = tokens.kind[last] === KIND.punctuation && tokens.id[last] === QUESTION_MARK
  return {
    start: (tokens.start[place.from] ?? 0) + base,
    end: (tokens.end[last] ?? 0) + base,
    words: facts.wordIds.length,
    sentence: place.sentence,
    block,
    acts,
    hits,
    metrics: metrics.map((m) => placeMetric(m, tokens, base)),
    features: nameFeatures(tokens, place, rawActs, acts, metrics, place.isTail, isQuestion),
    hash: facts.hash,
    wordIds: facts.wordIds,
    functionWords: facts.functionWords,
    foreignWords: facts.foreignWords,
    isQuestion,
    names: facts.names,
    acronyms: facts.acronyms,
    years: facts.years,
    hasNumber: facts.hasNumber,
    quantities: facts.quantities,
    hasSpeech: facts.hasSpeech,
  }
}

const placeMetric = (m: Metric, tokens: Tokens, base: number): UnitMetric => ({
  start: (tokens.start[m.from] ?? 0) + base,
  end: (tokens.end[m.to - 1] ?? 0) + base,
  value: m.value,
  unit: m.unit,
  direction: m.direction,
  baseline: m.baseline,
  compared: m.compared,
  window: m.window,
  worse: m.worse,
})

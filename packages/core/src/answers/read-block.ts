/**
 * Reads one block of an answer (the text between two line breaks) into units.
 *
 * Depends on the block's own text and on the transcript flag only, so its outcome can be kept while other blocks are edited
 * (open-answer.ts). What a unit means for the whole answer is decided by the checks.
 */
import { findWord, FLAG, wordsOf } from '../text/lexicon.ts'
import { type Act, readActs } from '../text/read-acts.ts'
import { readMetrics } from '../text/read-metrics.ts'
import { splitSentences, type TokenRange } from '../text/split-sentences.ts'
import { splitUnits } from '../text/split-units.ts'
import { tokenise } from '../text/tokenise.ts'
import { KIND, SHAPE, textOf, type Tokens } from '../text/tokens.ts'
import { CUE_TREE, CUES } from './cues.ts'
import { nameFeatures } from './name-features.ts'
import type { Unit, UnitAct, UnitHit } from './report-unit.ts'
import { weighAct } from './weigh-act.ts'

const foreign = wordsOf('foreign')
const QUESTION_MARK = 63

function countWords(tokens: Tokens, range: TokenRange): number {
  let words = 0
  for (let i = range.from; i < range.to; i++) if ((tokens.kind[i] ?? 9) <= KIND.label) words++
  return words
}

function readUnitActs(tokens: Tokens, acts: readonly Act[], hits: readonly UnitHit[]): readonly UnitAct[] {
  const masked = hits.filter((h) => CUES[h.cue]?.pack === 'masked')
  return acts.map((act) => {
    const start = tokens.start[act.from] ?? 0
    const end = tokens.end[Math.max(act.from, lastWord(tokens, act))] ?? start
    const isMasked = masked.some((m) => m.start < end && m.end > (tokens.start[act.verb] ?? 0))
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

function readHits(tokens: Tokens, range: TokenRange): readonly UnitHit[] {
  const hits = CUE_TREE.match(tokens, range).map((h) => ({
    cue: h.phrase,
    start: tokens.start[h.from] ?? 0,
    end: tokens.end[h.to - 1] ?? 0,
  }))
  const masked = hits.filter((h) => CUES[h.cue]?.pack === 'masked')
  if (!masked.length) return hits
  return hits.filter((h) => CUES[h.cue]?.pack === 'masked' || !masked.some((m) => m.start < h.end && m.end > h.start))
}

interface WordFacts {
  hash: number
  functionWords: number
  foreignWords: number
  hasNumber: boolean
  names: { start: number; end: number }[]
  acronyms: { start: number; end: number }[]
  years: number[]
}

const i_ = findWord('i')

function readWordFacts(tokens: Tokens, range: TokenRange): WordFacts {
  const facts: WordFacts = { hash: 17, functionWords: 0, foreignWords: 0, hasNumber: false, names: [], acronyms: [], years: [] }
  for (let i = range.from; i < range.to; i++) {
    const kind = tokens.kind[i] ?? 9
    if (kind > KIND.label) continue
    const start = tokens.start[i] ?? 0
    const end = tokens.end[i] ?? 0
    facts.hash = Math.imul(facts.hash ^ (kind === KIND.word ? (tokens.id[i] ?? 0) : (tokens.value[i] ?? 0) * 31 + kind), 0x01000193) | 0
    if (kind === KIND.year) facts.years.push(tokens.value[i] ?? 0)
    if (kind >= KIND.number && kind <= KIND.percent) facts.hasNumber = true
    if (kind !== KIND.word) continue
    const flags = tokens.flags[i] ?? 0
    const shape = tokens.shape[i] ?? 0
    if (flags & FLAG.function) facts.functionWords++
    else if (shape & SHAPE.unknown && end - start <= 14 && foreign.has(tokens.text.slice(start, end).toLowerCase())) facts.foreignWords++
    if (flags & FLAG.numberWord) facts.hasNumber = true
    if (!(shape & SHAPE.unknown) || !(shape & SHAPE.capital) || tokens.id[i] === i_) continue
    if (shape & SHAPE.allCapitals) {
      if (end - start <= 6) facts.acronyms.push({ start, end })
    } else if (i > range.from) facts.names.push({ start, end })
  }
  return facts
}

function readUnit(tokens: Tokens, range: TokenRange, sentence: number, isTail: boolean): Unit {
  const hits = readHits(tokens, range)
  const rawActs = readActs(tokens, range)
  const acts = readUnitActs(tokens, rawActs, hits)
  const metrics = readMetrics(tokens, range)
  const facts = readWordFacts(tokens, range)
  const last = range.to - 1
  const isQuestion = tokens.kind[last] === KIND.punctuation && tokens.id[last] === QUESTION_MARK
  return {
    start: tokens.start[range.from] ?? 0,
    end: tokens.end[last] ?? 0,
    words: countWords(tokens, range),
    sentence,
    block: 0,
    acts,
    hits,
    metrics: metrics.map((m) => ({ ...m, start: tokens.start[m.from] ?? 0, end: tokens.end[m.to - 1] ?? 0 })),
    features: nameFeatures(tokens, range, rawActs, acts, metrics, isTail, isQuestion),
    ...facts,
    isQuestion,
  }
}

/** Offsets count from the block's first code unit. */
export function readBlock(text: string, transcript: boolean): readonly Unit[] {
  const tokens = tokenise(text)
  const units: Unit[] = []
  splitSentences(tokens, transcript).forEach((sentence, number) => {
    splitUnits(tokens, sentence).forEach((range, part) => {
      const isTail = part > 0 && tokens.id[range.from - 1] === 44
      units.push(readUnit(tokens, range, number, isTail))
    })
  })
  return units
}

/** The same unit `by` code units further on, in block number `block`. */
export function moveUnit(unit: Unit, by: number, block: number): Unit {
  const move = <T extends { readonly start: number; readonly end: number }>(x: T): T => ({ ...x, start: x.start + by, end: x.end + by })
  return {
    ...move(unit),
    block,
    acts: unit.acts.map(move),
    hits: unit.hits.map(move),
    metrics: unit.metrics.map(move),
    names: unit.names.map(move),
    acronyms: unit.acronyms.map(move),
  }
}

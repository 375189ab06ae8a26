/**
 * Moves what was read of a unit to another place in the answer, without reading it again.
 *
 * Copies are written out field by field: this runs for every unit behind an edit, and a spread costs ten times as much.
 */
import type { Span } from '../kernel/span.ts'
import type { Unit, UnitAct, UnitHit, UnitMetric } from './report-unit.ts'

const NO_SPANS: readonly never[] = []

function moveAll<T>(list: readonly T[], move: (x: T, by: number) => T, by: number): readonly T[] {
  if (list.length === 0) return NO_SPANS
  const moved: T[] = []
  for (let i = 0; i < list.length; i++) moved.push(move(list[i] as T, by))
  return moved
}

const moveSpan = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by })

const moveHit = (h: UnitHit, by: number): UnitHit => ({ cue: h.cue, start: h.start + by, end: h.end + by })

const moveAct = (a: UnitAct, by: number): UnitAct => ({
  start: a.start + by,
  end: a.end + by,
  subject: a.subject,
  verb: a.verb,
  tense: a.tense,
  passive: a.passive,
  elided: a.elided,
  worth: a.worth,
})

const moveMetric = (m: UnitMetric, by: number): UnitMetric => ({
  start: m.start + by,
  end: m.end + by,
  value: m.value,
  unit: m.unit,
  direction: m.direction,
  baseline: m.baseline,
  compared: m.compared,
  window: m.window,
  worse: m.worse,
})

/** The same unit `by` code units further on, in another sentence or block; the same object where nothing changes. */
export function moveUnit(unit: Unit, by: number, sentence: number, block: number): Unit {
  if (by === 0 && unit.sentence === sentence && unit.block === block) return unit
  const stays = by === 0
  return {
    start: unit.start + by,
    end: unit.end + by,
    words: unit.words,
    sentence,
    block,
    acts: stays ? unit.acts : moveAll(unit.acts, moveAct, by),
    hits: stays ? unit.hits : moveAll(unit.hits, moveHit, by),
    metrics: stays ? unit.metrics : moveAll(unit.metrics, moveMetric, by),
    features: unit.features,
    hash: unit.hash,
    wordIds: unit.wordIds,
    functionWords: unit.functionWords,
    foreignWords: unit.foreignWords,
    isQuestion: unit.isQuestion,
    names: stays ? unit.names : moveAll(unit.names, moveSpan, by),
    acronyms: stays ? unit.acronyms : moveAll(unit.acronyms, moveSpan, by),
    years: unit.years,
    hasNumber: unit.hasNumber,
    quantities: stays ? unit.quantities : moveAll(unit.quantities, moveSpan, by),
    hasSpeech: unit.hasSpeech,
  }
}

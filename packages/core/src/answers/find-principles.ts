/**
 * Finds which leadership principles the acts of an answer show, with the words that show it.
 *
 * A fitted model weighs cues of behaviour and words (principle-model.json); each counts once, however often it is said. A principle is claimed
 * only where something that happened carries it, and those acts are its evidence. Names of principles are masked before, and imagined or
 * self-praising units are left out: behaviours count, names do not.
 */
import type { Span } from '../kernel/span.ts'
import type { AnswerView } from './answer-view.ts'
import { hasCheck } from './cues.ts'
import { isTold, makeVocabulary, readCues, readWordFeatures, type Vocabulary } from './principle-features.ts'
import fitted from './principle-model.json' with { type: 'json' }
import type { PrincipleEvidence } from './report.ts'
import type { Unit } from './report-unit.ts'

const COUNT = fitted.ids.length
const MOST_CLAIMED = 6
const MOST_SPANS = 4
/** Points below which a principle is not claimed. */
const LEAST_POINTS = 7
/** Points a unit must carry to be evidence. */
const LEAST_IN_UNIT = 4
/** Points at which the score reaches one half. */
const HALF_POINTS = 20

const ZERO = 'm'.charCodeAt(0)
const spell = (letters: string): Int8Array => Int8Array.from(letters, (letter) => letter.charCodeAt(0) - ZERO)
const cueWeights: ReadonlyMap<string, Int8Array> = new Map(Object.entries(fitted.cues).map(([name, letters]) => [name, spell(letters)]))
const wordWeights: readonly Int8Array[] = Object.values(fitted.words).map(spell)

/** Built at the first answer: ids of words depend on every table being loaded. */
let vocabulary: Vocabulary | undefined

interface Seen {
  readonly unit: Unit
  /** Points this unit carries for each principle. */
  readonly points: Int32Array
}

const isLeftOut = (unit: Unit): boolean =>
  unit.isQuestion || (!isTold(unit) && (hasCheck(unit, 'hypothetical') || hasCheck(unit, 'self-praise')))

function addTo(sums: Int32Array, weights: Int8Array | undefined): void {
  for (let k = 0; weights && k < COUNT; k++) sums[k] = (sums[k] ?? 0) + (weights[k] ?? 0)
}

function weighUnits(view: AnswerView): { readonly total: Int32Array; readonly seen: readonly Seen[] } {
  vocabulary ??= makeVocabulary(Object.keys(fitted.words))
  const total = new Int32Array(COUNT)
  const counted = new Set<string | number>()
  const seen: Seen[] = []
  view.units.forEach((unit, i) => {
    if (view.isRepeat[i] || isLeftOut(unit)) return
    const points = new Int32Array(COUNT)
    const count = (feature: string | number, weights: Int8Array | undefined): void => {
      addTo(points, weights)
      if (counted.has(feature)) return
      counted.add(feature)
      addTo(total, weights)
    }
    for (const cue of readCues(unit)) count(cue, cueWeights.get(cue))
    for (const word of readWordFeatures(unit, vocabulary as Vocabulary)) count(word, wordWeights[word])
    if (isTold(unit)) seen.push({ unit, points })
  })
  return { total, seen }
}

/** The speaker's own act, else another act, else the unit. */
function evidenceSpan(unit: Unit): Span {
  const { start, end } = unit.acts.find((a) => a.worth === 'own') ?? unit.acts.find((a) => a.worth !== 'none') ?? unit
  return { start, end }
}

function bestSpans(seen: readonly Seen[], k: number): readonly Span[] {
  const carrying = seen.filter((s) => (s.points[k] ?? 0) >= LEAST_IN_UNIT)
  const best = carrying.sort((a, b) => (b.points[k] ?? 0) - (a.points[k] ?? 0) || a.unit.start - b.unit.start).slice(0, MOST_SPANS)
  return best.map((s) => evidenceSpan(s.unit)).sort((a, b) => a.start - b.start)
}

/** Best first. */
export function findPrinciples(view: AnswerView): readonly PrincipleEvidence[] {
  const { total, seen } = weighUnits(view)
  const claimed = fitted.ids
    .map((id, k) => ({ id, points: total[k] ?? 0, evidence: bestSpans(seen, k) }))
    .filter((p) => p.points >= LEAST_POINTS && p.evidence.length > 0)
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CLAIMED)
  return claimed.map(({ id, points, evidence }) => ({ id, score: Math.round((points / (points + HALF_POINTS)) * 1000) / 1000, evidence }))
}

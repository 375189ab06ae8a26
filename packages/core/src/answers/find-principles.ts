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
const cueNames = Object.keys(fitted.cues)
const cueNumbers: ReadonlyMap<string, number> = new Map(cueNames.map((name, i) => [name, i]))
const spelled = [...Object.values(fitted.cues), ...Object.values(fitted.words)]
/** Points by feature, cues before words, then by principle. */
const weights = Int8Array.from(spelled.join(''), (letter) => letter.charCodeAt(0) - ZERO)

/** What follows from the words of a unit alone. */
interface Reading {
  readonly features: readonly number[]
  /** Points the unit carries for each principle. */
  readonly points: Int32Array
  readonly isTold: boolean
}

/** Built at the first answer: ids of words depend on every table being loaded. */
let vocabulary: Vocabulary | undefined
/** By the array of features that a unit keeps wherever it moves: an edit reads only what it touched. */
const readings = new WeakMap<object, Reading>()

const isLeftOut = (unit: Unit, told: boolean): boolean =>
  unit.isQuestion || (!told && (hasCheck(unit, 'hypothetical') || hasCheck(unit, 'self-praise')))

function addTo(sums: Int32Array, feature: number): void {
  const from = feature * COUNT
  for (let k = 0; k < COUNT; k++) sums[k] = (sums[k] ?? 0) + (weights[from + k] ?? 0)
}

function readUnit(unit: Unit): Reading {
  const known = readings.get(unit.features)
  if (known) return known
  vocabulary ??= makeVocabulary(Object.keys(fitted.words))
  const told = isTold(unit)
  const features: number[] = []
  if (!isLeftOut(unit, told)) {
    for (const cue of readCues(unit)) features.push(cueNumbers.get(cue) ?? 0)
    for (const word of readWordFeatures(unit, vocabulary)) features.push(cueNames.length + word)
  }
  const points = new Int32Array(COUNT)
  for (const feature of features) addTo(points, feature)
  const reading = { features, points, isTold: told }
  readings.set(unit.features, reading)
  return reading
}

interface Seen {
  readonly unit: Unit
  readonly points: Int32Array
}

function weighUnits(view: AnswerView): { readonly total: Int32Array; readonly seen: readonly Seen[] } {
  const total = new Int32Array(COUNT)
  const counted = new Uint8Array(spelled.length)
  const seen: Seen[] = []
  view.units.forEach((unit, i) => {
    if (view.isRepeat[i]) return
    const { features, points, isTold: told } = readUnit(unit)
    for (const feature of features) {
      if (counted[feature]) continue
      counted[feature] = 1
      addTo(total, feature)
    }
    if (told && features.length > 0) seen.push({ unit, points })
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

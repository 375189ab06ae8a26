/**
 * Finds whether the result is measured: a number with a direction, something to compare with, and a time.
 *
 * One measured result is enough: the best one earns, a second of the same kind earns nothing (the points are capped in
 * anchors.json). A number in the situation describes the start, not the outcome, so it is left out here.
 */
import { type AnswerView, find, findAbsence } from './answer-view.ts'
import { hasCheck } from './cues.ts'
import type { Finding, SectionLabel } from './report.ts'
import type { Unit, UnitMetric } from './report-unit.ts'

const MOST_SPECIFICS = 8
const MOST_IN_UNIT = 2

/** In a result any amount counts, elsewhere only one with a direction. A bare span of time is a result only with a baseline. */
function isOutcome(metric: UnitMetric, label: SectionLabel | undefined): boolean {
  if (metric.unit === 'time') return metric.baseline !== null || (label === 'result' && metric.direction !== 'none')
  if (label === 'result' || label === 'learning') return metric.direction !== 'none' || metric.unit !== 'count' || metric.compared
  return label === 'action' && metric.direction !== 'none' && metric.unit !== 'count'
}

/** A number that carries its own baseline says most; a time says how long it took before it says what changed. */
const worth = (m: UnitMetric): number =>
  (m.baseline === null ? 0 : 4) +
  (m.unit === 'time' && m.baseline === null ? 0 : 2) +
  (m.compared ? 2 : 0) +
  (m.window ? 1 : 0) +
  (m.direction === 'none' ? 0 : 1)

const isDeed = (unit: Unit): boolean => unit.acts.some((a) => a.worth !== 'none')

interface Outcome {
  readonly metric: UnitMetric
  /** Told before anybody did anything. */
  readonly early: boolean
}

/** What fell or rose before the first deed is the problem: a result only where nothing else is, and where it is good news. */
function readOutcomes(view: AnswerView): readonly UnitMetric[] {
  const all: Outcome[] = []
  let begun = false
  view.units.forEach((unit, i) => {
    begun ||= isDeed(unit)
    if (view.isRepeat[i]) return
    for (const metric of unit.metrics) if (isOutcome(metric, view.labels[i])) all.push({ metric, early: !begun })
  })
  const later = all.filter((o) => !o.early)
  return (later.length > 0 ? later : all.filter((o) => !o.metric.worse)).map((o) => o.metric)
}

const dataOf = (m: UnitMetric): Finding['data'] => ({
  value: m.value,
  unit: m.unit,
  direction: m.direction,
  window: m.window,
  ...(m.baseline === null ? {} : { baseline: m.baseline }),
})

export function checkEvidence(view: AnswerView): readonly Finding[] {
  const outcomes = readOutcomes(view)
  const best = outcomes.reduce<UnitMetric | undefined>((top, m) => (top && worth(top) >= worth(m) ? top : m), undefined)
  const specifics = findSpecifics(view)
  if (!best) {
    const unit = view.units.find((u, i) => view.own[i] === 'result' && !hasCheck(u, 'alternatives'))
    return unit ? [find('result-without-number', unit), ...specifics] : specifics
  }
  const found: Finding[] = [find('result-number', best, dataOf(best))]
  const compared = outcomes.find((m) => m.compared)
  found.push(compared ? find('result-baseline', compared, dataOf(compared)) : findAbsence('number-without-baseline', view, best))
  const timed = outcomes.find((m) => m.window)
  found.push(timed ? find('result-window', timed, dataOf(timed)) : findAbsence('no-window', view, best))
  if (!hasCause(view, best)) found.push(find('number-without-cause', best))
  return [...found, ...specifics]
}

/** Somebody did something in the sentence of the number or before it; where the number comes first, right behind it. */
const hasCause = (view: AnswerView, number: UnitMetric): boolean => {
  const at = view.units.findIndex((u) => u.start <= number.start && number.end <= u.end)
  return view.units.some((u, i) => i <= at + 2 && isDeed(u))
}

/** Different names, numbers, dates and spoken words in units that say something: a few of each unit. */
function findSpecifics(view: AnswerView): readonly Finding[] {
  const found: Finding[] = []
  const seen = new Set<string>()
  view.units.forEach((unit, i) => {
    if (view.isRepeat[i] || unit.acts.length === 0) return
    let here = 0
    for (const span of [...unit.names, ...unit.quantities]) {
      const words = view.text.slice(span.start, span.end).toLowerCase()
      if (found.length >= MOST_SPECIFICS || here >= MOST_IN_UNIT || seen.has(words)) continue
      seen.add(words)
      here++
      found.push(find('specific', span))
    }
  })
  return found
}

/**
 * Finds whether the result is measured: a number with a direction, something to compare with, and a time.
 *
 * One measured result is enough: the best one earns, a second of the same kind earns nothing (the points are capped in
 * anchors.json). A number in the situation describes the start, not the outcome, so it is left out here.
 */
import { type AnswerView, find, findAbsence } from './answer-view.ts'
import type { Finding, SectionLabel } from './report.ts'
import type { Unit, UnitMetric } from './report-unit.ts'

const MOST_SPECIFICS = 6

/** In a result any amount counts, elsewhere only one with a direction. A bare span of time is a result only with a baseline. */
function isOutcome(metric: UnitMetric, label: SectionLabel | undefined): boolean {
  if (metric.unit === 'time') return metric.baseline !== null || (label === 'result' && metric.direction !== 'none')
  if (label === 'result' || label === 'learning') return metric.direction !== 'none' || metric.unit !== 'count' || metric.compared
  return label === 'action' && metric.direction !== 'none' && metric.unit !== 'count'
}

const worth = (m: UnitMetric): number => (m.compared ? 2 : 0) + (m.window ? 1 : 0) + (m.direction === 'none' ? 0 : 1)

const dataOf = (m: UnitMetric): Finding['data'] => ({
  value: m.value,
  unit: m.unit,
  direction: m.direction,
  window: m.window,
  ...(m.baseline === null ? {} : { baseline: m.baseline }),
})

export function checkEvidence(view: AnswerView): readonly Finding[] {
  const outcomes = view.units.flatMap((unit, i) => (view.isRepeat[i] ? [] : unit.metrics.filter((m) => isOutcome(m, view.labels[i]))))
  const best = outcomes.reduce<UnitMetric | undefined>((top, m) => (top && worth(top) >= worth(m) ? top : m), undefined)
  const specifics = findSpecifics(view)
  if (!best) {
    const at = view.own.indexOf('result')
    const unit = view.units[at]
    return unit ? [find('result-without-number', unit), ...specifics] : specifics
  }
  const found: Finding[] = [find('result-number', best, dataOf(best))]
  const compared = outcomes.find((m) => m.compared)
  found.push(compared ? find('result-baseline', compared, dataOf(compared)) : findAbsence('number-without-baseline', view, best))
  const timed = outcomes.find((m) => m.window)
  found.push(timed ? find('result-window', timed, dataOf(timed)) : findAbsence('no-window', view, best))
  return [...found, ...specifics]
}

/** Names, counts and dates, one for each unit at most. */
function findSpecifics(view: AnswerView): readonly Finding[] {
  const found: Finding[] = []
  const seen = new Set<string>()
  view.units.forEach((unit, i) => {
    if (view.isRepeat[i] || found.length >= MOST_SPECIFICS) return
    const span = firstSpecific(unit)
    if (!span) return
    const words = view.text.slice(span.start, span.end)
    if (seen.has(words)) return
    seen.add(words)
    found.push(find('specific', span))
  })
  return found
}

function firstSpecific(unit: Unit): { readonly start: number; readonly end: number } | undefined {
  if (!unit.acts.length) return undefined
  return unit.names[0] ?? unit.metrics[0] ?? (unit.years.length > 0 ? unit : undefined)
}

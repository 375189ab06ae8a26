/**
 * Finds which parts of a story are there and which are missing. A part earns by a unit that carries it on its own, so that the same units in
 * another order earn the same; a situation or task that shows only among its neighbours neither earns nor is called missing.
 */
import { type AnswerView, find, findAbsence } from './answer-view.ts'
import type { Finding } from './report.ts'

const PARTS = ['situation', 'task', 'action', 'result'] as const
/** Parts that people tell without a word of their own for them. */
const TOLD_PLAINLY: ReadonlySet<string> = new Set(['situation', 'task'])

export function checkStructure(view: AnswerView): readonly Finding[] {
  return PARTS.flatMap((part) => {
    const unit = view.units[view.own.indexOf(part)]
    if (unit) return [find(`has-${part}`, unit)]
    return TOLD_PLAINLY.has(part) && view.labels.includes(part) ? [] : [findAbsence(`no-${part}`, view)]
  })
}

/**
 * Finds which parts of a story are there and which are missing, by units that carry a part on their own: the same units in
 * another order give the same findings.
 */
import { type AnswerView, find, findAbsence } from './answer-view.ts'
import type { Finding } from './report.ts'

const PARTS = ['situation', 'task', 'action', 'result'] as const

export function checkStructure(view: AnswerView): readonly Finding[] {
  return PARTS.map((part) => {
    const at = view.own.indexOf(part)
    const unit = view.units[at]
    return unit ? find(`has-${part}`, unit) : findAbsence(`no-${part}`, view)
  })
}

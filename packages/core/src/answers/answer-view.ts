/**
 * An answer as the checks see it, and the one way to make a finding.
 */
import type { Span } from '../kernel/span.ts'
import type { AnswerOptions, Finding, SectionLabel } from './report.ts'
import type { Unit } from './report-unit.ts'
import { ruleOf } from './rules.ts'

export interface AnswerView {
  readonly text: string
  readonly units: readonly Unit[]
  /** Label of each unit, as shown. */
  readonly labels: readonly SectionLabel[]
  /** Label each unit carries on its own; undefined where it only follows its neighbours. */
  readonly own: readonly (SectionLabel | undefined)[]
  /** True for a unit whose words were said before: it earns nothing. */
  readonly isRepeat: readonly boolean[]
  readonly words: number
  readonly options: AnswerOptions
}

export const viewAnswer = (
  text: string,
  units: readonly Unit[],
  labels: readonly { readonly label: SectionLabel; readonly own: SectionLabel | undefined }[],
  options: AnswerOptions,
): AnswerView => {
  const seen = new Set<number>()
  const isRepeat = units.map((unit) => {
    const repeat = unit.words > 3 && seen.has(unit.hash)
    seen.add(unit.hash)
    return repeat
  })
  const words = units.reduce((sum, unit) => sum + unit.words, 0)
  return { text, units, labels: labels.map((l) => l.label), own: labels.map((l) => l.own), isRepeat, words, options }
}

export function find(check: string, span: Span, data: Finding['data'] = {}): Finding {
  const rule = ruleOf(check)
  return { check, start: span.start, end: span.end, polarity: rule.polarity, message: rule.message, fix: rule.fix, data }
}

/** A finding of something missing: its span is where it was looked for, the whole answer unless told. */
export function findAbsence(check: string, view: AnswerView, span?: Span): Finding {
  const whole = { start: view.units[0]?.start ?? 0, end: view.units.at(-1)?.end ?? 0 }
  return find(check, span ?? whole, { absent: true })
}

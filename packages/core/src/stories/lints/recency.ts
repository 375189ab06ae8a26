/**
 * Looks at the age of a story, from the month it ended to today.
 *
 * Past the second limit the candidate must say why the story is still worth telling; with that reason on record the age
 * is only noted, because an interviewer may still ask for a newer one. Source: docs/sources.md#recency.
 */
import { monthNumber } from '../year-month.ts'
import { lint, type LintRule } from './story-lint.ts'

/** Whole months, included: a story of exactly this age is fine. */
export const FRESH_MONTHS = 36
/** Whole months, included: up to here the age warns, beyond it blocks unless excused. */
export const AGEING_MONTHS = 60

export const recency: LintRule = (content, context) => {
  const today = monthNumber(context.today.slice(0, 7))
  if (today === null) throw new RangeError('today must be written as 2026-11-23')
  const problem = (kind: string) => [
    lint({ rule: 'period-unclear', severity: kind === 'missing' ? 'note' : 'warn', field: 'period', data: { problem: kind } }),
  ]
  const { from, to } = content.period
  if (to === null) return problem('missing')
  const end = monthNumber(to)
  const start = from === null ? null : monthNumber(from)
  if (end === null || (from !== null && start === null)) return problem('unreadable')
  if (start !== null && start > end) return problem('reversed')
  if (end > today) return problem('future')
  const age = today - end
  if (age <= FRESH_MONTHS) return []
  const excused = content.exceptionalBecause.trim() !== ''
  if (excused) return [lint({ rule: 'stale-excused', severity: 'note', field: 'period', measured: age, limit: FRESH_MONTHS })]
  const red = age > AGEING_MONTHS
  return [
    lint({
      rule: 'stale',
      severity: red ? 'block-ready' : 'warn',
      field: 'period',
      measured: age,
      limit: red ? AGEING_MONTHS : FRESH_MONTHS,
    }),
  ]
}

/**
 * Estimates how long the first telling takes at the candidate's pace.
 *
 * An estimate from typed words, so the limits are wide. Source: docs/sources.md#length.
 */
import { countTold, WORDS_PER_MINUTE } from '../count-words.ts'
import { lint, type LintRule } from './story-lint.ts'

/** Spoken seconds; the limits themselves are fine. Outside `WARN_*` the lint warns, outside `BLOCK_*` the story cannot be ready. */
export const WARN_BELOW_SECONDS = 120
export const WARN_ABOVE_SECONDS = 240
export const BLOCK_BELOW_SECONDS = 90
export const BLOCK_ABOVE_SECONDS = 300

export const length: LintRule = (content, context) => {
  const pace = context.wordsPerMinute ?? WORDS_PER_MINUTE
  const words = countTold(content)
  const spoken = (seconds: number) => words * 60 - seconds * pace // no division, so the limit is exact
  if (words === 0 || (spoken(WARN_BELOW_SECONDS) >= 0 && spoken(WARN_ABOVE_SECONDS) <= 0)) return []
  const measured = Math.round((words * 60) / pace)
  const data = { words, pace }
  if (spoken(WARN_BELOW_SECONDS) < 0) {
    const blocks = spoken(BLOCK_BELOW_SECONDS) < 0
    const limit = blocks ? BLOCK_BELOW_SECONDS : WARN_BELOW_SECONDS
    return [lint({ rule: 'too-short', severity: blocks ? 'block-ready' : 'warn', field: 'actions', measured, limit, data })]
  }
  const blocks = spoken(BLOCK_ABOVE_SECONDS) > 0
  const limit = blocks ? BLOCK_ABOVE_SECONDS : WARN_ABOVE_SECONDS
  return [lint({ rule: 'too-long', severity: blocks ? 'block-ready' : 'warn', field: 'actions', measured, limit, data })]
}

/**
 * Compares the level each aspect of the story supports with the level aimed at.
 *
 * Two of the three below the target make an under-level story; an aspect not yet judged counts for neither side. Years of
 * experience are not looked at. Source: docs/sources.md#levels.
 */
import { LEVELS, type Level } from '../../questions/track.ts'
import { lint, type LintRule } from './story-lint.ts'

/** Aspects below target from which the story is under level, of three. */
export const UNDER_LEVEL_ASPECTS = 2

export const levelFit: LintRule = (content, context) => {
  const target = context.target.level
  if (target === null) return []
  const judged = Object.entries(content.levelEvidence).filter((entry): entry is [string, Level] => entry[1] !== null)
  if (judged.length === 0) return [lint({ rule: 'level-not-judged', severity: 'note', field: 'levelEvidence', data: { target } })]
  const below = judged.filter(([, level]) => LEVELS.indexOf(level) < LEVELS.indexOf(target)).map(([aspect]) => aspect)
  if (below.length < UNDER_LEVEL_ASPECTS) return []
  const data = { target, below: below.join(', ') }
  return [lint({ rule: 'under-level', severity: 'warn', field: 'levelEvidence', measured: below.length, limit: UNDER_LEVEL_ASPECTS, data })]
}

/**
 * Finds actions told as what would be done instead of what was done. One lint an action, at its first such word.
 *
 * Source: docs/sources.md#how-answers-are-judged.
 */
import { lint, type LintRule } from './story-lint.ts'

const HYPOTHETICAL = /(?<![\p{L}\p{N}])(?:would|(?:could|might|should)(?:\s+have|['’]ve))(?![\p{L}\p{N}])/iu

export const hypothetical: LintRule = (content) =>
  content.actions.flatMap((action, index) => {
    const match = HYPOTHETICAL.exec(action)
    if (match === null) return []
    const data = { words: match[0], start: match.index, end: match.index + match[0].length }
    return [lint({ rule: 'hypothetical', severity: 'warn', field: 'actions', index, data })]
  })

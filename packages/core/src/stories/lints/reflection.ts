/**
 * Asks what changed afterwards. A failure story without it cannot be ready; any other story is only reminded.
 *
 * A mechanism that is in place today is changed behaviour too. Source: docs/sources.md#how-answers-are-judged.
 */
import { lint, type LintRule } from './story-lint.ts'

/** Words that tell of a change. A list will miss some, so their absence only warns. */
const CHANGE =
  /\b(?:since then|from then|after that|ever since|these days|today|nowadays|now|next time|no longer|instead|changed?|started?|stopped?|began|begin|switched|moved to|added|introduced|always|never again|every|each|first thing)\b/iu

export const reflection: LintRule = (content) => {
  const said = content.reflection.trim() !== ''
  const kept = content.mechanism.trim() !== ''
  if (!content.failure)
    return said ? [] : [lint({ rule: 'no-reflection', severity: 'note', field: 'reflection', data: { failure: false } })]
  if (kept) return []
  if (!said) return [lint({ rule: 'no-reflection', severity: 'block-ready', field: 'reflection', data: { failure: true } })]
  return CHANGE.test(content.reflection) ? [] : [lint({ rule: 'reflection-without-change', severity: 'warn', field: 'reflection' })]
}

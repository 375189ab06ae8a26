/**
 * Names the parts a story cannot be told without. Title, situation, one action and the result block; the task only notes,
 * because situation and task may be told as one.
 *
 * Source: docs/sources.md#star.
 */
import { lint, type LintRule } from './story-lint.ts'

export const missingPart: LintRule = (content) => [
  ...(['title', 'situation', 'result'] as const)
    .filter((field) => content[field].trim() === '')
    .map((field) => lint({ rule: 'missing-part', severity: 'block-ready', field, data: { part: field } })),
  ...(content.actions.some((a) => a.trim() !== '')
    ? []
    : [lint({ rule: 'missing-part', severity: 'block-ready', field: 'actions', data: { part: 'actions' } })]),
  ...(content.task.trim() === '' ? [lint({ rule: 'missing-part', severity: 'note', field: 'task', data: { part: 'task' } })] : []),
]

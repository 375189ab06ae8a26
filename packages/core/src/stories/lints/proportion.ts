/**
 * Measures how the told words are shared out: at least half action, at most a quarter setting (situation and task).
 *
 * Silent until there is an action to measure. Source: docs/sources.md#star.
 */
import { countTold } from '../count-words.ts'
import { lint, type LintRule, type StoryLint } from './story-lint.ts'

/** Least share of the told words that is action, from 0 to 1, included. */
export const ACTION_SHARE = 0.5
/** Most that may be situation and task, from 0 to 1, included. */
export const SETTING_SHARE = 0.25

export const proportion: LintRule = (content) => {
  const all = countTold(content)
  const action = countTold(content, ['actions'])
  const setting = countTold(content, ['situation', 'task'])
  if (action === 0) return []
  const found: StoryLint[] = []
  if (action < all * ACTION_SHARE) {
    found.push(
      lint({
        rule: 'thin-action',
        severity: 'warn',
        field: 'actions',
        measured: action / all,
        limit: ACTION_SHARE,
        data: { words: action, all },
      }),
    )
  }
  if (setting > all * SETTING_SHARE) {
    found.push(
      lint({
        rule: 'long-setting',
        severity: 'warn',
        field: 'situation',
        measured: setting / all,
        limit: SETTING_SHARE,
        data: { words: setting, all },
      }),
    )
  }
  return found
}

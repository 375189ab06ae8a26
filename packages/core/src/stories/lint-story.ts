/**
 * Lints one story: every rule of the story bank, each finding naming its field and whether it blocks.
 *
 * The rules and their limits are in `lints/`, one file each; the sentences are in `lints/wording.json`. What a finding
 * does to the status is decided in `decide-status.ts`.
 */
import { ALL_LINTS } from './lints/all.ts'
import type { LintContext, StoryLint } from './lints/story-lint.ts'
import type { StoryContent } from './story.ts'

/** In the order of `ALL_LINTS`, then of the story. Throws a `RangeError` where the pace is not above 0 or `today` is no date. */
export function lintStory(content: StoryContent, context: LintContext): readonly StoryLint[] {
  const pace = context.wordsPerMinute
  if (pace !== undefined && !(pace > 0 && Number.isFinite(pace))) throw new RangeError('wordsPerMinute must be above 0')
  if (!/^\d{4}-\d\d-\d\d$/u.test(context.today)) throw new RangeError('today must be written as 2026-11-23')
  return ALL_LINTS.flatMap((rule) => rule(content, context))
}

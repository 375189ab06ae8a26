/**
 * Counts the words of a story as they are spoken, and its spoken length.
 *
 * A word is a run without blanks that holds a letter or a digit; "well-known" is one, a lone dash none.
 */
import type { StoryContent } from './story.ts'
import { listTexts, type ToldField, TOLD_FIELDS } from './story-fields.ts'

/** Reading pace between 130 and 150 words a minute. Source: docs/sources.md#length. */
export const WORDS_PER_MINUTE = 140

export function countWords(text: string): number {
  let words = 0
  for (const run of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) words++
  return words
}

/** Words of the told parts named; all of them unless told. */
export function countTold(content: StoryContent, fields: readonly ToldField[] = TOLD_FIELDS): number {
  return listTexts(content, fields).reduce((sum, part) => sum + countWords(part.text), 0)
}

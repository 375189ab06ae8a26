/**
 * A story's content as one text, for keeping what is typed in this browser and for telling whether anything changed.
 *
 * Keys are in alphabetical order: the same story reads the same however its object was built.
 */
import type { StoryContent } from '@inclined/core/stories/story'

export function writeCopy(content: StoryContent): string {
  return JSON.stringify(ordered(content))
}

/** `null` where the text is none this page wrote: an older version of the product, or somebody else's. */
export function readCopy(text: string): StoryContent | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && 'actions' in read && 'principleLinks' in read ? (read as StoryContent) : null
  } catch {
    return null
  }
}

/** The name under which copies of a story are kept beside those of answers, so that deleting everything finds both. */
export const copyName = (storyId: string): string => `story-${storyId}`

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}

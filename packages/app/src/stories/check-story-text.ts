/**
 * Decides whether a story's words can be kept: every text without broken characters, and all of it together inside the limit.
 *
 * The limit holds for the sum, because a version is saved and compared whole.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { StoryContent } from '@inclined/core/stories/story'
import { checkText, TEXT_LIMIT, type TextRefusal } from '../data/check-text.ts'

/** Every string inside a value with the place it stands at, `content.metrics.0.name`. */
function* eachText(place: string, value: unknown): Generator<readonly [place: string, text: string]> {
  if (typeof value === 'string') yield [place, value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* eachText(`${place}.${key}`, inner)
}

export function checkStoryText(content: StoryContent): Result<StoryContent, TextRefusal> {
  let found = 0
  for (const [place, text] of eachText('content', content)) {
    const checked = checkText(place, text, TEXT_LIMIT)
    if (!checked.ok) return checked
    found += text.length
  }
  return found > TEXT_LIMIT ? refuse({ code: 'too-long', field: 'content', limit: TEXT_LIMIT, found }) : accept(content)
}

/**
 * Decides whether a story that came from a file can be kept as it is: an id the stores take, versions in a line that ends
 * before the current one, words inside the limits, instants written as the stores write them.
 *
 * The shape of every field is checked before, by the core's readers.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { PortableStory } from '@inclined/core/stories/portable-story'
import type { TextRefusal } from '../data/check-text.ts'
import { isNormalInstant, isUuid } from '../data/check-value.ts'
import { checkStoryText } from './check-story-text.ts'

export type PortableStoryRefusal =
  | TextRefusal
  | { readonly code: 'bad-id'; readonly id: string }
  | { readonly code: 'bad-instant'; readonly id: string; readonly found: string }
  | { readonly code: 'bad-versions'; readonly id: string; readonly versions: readonly number[] }

export function checkPortableStory(story: PortableStory): Result<PortableStory, PortableStoryRefusal> {
  const { id } = story
  if (!isUuid(id)) return refuse({ code: 'bad-id', id })
  const all = [...(story.versions ?? []), story]
  const numbers = all.map(({ version }) => version)
  const isSound = new Set(numbers).size === numbers.length && numbers.every((number) => number <= story.version)
  if (!isSound) return refuse({ code: 'bad-versions', id, versions: numbers })
  for (const { content, savedAt } of all) {
    if (!isNormalInstant(savedAt)) return refuse({ code: 'bad-instant', id, found: savedAt })
    const words = checkStoryText(content)
    if (!words.ok) return words
  }
  return accept(story)
}

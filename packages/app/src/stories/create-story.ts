/** Creates a story as a draft, empty or with what the person has so far. */
import { accept, type Result } from '@inclined/core/kernel/result'
import { emptyStory } from '@inclined/core/stories/empty-story'
import type { Story, StoryContent } from '@inclined/core/stories/story'
import type { TextRefusal } from '../data/check-text.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { checkStoryText } from './check-story-text.ts'

export interface CreateStoryWish {
  /** What is not named stays empty. */
  readonly content: Partial<StoryContent>
  /** The same key again returns the story made the first time. */
  readonly idempotencyKey: string
}

export async function createStory(
  ports: Pick<Ports, 'stories' | 'clock' | 'ids'>,
  candidate: CandidateId,
  wish: CreateStoryWish,
): Promise<Result<Story, TextRefusal>> {
  const content = checkStoryText({ ...emptyStory(), ...wish.content })
  if (!content.ok) return content
  const savedAt = new Date(ports.clock.now()).toISOString()
  const story: Story = { id: ports.ids.next(), status: 'draft', version: 1, content: content.value, savedAt }
  return accept(await ports.stories.create(candidate, story, wish.idempotencyKey))
}

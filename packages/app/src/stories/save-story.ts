/**
 * Saves a story as a new version over the one it was based on.
 *
 * Where the new content no longer carries the status the story has, the status falls in the same write and the outcome says
 * from where, so a story never counts as ready on the strength of words that are gone. Saving what is there already makes no
 * version.
 */
import { isDeepStrictEqual } from 'node:util'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { StoryLint } from '@inclined/core/stories/lints/story-lint'
import type { Story, StoryContent, StoryStatus } from '@inclined/core/stories/story'
import type { TextRefusal } from '../data/check-text.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import { checkStoryText } from './check-story-text.ts'
import { type JudgePorts, judgeStory, lowerStatus, openStoryBank, type StoryGuide } from './judge-story.ts'
import type { StoryNotFound } from './read-story.ts'

export interface StoryChange {
  readonly id: string
  readonly baseVersion: number
  readonly content: StoryContent
}

export interface StorySaved {
  readonly story: Story
  readonly lints: readonly StoryLint[]
  /** The status before, where it fell with this save. */
  readonly fellFrom: StoryStatus | null
}

export type StoryConflict = { readonly code: 'story-changed-elsewhere'; readonly current: Story }
export type SaveStoryRefusal = TextRefusal | StoryNotFound | StoryConflict

export async function saveStory(
  ports: JudgePorts,
  candidate: CandidateId,
  change: StoryChange,
  guide: StoryGuide,
): Promise<Result<StorySaved, SaveStoryRefusal>> {
  const content = checkStoryText(change.content)
  if (!content.ok) return content
  const current = await ports.stories.find(candidate, change.id)
  if (current === null) return refuse({ code: 'story-not-found', id: change.id })
  const [bank, versions] = await Promise.all([openStoryBank(ports, candidate, guide), ports.stories.versions(candidate, change.id)])
  if (isDeepStrictEqual(current.content, change.content)) {
    return accept({ story: current, lints: judgeStory(bank, current, versions), fellFrom: null })
  }
  if (current.version !== change.baseVersion) return refuse({ code: 'story-changed-elsewhere', current })
  const lints = judgeStory(bank, { ...change, version: change.baseVersion + 1 }, versions)
  const status = lowerStatus(current.status, lints)
  const savedAt = new Date(ports.clock.now()).toISOString()
  const outcome = await ports.stories.saveVersion(candidate, { ...change, status, savedAt })
  switch (outcome.kind) {
    case 'saved':
      return accept({ story: outcome.story, lints, fellFrom: status === current.status ? null : current.status })
    case 'conflict':
      return refuse({ code: 'story-changed-elsewhere', current: outcome.current })
    case 'not-found':
      return refuse({ code: 'story-not-found', id: change.id })
  }
}

/** Reads a story with what the lints say of it today. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { StoryLint } from '@inclined/core/stories/lints/story-lint'
import type { Story } from '@inclined/core/stories/story'
import type { CandidateId } from '../ports/candidate-store.ts'
import { type JudgePorts, judgeStory, openStoryBank, type StoryGuide } from './judge-story.ts'

export type StoryNotFound = { readonly code: 'story-not-found'; readonly id: string }

export interface StoryReading {
  readonly story: Story
  readonly lints: readonly StoryLint[]
  /** How many versions are kept, the current one included. */
  readonly versionCount: number
}

export async function readStory(
  ports: JudgePorts,
  candidate: CandidateId,
  id: string,
  guide: StoryGuide,
): Promise<Result<StoryReading, StoryNotFound>> {
  const story = await ports.stories.find(candidate, id)
  if (story === null) return refuse({ code: 'story-not-found', id })
  const [bank, versions] = await Promise.all([openStoryBank(ports, candidate, guide), ports.stories.versions(candidate, id)])
  return accept({ story, lints: judgeStory(bank, story, versions), versionCount: versions.length })
}

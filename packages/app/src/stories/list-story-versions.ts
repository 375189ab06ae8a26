/** Lists every version of a story, newest first. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { StoryVersion } from '@inclined/core/stories/story'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { StoryNotFound } from './read-story.ts'

export async function listStoryVersions(
  ports: Pick<Ports, 'stories'>,
  candidate: CandidateId,
  id: string,
): Promise<Result<readonly StoryVersion[], StoryNotFound>> {
  const versions = await ports.stories.versions(candidate, id)
  return versions.length === 0 ? refuse({ code: 'story-not-found', id }) : accept(versions)
}

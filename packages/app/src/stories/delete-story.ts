/** Deletes a story with all its versions for good; the answer it was made from stays. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { StoryNotFound } from './read-story.ts'

export async function deleteStory(ports: Pick<Ports, 'stories'>, candidate: CandidateId, id: string): Promise<Result<null, StoryNotFound>> {
  const wasThere = await ports.stories.delete(candidate, id)
  return wasThere ? accept(null) : refuse({ code: 'story-not-found', id })
}

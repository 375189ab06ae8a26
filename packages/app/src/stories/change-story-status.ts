/**
 * Changes the status of a story where the core allows the step.
 *
 * The decision names the version it was made on, so a save in between cannot slip unready words under a ready status. Asking
 * for the status the story has is fine and changes nothing.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { decideStatus, type StatusRefusal } from '@inclined/core/stories/decide-status'
import type { Story, StoryStatus } from '@inclined/core/stories/story'
import type { CandidateId } from '../ports/candidate-store.ts'
import { type JudgePorts, judgeAlone, openStoryBank, type StoryGuide } from './judge-story.ts'
import type { StoryNotFound } from './read-story.ts'
import type { StoryConflict } from './save-story.ts'

export type ChangeStatusRefusal = StoryNotFound | StoryConflict | Exclude<StatusRefusal, { readonly code: 'same-status' }>

export interface StatusChange {
  readonly id: string
  /** The version the person looked at. */
  readonly version: number
  readonly to: StoryStatus
}

export async function changeStoryStatus(
  ports: JudgePorts,
  candidate: CandidateId,
  change: StatusChange,
  guide: StoryGuide,
): Promise<Result<Story, ChangeStatusRefusal>> {
  const { id, version, to } = change
  const story = await ports.stories.find(candidate, id)
  if (story === null) return refuse({ code: 'story-not-found', id })
  if (story.version !== version) return refuse({ code: 'story-changed-elsewhere', current: story })
  const bank = await openStoryBank(ports, candidate, guide)
  const decision = decideStatus(story.status, to, judgeAlone(bank, story.content))
  if (!decision.ok) return decision.error.code === 'same-status' ? accept(story) : refuse(decision.error)
  const outcome = await ports.stories.setStatus(candidate, { id, version, from: story.status, to })
  switch (outcome.kind) {
    case 'saved':
      return accept(outcome.story)
    case 'conflict':
      return refuse({ code: 'story-changed-elsewhere', current: outcome.current })
    case 'not-found':
      return refuse({ code: 'story-not-found', id })
  }
}

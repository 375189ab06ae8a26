/** Loads the story bank as a loop draws on it. Which links count is coverage's to say. */
import { type LoopBank, toLoopBank } from '@inclined/core/allocation/loop-bank'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { JudgePorts, StoryGuide } from '../stories/judge-story.ts'
import { showCoverage } from '../stories/show-coverage.ts'

export async function openLoopBank(ports: JudgePorts, candidate: CandidateId, guide: StoryGuide): Promise<LoopBank> {
  const { stories, rows } = await showCoverage(ports, candidate, guide)
  return toLoopBank(stories, rows)
}

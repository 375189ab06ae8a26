/**
 * Shows which principles the stories cover, with the lints that keep a story from counting.
 */
import type { Target } from '@inclined/core/questions/track'
import { type CoverageRow, type CoverageSummary, coverStories, summariseCoverage } from '@inclined/core/stories/coverage'
import type { StoryLint } from '@inclined/core/stories/lints/story-lint'
import type { Story } from '@inclined/core/stories/story'
import type { CandidateId } from '../ports/candidate-store.ts'
import { type JudgePorts, judgeAlone, openStoryBank, type StoryGuide } from './judge-story.ts'

export interface Coverage {
  readonly rows: readonly CoverageRow[]
  readonly summary: CoverageSummary
  readonly target: Target
  readonly stories: readonly Story[]
}

export async function showCoverage(ports: JudgePorts, candidate: CandidateId, guide: StoryGuide): Promise<Coverage> {
  const bank = await openStoryBank(ports, candidate, guide)
  // Only a ready story counts, so only its lints can change anything.
  const ready = bank.stories.filter(({ status }) => status === 'ready')
  const lints = new Map<string, readonly StoryLint[]>(ready.map((story) => [story.id, judgeAlone(bank, story.content)]))
  const { target } = bank.context
  const rows = coverStories(bank.stories, guide.principles, target, lints)
  return { rows, summary: summariseCoverage(rows), target, stories: bank.stories }
}

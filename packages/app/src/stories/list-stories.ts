/**
 * Lists stories, the latest saved first, each with how many lints of each severity it has.
 *
 * The counts are those of the story's own page: the same lints, told the same.
 */
import type { LintSeverity } from '@inclined/core/stories/lints/story-lint'
import type { Story } from '@inclined/core/stories/story'
import type { CandidateId } from '../ports/candidate-store.ts'
import { type JudgePorts, judgeStory, openStoryBank, type StoryGuide } from './judge-story.ts'

export interface ListedStory {
  readonly story: Story
  readonly lintCounts: Readonly<Record<LintSeverity, number>>
}

/** `limit` from 1 to 500. */
export async function listStories(
  ports: JudgePorts,
  candidate: CandidateId,
  page: { readonly limit: number; readonly offset: number },
  guide: StoryGuide,
): Promise<readonly ListedStory[]> {
  const bank = await openStoryBank(ports, candidate, guide)
  const listed: ListedStory[] = []
  for (const story of bank.stories.slice(page.offset, page.offset + page.limit)) {
    const versions = story.version > 1 ? await ports.stories.versions(candidate, story.id) : []
    const lintCounts: Record<LintSeverity, number> = { note: 0, warn: 0, 'block-link': 0, 'block-ready': 0 }
    for (const { severity } of judgeStory(bank, story, versions)) lintCounts[severity] += 1
    listed.push({ story, lintCounts })
  }
  return listed
}

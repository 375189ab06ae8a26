/**
 * Lists stories, the latest saved first, each with how many lints of each severity it has.
 *
 * The counts are those of the story's own page. Contradictions between stories are looked for once over all of them and not
 * once for each story, which would read every story as often as there are stories.
 */
import { collectClaims, storyClaimSource } from '@inclined/core/stories/claims'
import { findContradictions } from '@inclined/core/stories/find-contradictions'
import type { LintSeverity } from '@inclined/core/stories/lints/story-lint'
import type { Story } from '@inclined/core/stories/story'
import type { CandidateId } from '../ports/candidate-store.ts'
import { type JudgePorts, judgeStory, openStoryBank, type StoryBank, type StoryGuide } from './judge-story.ts'

export interface ListedStory {
  readonly story: Story
  readonly lintCounts: Readonly<Record<LintSeverity, number>>
}

/** How many numbers of each story differ from another story, by id; each is one warning on the page of either. */
function countContradictions(stories: readonly Story[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { first, second } of findContradictions(collectClaims(stories.map(({ id, content }) => storyClaimSource(id, content))))) {
    if (first.source.id === second.source.id) continue
    for (const { source } of [first, second]) counts.set(source.id, (counts.get(source.id) ?? 0) + 1)
  }
  return counts
}

/** `limit` from 1 to 500. */
export async function listStories(
  ports: JudgePorts,
  candidate: CandidateId,
  page: { readonly limit: number; readonly offset: number },
  guide: StoryGuide,
): Promise<readonly ListedStory[]> {
  const bank = await openStoryBank(ports, candidate, guide)
  const contradictions = countContradictions(bank.stories)
  const alone: StoryBank = { ...bank, stories: [] }
  const listed: ListedStory[] = []
  for (const story of bank.stories.slice(page.offset, page.offset + page.limit)) {
    const versions = story.version > 1 ? await ports.stories.versions(candidate, story.id) : []
    const lintCounts: Record<LintSeverity, number> = { note: 0, warn: contradictions.get(story.id) ?? 0, 'block-link': 0, 'block-ready': 0 }
    for (const { severity } of judgeStory(alone, story, versions)) lintCounts[severity] += 1
    listed.push({ story, lintCounts })
  }
  return listed
}

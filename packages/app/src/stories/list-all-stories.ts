/** Loads every story of a candidate, for what looks at all of them: coverage, claims, exports. */
import type { Story } from '@inclined/core/stories/story'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

/** Most rows a store returns at once. */
const PAGE = 500

/** The latest saved first. */
export async function listAllStories(ports: Pick<Ports, 'stories'>, candidate: CandidateId): Promise<readonly Story[]> {
  const all: Story[] = []
  for (;;) {
    const page = await ports.stories.list(candidate, { limit: PAGE, offset: all.length })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

/**
 * The story bank as a loop draws on it: the stories with the links that count, and how often each principle is asked about.
 *
 * Both come from coverage, so that a link that a lint blocks counts nowhere, and a tier weighs the same everywhere.
 */
import type { Principle } from '../questions/principle.ts'
import type { Target } from '../questions/track.ts'
import { type CoverageRow, needFor, tierFor } from '../stories/coverage.ts'
import type { Story } from '../stories/story.ts'
import type { LoopStory } from './loop-story.ts'
import type { WeighedPrinciple } from './sample-loop.ts'

export interface LoopBank {
  /** In the order given. */
  readonly stories: readonly LoopStory[]
  readonly pool: readonly WeighedPrinciple[]
}

export function toLoopBank(
  stories: readonly Pick<Story, 'id' | 'status' | 'content'>[],
  rows: readonly Pick<CoverageRow, 'principle' | 'weight' | 'ready'>[],
): LoopBank {
  const counts = new Set(rows.flatMap(({ principle, ready }) => ready.map((story) => `${principle} ${story}`)))
  const links = ({ id, content }: Pick<Story, 'id' | 'content'>) =>
    content.principleLinks
      .filter(({ principle }) => counts.has(`${principle} ${id}`))
      .map(({ principle, strength, why }) => ({ id: principle, strength, why }))
  return {
    stories: stories.map((story) => ({ id: story.id, title: story.content.title, status: story.status, principles: links(story) })),
    pool: rows.map(({ principle, weight }) => ({ id: principle, weight })),
  }
}

/** What loops for a target are drawn from: every principle in force, by the weight of its tier. */
export function weighPrinciples(principles: readonly Principle[], target: Target): readonly WeighedPrinciple[] {
  return principles.filter((p) => p.retiredOn === null).map((p) => ({ id: p.id, weight: needFor(tierFor(p, target)).weight }))
}

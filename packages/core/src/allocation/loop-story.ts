/**
 * A story as allocation sees it: what it shows, how strongly, and whether it may be told.
 *
 * A story of the bank becomes one by way of its coverage, so that a link that a lint blocks does not count here either.
 */
import type { PrincipleId } from '../questions/principle.ts'
import type { CoverageRow } from '../stories/coverage.ts'
import { COUNTING_STRENGTH } from '../stories/lints/story-lint.ts'
import type { Story, StoryStatus } from '../stories/story.ts'

export interface ShownPrinciple {
  readonly id: PrincipleId
  /** 0 none to 3 the best proof; it counts from 2. */
  readonly strength: number
  /** The evidence in a sentence. */
  readonly why?: string
}

export interface LoopStory {
  readonly id: string
  readonly title?: string
  /** Only a ready story is told. A story given without a status is meant to be told. */
  readonly status?: StoryStatus
  /** A principle named twice counts with its greater strength. */
  readonly principles: readonly ShownPrinciple[]
}

/** The strength with which a story is told for a principle: 2 or 3, or 0 where it does not count. */
export function countingStrength(story: LoopStory, principle: PrincipleId): number {
  if (story.status !== undefined && story.status !== 'ready') return 0
  const strength = Math.max(0, ...story.principles.filter(({ id }) => id === principle).map((shown) => shown.strength))
  return strength >= COUNTING_STRENGTH ? strength : 0
}

/** The bank for a loop: every story with the links that count in `rows`. The order of `stories` is kept. */
export function tellableStories(
  stories: readonly Pick<Story, 'id' | 'status' | 'content'>[],
  rows: readonly Pick<CoverageRow, 'principle' | 'ready'>[],
): readonly LoopStory[] {
  const counts = new Set(rows.flatMap(({ principle, ready }) => ready.map((story) => `${principle} ${story}`)))
  return stories.map(({ id, status, content }) => ({
    id,
    title: content.title,
    status,
    principles: content.principleLinks
      .filter(({ principle }) => counts.has(`${principle} ${id}`))
      .map(({ principle, strength, why }) => ({ id: principle, strength, why })),
  }))
}

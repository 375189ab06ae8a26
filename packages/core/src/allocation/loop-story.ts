/**
 * A story as allocation sees it: what it shows, how strongly, and whether it may be told.
 *
 * Stories of the bank become such stories in `loop-bank.ts`.
 */
import type { PrincipleId } from '../questions/principle.ts'
import { COUNTING_STRENGTH } from '../stories/lints/story-lint.ts'
import type { StoryStatus } from '../stories/story.ts'

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

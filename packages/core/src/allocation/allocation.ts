/**
 * What goes into an allocation and what comes out: the words that the solver, the command line and the loop board share.
 */
import type { PrincipleId } from '../questions/principle.ts'
import type { StoryStatus } from '../stories/story.ts'
import type { Loop, Slot } from './loop.ts'
import type { LoopStory } from './loop-story.ts'

/** The story told first in a slot, or the one kept for "do you have another example?". */
export type Role = 'first' | 'reserve'

export interface Placement extends Slot {
  readonly role: Role
  readonly story: string
}

export interface AllocationInput {
  readonly stories: readonly LoopStory[]
  readonly loop: Loop
  /** Choices of the candidate: kept as they are, the rest is solved around them. */
  readonly fixed?: readonly Placement[]
  /** Where stories are now. Among allocations that are equally good, the one that moves fewest is taken; what no longer fits is passed over. */
  readonly current?: readonly Placement[]
}

/** What an allocation is worth. The fields are compared in this order, the first difference decides. */
export interface Total {
  /** Slots with a first story. */
  readonly covered: number
  /** Strengths of the first stories, added up. */
  readonly strength: number
  /** Slots with a reserve story. */
  readonly reserves: number
  /** Strengths of the reserve stories, added up. */
  readonly reserveStrength: number
}

export interface Assignment extends Slot {
  /** `null` only where the candidate fixed a reserve and no story is left to be told first. */
  readonly story: string | null
  readonly reserve: string | null
  /** 2 or 3; 0 without a story. */
  readonly strength: number
  readonly reserveStrength: number
}

export interface UncoveredSlot extends Slot {
  /** No story counts for the principle, or those that count are told elsewhere. */
  readonly why: 'no-story' | 'told-elsewhere'
}

/** A story that is not written yet. It is told once like any other, so one principle brings the whole rise. */
export interface NewStory {
  /** Each of them alone brings the rise; the one most slots ask for first, at most three. */
  readonly principles: readonly PrincipleId[]
  /** The strength the rise counts on. */
  readonly strength: number
  /** The place it takes when it shows the first of `principles`. */
  readonly takes: Slot & { readonly role: Role }
  /** Slots that are uncovered now and have a story then, because the new one is told there or sets another free. */
  readonly fills: readonly Slot[]
  /** The total then less the total now; a later field may fall where an earlier one rises. */
  readonly rise: Total
}

export interface Allocation {
  /** Every slot with a story, in the order of the loop. */
  readonly assignments: readonly Assignment[]
  /** Every slot without a first story, in the order of the loop. */
  readonly uncovered: readonly UncoveredSlot[]
  readonly total: Total
  /** `null` where one more story cannot better anything. */
  readonly bestNewStory: NewStory | null
}

export type AllocationRefusal =
  | { readonly code: 'too-many-stories'; readonly limit: number; readonly found: number }
  | { readonly code: 'too-many-slots'; readonly limit: number; readonly found: number }
  | { readonly code: 'repeated-story'; readonly story: string }
  | { readonly code: 'bad-strength'; readonly story: string; readonly principle: PrincipleId; readonly found: number }
  | { readonly code: 'repeated-interviewer'; readonly interviewer: string }
  | { readonly code: 'repeated-principle'; readonly interviewer: string; readonly principle: PrincipleId }
  | { readonly code: 'fixed-unknown-story'; readonly story: string }
  | { readonly code: 'fixed-unknown-slot'; readonly interviewer: string; readonly principle: PrincipleId }
  | { readonly code: 'fixed-place-twice'; readonly interviewer: string; readonly principle: PrincipleId; readonly role: Role }
  | { readonly code: 'fixed-story-twice'; readonly story: string }
  | {
      readonly code: 'fixed-story-does-not-count'
      readonly story: string
      readonly principle: PrincipleId
      readonly status: StoryStatus | null
      readonly strength: number
    }

/** Positive when `a` is worth more than `b`, 0 when they are worth the same. */
export function compareTotals(a: Total, b: Total): number {
  return a.covered - b.covered || a.strength - b.strength || a.reserves - b.reserves || a.reserveStrength - b.reserveStrength
}

/**
 * The loop as allocation sees it: interviewers, and what each of them asks about.
 *
 * A candidate is never told who asks what, so principles may be guessed, or left open (`null`) and drawn by `sample-loop.ts`.
 */
import type { PrincipleId } from '../questions/principle.ts'

export interface LoopInterviewer {
  /** Unique in the loop. */
  readonly id: string
  /** What this interviewer asks about, none twice. Empty asks about no principle. */
  readonly principles: readonly PrincipleId[]
}

export interface Loop {
  readonly interviewers: readonly LoopInterviewer[]
}

/** One interviewer asking about one principle. */
export interface Slot {
  readonly interviewer: string
  readonly principle: PrincipleId
}

/** Every slot, in the order of the loop. */
export function slotsOf(loop: Loop): readonly Slot[] {
  return loop.interviewers.flatMap(({ id, principles }) => principles.map((principle) => ({ interviewer: id, principle })))
}

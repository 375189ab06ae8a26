/**
 * What was told in a real loop, read for the one thing that must not happen: a story told twice.
 *
 * The panel compares notes, so a second use is heard even where the interviewer is another one.
 */
import type { PrincipleId } from '../questions/principle.ts'
import { compareTotals, type Total } from './allocation.ts'
import type { LoopContent, Telling } from './kept-loop.ts'
import { countingStrength, type LoopStory } from './loop-story.ts'
import { placeStories, totalOf } from './place-stories.ts'
import { type BoardBank, leftOver } from './solve-board.ts'

export interface LedgerEntry {
  readonly telling: Telling
  /** Who heard the story before, first to last; empty for the first use. */
  readonly heardBefore: readonly Telling[]
}

/** In the order told. */
export function readLedger(told: readonly Telling[]): readonly LedgerEntry[] {
  return told.map((telling, at) => ({
    telling,
    heardBefore: telling.storyId === null ? [] : told.slice(0, at).filter(({ storyId }) => storyId === telling.storyId),
  }))
}

/** Who has heard a story so far, in the order told. */
export const whoHeard = (told: readonly Telling[], story: string): readonly Telling[] => told.filter(({ storyId }) => storyId === story)

export interface Suggestion {
  readonly story: LoopStory
  /** 2 or 3. */
  readonly strength: number
  /** The candidate means to tell it elsewhere. */
  readonly isFixedElsewhere: boolean
}

interface Weighed extends Suggestion {
  readonly total: Total
}

/**
 * Unused stories that count for a principle, the next best first: the one that leaves most for the rest of the loop when it is told
 * now, its own strength included; stories meant for another place come last. `interviewer` is who asks, if known.
 */
export function suggestStories(
  content: LoopContent,
  bank: BoardBank,
  principle: PrincipleId,
  interviewer: string | null,
): readonly Suggestion[] {
  const { loop, stories } = leftOver(content, bank)
  const rest = {
    interviewers: loop.interviewers.map(({ id, principles }) => ({
      id,
      principles: id === interviewer ? principles.filter((each) => each !== principle) : principles,
    })),
  }
  const weighed = stories
    .map((story) => ({ story, strength: countingStrength(story, principle) }))
    .filter(({ strength }) => strength > 0)
    .map(({ story, strength }): Weighed => {
      const after = placeStories({ stories: stories.filter((each) => each !== story), loop: rest })
      const total = totalOf(after.told)
      const meant = content.fixed.find((each) => each.story === story.id)
      const isFixedElsewhere = meant !== undefined && (meant.principle !== principle || meant.interviewer !== interviewer)
      return { story, strength, isFixedElsewhere, total: { ...total, strength: total.strength + strength } }
    })
  return weighed
    .toSorted(
      (a, b) =>
        Number(a.isFixedElsewhere) - Number(b.isFixedElsewhere) ||
        compareTotals(b.total, a.total) ||
        b.strength - a.strength ||
        (a.story.id < b.story.id ? -1 : 1),
    )
    .map(({ story, strength, isFixedElsewhere }) => ({ story, strength, isFixedElsewhere }))
}

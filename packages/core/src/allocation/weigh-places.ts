/**
 * What a story in a place is worth, as one whole number that keeps several aims in their order.
 *
 * The aims: slots covered; strength of what is told first; reserves; their strength; the strong story where fewest stories fit;
 * stories left where they are. A unit of one aim outweighs all that the later ones can bring together, so the heaviest assignment is
 * the best by the first aim, then by the second, and so on. Every weight is positive: telling is better than not telling.
 * At the limits of `check-allocation.ts` a sum of weights over a path stays below 2^53, so nothing is rounded.
 */
import type { PrincipleId } from '../questions/principle.ts'
import { COUNTING_STRENGTH } from '../stories/lints/story-lint.ts'
import type { Role } from './allocation.ts'

/** Scarcity runs from 0 to this; a loop with more grades than that treats the plentiful ones alike. */
const MOST_SCARCE = 15

export interface PlaceScale {
  /** `strength` is 2 or 3, `scarcity` from 0 to 15. */
  weigh(role: Role, strength: number, scarcity: number, isKept: boolean): number
}

/** Made for at most this many stories (one to come included) and slots. */
export function createScale(storyCount: number, slotCount: number): PlaceScale {
  const told = Math.min(storyCount, slotCount)
  const scarce = Math.min(storyCount, 2 * slotCount) + 1
  const reserveStrength = scarce * (MOST_SCARCE * told + 1)
  const reserve = reserveStrength * (told + 1)
  const strength = reserve * (told + 1)
  const covered = strength * (told + 1)
  return {
    weigh(role, shown, scarcity, isKept) {
      const more = shown - COUNTING_STRENGTH
      const kept = isKept ? 1 : 0
      return role === 'first' ? covered + more * (strength + scarcity * scarce) + kept : reserve + more * reserveStrength + kept
    },
  }
}

/** How scarce each principle is: 15 where fewest stories count for it, one less for each larger supply, at least 0. */
export function gradeScarcity(supply: ReadonlyMap<PrincipleId, number>): ReadonlyMap<PrincipleId, number> {
  const grades = [...new Set(supply.values())].toSorted((a, b) => a - b)
  return new Map([...supply].map(([principle, count]) => [principle, Math.max(0, MOST_SCARCE - grades.indexOf(count))]))
}

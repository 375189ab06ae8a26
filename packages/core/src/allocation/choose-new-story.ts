/**
 * Finds the one new story that would better a loop most, by trying one for every principle the loop asks about.
 *
 * A story is told once in a loop, so a new one brings what its best single principle brings: several principles widen the choice
 * of place and never add to the rise. What helps most over all loops that may come is `measure-readiness.ts`.
 */
import type { PrincipleId } from '../questions/principle.ts'
import { compareTotals, type NewStory, type Total } from './allocation.ts'
import { type Loop, type Slot, slotsOf } from './loop.ts'
import type { LoopStory } from './loop-story.ts'
import type { PlacedStories, Told } from './place-stories.ts'

/** The strength a new story is thought to have: one that is written for the purpose. */
const NEW_STRENGTH = 3
/** Most principles a story is asked to show. Source: docs/sources.md#loop-allocation. */
export const MOST_PRINCIPLES = 3

interface Trial {
  readonly principle: PrincipleId
  readonly askedBy: number
  readonly story: LoopStory
  readonly after: PlacedStories
}

const rise = (after: Total, now: Total): Total => ({
  covered: after.covered - now.covered,
  strength: after.strength - now.strength,
  reserves: after.reserves - now.reserves,
  reserveStrength: after.reserveStrength - now.reserveStrength,
})

function tryPrinciple(now: PlacedStories, slots: readonly Slot[], principle: PrincipleId): Trial {
  const story: LoopStory = { id: '', principles: [{ id: principle, strength: NEW_STRENGTH }] }
  return { principle, askedBy: slots.filter((slot) => slot.principle === principle).length, story, after: now.withStory(story) }
}

const hasFirst = (told: readonly Told[], slot: Slot): boolean =>
  told.some((place) => place.role === 'first' && place.interviewer === slot.interviewer && place.principle === slot.principle)

/** `null` where no principle betters the total. */
export function chooseNewStory(loop: Loop, now: PlacedStories): NewStory | null {
  const slots = slotsOf(loop)
  const principles = [...new Set(slots.map(({ principle }) => principle))].toSorted()
  const trials = principles.map((principle) => tryPrinciple(now, slots, principle))
  const ranked = trials.toSorted((a, b) => compareTotals(b.after.total, a.after.total) || b.askedBy - a.askedBy)
  const best = ranked[0]
  if (best === undefined || compareTotals(best.after.total, now.total) <= 0) return null
  const place = best.after.told.find(({ story }) => story === best.story)
  if (place === undefined) return null
  return {
    principles: ranked
      .filter(({ after }) => compareTotals(after.total, best.after.total) === 0)
      .slice(0, MOST_PRINCIPLES)
      .map(({ principle }) => principle),
    strength: NEW_STRENGTH,
    takes: { interviewer: place.interviewer, principle: place.principle, role: place.role },
    fills: slots.filter((slot) => hasFirst(best.after.told, slot) && !hasFirst(now.told, slot)),
    rise: rise(best.after.total, now.total),
  }
}

/**
 * Refuses an allocation that cannot be asked for, and names the first thing wrong with it.
 *
 * A story, an interviewer or a slot that is there twice would let one story be told twice. A fixed choice is held to the same
 * rules as the solver's own: the story counts for the principle, and stands in one place.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { AllocationInput, AllocationRefusal, Placement } from './allocation.ts'
import { type Loop, slotsOf } from './loop.ts'
import { countingStrength, type LoopStory } from './loop-story.ts'

/** Most stories and slots of one allocation: far beyond any bank or loop, and within exact whole-number arithmetic (`weigh-places.ts`). */
export const STORY_LIMIT = 500
export const SLOT_LIMIT = 128

function firstRepeat<T>(values: readonly T[]): T | undefined {
  const seen = new Set<T>()
  return values.find((value) => seen.size === seen.add(value).size)
}

function checkStories(stories: readonly LoopStory[]): AllocationRefusal | null {
  if (stories.length > STORY_LIMIT) return { code: 'too-many-stories', limit: STORY_LIMIT, found: stories.length }
  const repeated = firstRepeat(stories.map(({ id }) => id))
  if (repeated !== undefined) return { code: 'repeated-story', story: repeated }
  for (const { id, principles } of stories) {
    const bad = principles.find(({ strength }) => ![0, 1, 2, 3].includes(strength))
    if (bad) return { code: 'bad-strength', story: id, principle: bad.id, found: bad.strength }
  }
  return null
}

function checkLoop(loop: Loop): AllocationRefusal | null {
  const found = slotsOf(loop).length
  if (found > SLOT_LIMIT) return { code: 'too-many-slots', limit: SLOT_LIMIT, found }
  const repeated = firstRepeat(loop.interviewers.map(({ id }) => id))
  if (repeated !== undefined) return { code: 'repeated-interviewer', interviewer: repeated }
  for (const { id, principles } of loop.interviewers) {
    const principle = firstRepeat(principles)
    if (principle !== undefined) return { code: 'repeated-principle', interviewer: id, principle }
  }
  return null
}

function checkFixed(fixed: readonly Placement[], { stories, loop }: AllocationInput): AllocationRefusal | null {
  for (const { interviewer, principle, story } of fixed) {
    const told = stories.find(({ id }) => id === story)
    if (!told) return { code: 'fixed-unknown-story', story }
    if (!loop.interviewers.some(({ id, principles }) => id === interviewer && principles.includes(principle)))
      return { code: 'fixed-unknown-slot', interviewer, principle }
    if (countingStrength(told, principle) === 0) {
      const strength = Math.max(0, ...told.principles.filter(({ id }) => id === principle).map((shown) => shown.strength))
      return { code: 'fixed-story-does-not-count', story, principle, status: told.status ?? null, strength }
    }
  }
  const twice = firstRepeat(fixed.map(({ story }) => story))
  if (twice !== undefined) return { code: 'fixed-story-twice', story: twice }
  const clash = fixed.find((one, at) => fixed.slice(0, at).some((other) => samePlace(one, other)))
  return clash ? { code: 'fixed-place-twice', interviewer: clash.interviewer, principle: clash.principle, role: clash.role } : null
}

const samePlace = (a: Placement, b: Placement): boolean =>
  a.interviewer === b.interviewer && a.principle === b.principle && a.role === b.role

/** Stories before the loop, the loop before the fixed choices. */
export function checkAllocation(input: AllocationInput): Result<AllocationInput, AllocationRefusal> {
  const problem = checkStories(input.stories) ?? checkLoop(input.loop) ?? checkFixed(input.fixed ?? [], input)
  return problem === null ? accept(input) : refuse(problem)
}

/**
 * Gives every slot of a loop a first and a reserve story, no story in more than one place.
 *
 * A story may be used once in a loop, for any principle, so a reserve is used up like a story told: were it the first story
 * of another slot too, one question too many would leave the candidate with a story twice. As many slots as can be are covered, then with the
 * strongest stories, then with reserves. The answer is exact, and the same whatever the order of stories and interviewers.
 */
import { accept, type Result } from '../kernel/result.ts'
import type { Allocation, AllocationInput, AllocationRefusal, Assignment, UncoveredSlot } from './allocation.ts'
import { checkAllocation } from './check-allocation.ts'
import { chooseNewStory } from './choose-new-story.ts'
import { slotsOf, type Slot } from './loop.ts'
import { countingStrength, type LoopStory } from './loop-story.ts'
import { placeStories, type Told } from './place-stories.ts'

function assign(slot: Slot, told: readonly Told[]): Assignment {
  const here = told.filter(({ interviewer, principle }) => interviewer === slot.interviewer && principle === slot.principle)
  const first = here.find(({ role }) => role === 'first')
  const reserve = here.find(({ role }) => role === 'reserve')
  return {
    ...slot,
    story: first?.story.id ?? null,
    reserve: reserve?.story.id ?? null,
    strength: first?.strength ?? 0,
    reserveStrength: reserve?.strength ?? 0,
  }
}

function explain({ interviewer, principle }: Slot, stories: readonly LoopStory[]): UncoveredSlot {
  const counts = stories.some((story) => countingStrength(story, principle) > 0)
  return { interviewer, principle, why: counts ? 'told-elsewhere' : 'no-story' }
}

export function allocateStories(input: AllocationInput): Result<Allocation, AllocationRefusal> {
  const checked = checkAllocation(input)
  if (!checked.ok) return checked
  const placed = placeStories(input)
  const slots = slotsOf(input.loop).map((slot) => assign(slot, placed.told))
  return accept({
    assignments: slots.filter(({ story, reserve }) => story !== null || reserve !== null),
    uncovered: slots.filter(({ story }) => story === null).map((slot) => explain(slot, input.stories)),
    total: placed.total,
    bestNewStory: chooseNewStory(input.loop, placed),
  })
}

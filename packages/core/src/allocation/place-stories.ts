/**
 * The solved state of a loop: which story stands in which place, and what one more story would change.
 *
 * Stories and slots are put into an order of their own first (by id, in code units), so that the result does not depend on the
 * order in which they were given. First and reserve stories are one assignment problem and not two in a row: a reserve can never
 * stand where a first story is missing, because as a first story it would weigh more.
 */
import type { AllocationInput, Placement, Role, Total } from './allocation.ts'
import { addRow, copyAssignment, createAssignment, type RowAssignment, type RowWeights } from './assign-rows.ts'
import { slotsOf, type Slot } from './loop.ts'
import { countingStrength, type LoopStory } from './loop-story.ts'
import { createScale, gradeScarcity } from './weigh-places.ts'

const ROLES: readonly Role[] = ['first', 'reserve']

export interface Place extends Slot {
  readonly role: Role
}

/** A place and what stands in it. */
export interface Told extends Place {
  readonly story: LoopStory
  readonly strength: number
}

export interface PlacedStories {
  readonly told: readonly Told[]
  readonly total: Total
  /** The same with one story more; the state itself stays. The story is nobody's fixed choice. */
  withStory(story: LoopStory): PlacedStories
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const isSamePlace = (a: Place, b: Place): boolean => a.interviewer === b.interviewer && a.principle === b.principle && a.role === b.role

export function totalOf(told: readonly Told[]): Total {
  const firsts = told.filter(({ role }) => role === 'first')
  const reserves = told.filter(({ role }) => role === 'reserve')
  const sum = (places: readonly Told[]) => places.reduce((strength, place) => strength + place.strength, 0)
  return { covered: firsts.length, strength: sum(firsts), reserves: reserves.length, reserveStrength: sum(reserves) }
}

function listPlaces(slots: readonly Slot[], fixed: readonly Placement[]): readonly Place[] {
  const ordered = slots.toSorted((a, b) => compareText(a.interviewer, b.interviewer) || compareText(a.principle, b.principle))
  const places = ordered.flatMap((slot) => ROLES.map((role) => ({ ...slot, role })))
  return places.filter((place) => !fixed.some((choice) => isSamePlace(choice, place)))
}

function weighWith(input: AllocationInput, places: readonly Place[], free: readonly LoopStory[]): (story: LoopStory) => RowWeights {
  const { loop, stories, current = [] } = input
  const scale = createScale(stories.length + 1, slotsOf(loop).length)
  const principles = [...new Set(places.map(({ principle }) => principle))]
  const scarcity = gradeScarcity(new Map(principles.map((p) => [p, free.filter((story) => countingStrength(story, p) > 0).length])))
  return (story) => {
    const strengths = new Map(principles.map((principle) => [principle, countingStrength(story, principle)]))
    const now = current.filter((placement) => placement.story === story.id)
    return Float64Array.from(places, (place) => {
      const strength = strengths.get(place.principle)!
      const isKept = now.some((placement) => isSamePlace(placement, place))
      return strength === 0 ? 0 : scale.weigh(place.role, strength, scarcity.get(place.principle)!, isKept)
    })
  }
}

/** Solves a checked input exactly (`checkAllocation`). */
export function placeStories(input: AllocationInput): PlacedStories {
  const { stories, loop, fixed = [] } = input
  const places = listPlaces(slotsOf(loop), fixed)
  const pinned = fixed.map(({ story: id, ...place }): Told => {
    const story = stories.find((each) => each.id === id)!
    return { ...place, story, strength: countingStrength(story, place.principle) }
  })
  const free = stories.filter(({ id }) => !fixed.some(({ story }) => story === id)).toSorted((a, b) => compareText(a.id, b.id))
  const weigh = weighWith(input, places, free)

  const read = (state: RowAssignment, rows: readonly LoopStory[]): PlacedStories => {
    const placed = places.flatMap((place, column): readonly Told[] => {
      const story = rows[state.rowOf[column]!]
      return story ? [{ ...place, story, strength: countingStrength(story, place.principle) }] : []
    })
    const told = [...pinned, ...placed]
    const withStory = (story: LoopStory): PlacedStories => {
      const copy = copyAssignment(state)
      addRow(copy, weigh(story))
      return read(copy, [...rows, story])
    }
    return { told, total: totalOf(told), withStory }
  }

  const state = createAssignment(places.length)
  for (const story of free) addRow(state, weigh(story))
  return read(state, free)
}

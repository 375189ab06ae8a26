/**
 * Every way of placing stories in a loop, tried one after another: the oracle of the allocation tests.
 *
 * It shares no code with the solver, only the words of its input.
 */
import type { AllocationInput, Role, Total } from './allocation.ts'

interface ForcedPlace {
  readonly interviewer: string
  readonly principle: string
  readonly role: Role
}

export interface ForcedResult {
  readonly total: Total
  /** Most that strong first stories can weigh by scarcity among all ways with the best total. */
  readonly scarce: number
  /** Most stories that can stay where they are now, among those. */
  readonly kept: number
}

const keyOf = ({ interviewer, principle, role }: ForcedPlace) => `${interviewer}|${principle}|${role}`
type Value = readonly [number, number, number, number, number, number]

const isMore = (a: Value, b: Value): boolean => {
  const at = a.findIndex((value, i) => value !== b[i])
  return at >= 0 && a[at]! > b[at]!
}

/** 15 where fewest stories fit, one less for each larger number. */
function scarcityOf(stories: AllocationInput['stories'], principles: readonly string[]): Record<string, number> {
  const fits = (p: string) => stories.filter((s) => s.principles.some(({ id, strength }) => id === p && strength >= 2)).length
  const counts = [...new Set(principles.map(fits))].toSorted((a, b) => a - b)
  return Object.fromEntries(principles.map((p) => [p, 15 - counts.indexOf(fits(p))]))
}

/** For stories that are all to be told, each principle named once in a story; at most a handful of stories and slots. */
export function allocateByForce({ stories, loop, fixed = [], current = [] }: AllocationInput): ForcedResult {
  const roles: readonly Role[] = ['first', 'reserve']
  const places = loop.interviewers.flatMap(({ id, principles }) =>
    principles.flatMap((principle) => roles.map((role) => ({ interviewer: id, principle, role }))),
  )
  const fixedKeys = fixed.map(keyOf)
  const free = stories.filter(({ id }) => fixed.every(({ story }) => story !== id))
  const open = [...new Set(places.filter((p) => !fixedKeys.includes(keyOf(p))).map(({ principle }) => principle))]
  const scarcity = scarcityOf(free, open)
  const strengthOf = (story: string, principle: string) =>
    stories.find(({ id }) => id === story)!.principles.find(({ id }) => id === principle)?.strength ?? 0
  const used = new Set(fixedKeys)
  let best: Value = [-1, 0, 0, 0, 0, 0]

  const add = (
    [covered, strength, reserves, reserveStrength, scarce, kept]: Value,
    story: string,
    place: ForcedPlace,
    isFree: boolean,
  ): Value => {
    const shown = strengthOf(story, place.principle)
    const stays = isFree && current.some((c) => c.story === story && keyOf(c) === keyOf(place)) ? 1 : 0
    return place.role === 'first'
      ? [
          covered + 1,
          strength + shown,
          reserves,
          reserveStrength,
          scarce + (isFree && shown === 3 ? scarcity[place.principle]! : 0),
          kept + stays,
        ]
      : [covered, strength, reserves + 1, reserveStrength + shown, scarce, kept + stays]
  }
  const walk = (at: number, value: Value): void => {
    const story = free[at]?.id
    if (story === undefined) {
      if (isMore(value, best)) best = value
      return
    }
    walk(at + 1, value)
    for (const place of places) {
      if (used.has(keyOf(place)) || strengthOf(story, place.principle) < 2) continue
      used.add(keyOf(place))
      walk(at + 1, add(value, story, place, true))
      used.delete(keyOf(place))
    }
  }
  walk(
    0,
    fixed.reduce((value, placement) => add(value, placement.story, placement, false), [0, 0, 0, 0, 0, 0] as Value),
  )
  const [covered, strength, reserves, reserveStrength, scarce, kept] = best
  return { total: { covered, strength, reserves, reserveStrength }, scarce, kept }
}

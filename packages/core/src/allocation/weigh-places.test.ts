/** The aims keep their order and the weights stay exact, at the limits as well. */
import { expect, it } from 'vitest'
import { SLOT_LIMIT, STORY_LIMIT } from './check-allocation.ts'
import { createScale, gradeScarcity } from './weigh-places.ts'

it.each([
  [1, 1],
  [41, 21],
  [2, SLOT_LIMIT],
  [STORY_LIMIT + 1, 1],
  [STORY_LIMIT + 1, SLOT_LIMIT],
])('with %d stories and %d slots one unit of an aim outweighs all later ones', (stories, slots) => {
  const { weigh } = createScale(stories, slots)
  const told = Math.min(stories, slots)
  const places = Math.min(stories, 2 * slots)
  const kept = weigh('reserve', 2, 0, true) - weigh('reserve', 2, 0, false)
  const scarce = weigh('first', 3, 1, false) - weigh('first', 3, 0, false)
  const reserveStrength = weigh('reserve', 3, 0, false) - weigh('reserve', 2, 0, false)
  const reserve = weigh('reserve', 2, 0, false)
  const strength = weigh('first', 3, 0, false) - weigh('first', 2, 0, false)
  const covered = weigh('first', 2, 0, false)
  let later = kept * places
  for (const [unit, most] of [
    [scarce, 15 * told],
    [reserveStrength, told],
    [reserve, told],
    [strength, told],
    [covered, told],
  ] as const) {
    expect(unit).toBeGreaterThan(later)
    later += unit * most
  }
  expect(weigh('first', 3, 15, true) * 2 * stories).toBeLessThan(Number.MAX_SAFE_INTEGER)
})

it('grades fewest as scarcest, and not below 0', () => {
  expect([...gradeScarcity(new Map(Object.entries({ a: 4, b: 0, c: 4, d: 1 })))]).toEqual([
    ['a', 13],
    ['b', 15],
    ['c', 13],
    ['d', 14],
  ])
  const many = new Map(Array.from({ length: 20 }, (_, i) => [`p${i}`, i]))
  expect(gradeScarcity(many).get('p19')).toBe(0)
})

/** The numbers of a seed: fixed, within bounds, evenly spread. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom, isSeed } from './seeded-random.ts'

const draw = (seed: number, bound: number, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.below(bound))
}

it.each([
  [0, true],
  [4_294_967_295, true],
  [4_294_967_296, false],
  [-1, false],
  [0.5, false],
  [Number.NaN, false],
])('%d as a seed: %s', (seed, expected) => {
  expect(isSeed(seed)).toBe(expected)
  if (!expected) expect(() => createRandom(seed)).toThrow(RangeError)
})

it.each([0, -1, 1.5, 4_294_967_297])('refuses the bound %d', (bound) => {
  expect(() => createRandom(1).below(bound)).toThrow(RangeError)
})

it('gives the published first numbers of the generator', () => {
  expect(draw(0, 4_294_967_296, 3)).toEqual([1_144_304_738, 1_416_247, 958_946_056])
})

it('stays below its bound and repeats with its seed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 50 }), (seed, bound) => {
      const drawn = draw(seed, bound, 30)
      expect(drawn.every((n) => Number.isInteger(n) && n >= 0 && n < bound)).toBe(true)
      expect(draw(seed, bound, 30)).toEqual(drawn)
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

it('draws every number about equally often', () => {
  const counts = Array.from({ length: 7 }, () => 0)
  for (const n of draw(7, 7, 70_000)) counts[n]! += 1
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400) // four standard deviations
})

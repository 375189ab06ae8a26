/** When two written numbers are one number, rounded. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agrees } from './compare-numbers.ts'

const n = (value: number, step: number, approximate = false) => ({ value, step, approximate })

it.each([
  [n(4, 1), n(4, 1), true],
  [n(4, 1), n(5, 1), false],
  [n(4, 1), n(4.5, 0.1), true], // half a step of the coarser one
  [n(4, 1), n(4.6, 0.1), false],
  [n(100, 1), n(101, 1), true], // 1 % of the larger
  [n(100, 1), n(102, 1), false],
  [n(1_200_000, 100_000), n(1_240_000, 10_000), true],
  [n(1_200_000, 100_000), n(1_260_000, 10_000), false],
  [n(40, 1, true), n(45, 1), true], // "about 40" is written in tens
  [n(40, 1, true), n(46, 1), false],
  [n(40, 1), n(45, 1), false],
  [n(0, 1, true), n(0.5, 0.1), true],
  [n(0, 1), n(0, 1), true],
  [n(-4, 1), n(4, 1), false],
])('%o and %o agree: %s', (a, b, expected) => {
  expect(agrees(a, b)).toBe(expected)
  expect(agrees(b, a)).toBe(expected)
})

it('agrees with every number that rounds to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9999, max: 9999 }), (hundredths) => {
      const exact = hundredths / 100
      expect(agrees(n(exact, 0.01), n(Number(exact.toFixed(1)), 0.1))).toBe(true)
      expect(agrees(n(exact, 0.01), n(Math.round(exact), 1))).toBe(true)
    }),
    { seed: 20261123, numRuns: 500 },
  )
})

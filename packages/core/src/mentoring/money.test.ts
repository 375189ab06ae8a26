/** Amounts at their limits, shares rounded down, and pieces that add up. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST_MINOR, pieceOf, readMoney, shareDown } from './money.ts'

it.each([
  [0, 'EUR', 'accepted'],
  [1, 'USD', 'accepted'],
  [MOST_MINOR, 'JPY', 'accepted'],
  [MOST_MINOR + 1, 'JPY', 'too-large'],
  [-1, 'EUR', 'negative'],
  [0.5, 'EUR', 'not-whole'],
  [Number.NaN, 'EUR', 'not-whole'],
  [Number.POSITIVE_INFINITY, 'EUR', 'not-whole'],
  [1, 'eur', 'bad-currency'],
  [1, 'EURO', 'bad-currency'],
  [1, '', 'bad-currency'],
])('%d %s is %s', (minor, currency, expected) => {
  const read = readMoney(minor, currency)
  expect(read.ok ? 'accepted' : read.error.code).toBe(expected)
})

it('reads no negative nothing', () => {
  expect(readMoney(-0, 'EUR')).toEqual({ ok: true, value: { minor: 0, currency: 'EUR' } })
})

it.each([
  [0, 10_000, 0],
  [1, 9_999, 0],
  [1, 10_000, 1],
  [999, 5_000, 499],
  [1_000, 5_000, 500],
  [333, 1_500, 49],
  [MOST_MINOR, 9_999, 99_990_000_000],
])('of %d, %d basis points are %d', (minor, points, expected) => {
  expect(shareDown(minor, points)).toBe(expected)
})

it.each([
  [-1, 0],
  [1.5, 0],
  [MOST_MINOR + 1, 0],
  [1, -1],
  [1, 10_001],
  [1, 0.5],
])('refuses to compute a share of %d at %d', (minor, points) => {
  expect(() => shareDown(minor, points)).toThrow(RangeError)
})

it('agrees with exact arithmetic', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_MINOR }), fc.integer({ min: 0, max: 10_000 }), (minor, points) => {
      expect(BigInt(shareDown(minor, points))).toBe((BigInt(minor) * BigInt(points)) / 10_000n)
    }),
    { seed: 20261124, numRuns: 2_000 },
  )
})

it('cuts into pieces that add up and differ by one at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_MINOR }), fc.integer({ min: 1, max: 50 }), (minor, count) => {
      const pieces = Array.from({ length: count }, (_, i) => pieceOf(minor, count, i))
      expect(pieces.reduce((a, b) => a + b, 0)).toBe(minor)
      expect(Math.max(...pieces) - Math.min(...pieces)).toBeLessThanOrEqual(1)
    }),
    { seed: 20261124, numRuns: 500 },
  )
})

it.each([
  [0, 0],
  [3, 3],
  [3, -1],
])('has no piece of %d at %d', (count, piece) => {
  expect(() => pieceOf(10, count, piece)).toThrow(RangeError)
})

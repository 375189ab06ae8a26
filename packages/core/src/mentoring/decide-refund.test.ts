/** Who gets what, on both sides of each deadline, and sums that are exact. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listRefunds, refundPercentOf, type SettleCause, splitPrice } from './decide-refund.ts'
import { HOUR, MINUTE } from './instant.ts'
import { MOST_MINOR } from './money.ts'
import { DEFAULT_POLICY } from './policy.ts'

const START = Date.UTC(2026, 10, 30, 15)

it.each<[SettleCause, number, number]>([
  ['candidate-cancelled', START - 48 * HOUR, 100],
  ['candidate-cancelled', START - 24 * HOUR - 1, 100],
  ['candidate-cancelled', START - 24 * HOUR, 100],
  ['candidate-cancelled', START - 24 * HOUR + 1, 50],
  ['candidate-cancelled', START - 3 * HOUR - 1, 50],
  ['candidate-cancelled', START - 3 * HOUR, 50],
  ['candidate-cancelled', START - 3 * HOUR + 1, 0],
  ['candidate-cancelled', START - MINUTE, 0],
  ['candidate-absent', START + HOUR, 0],
  ['completed', START + HOUR, 0],
  ['request-withdrawn', START - MINUTE, 100],
  ['mentor-cancelled', START - MINUTE, 100],
  ['mentor-absent', START + HOUR, 100],
  ['both-absent', START + HOUR, 100],
  ['technical-failure', START + HOUR, 100],
  ['declined', START - MINUTE, 100],
  ['unanswered', START - MINUTE, 100],
  ['delivery-late', START + MINUTE, 100],
])('%s at %d gives back %d per cent', (cause, at, percent) => {
  expect(refundPercentOf(cause, DEFAULT_POLICY, START, at)).toBe(percent)
})

it('follows the policy it is given', () => {
  const strict = { ...DEFAULT_POLICY, cancelSteps: [{ hours: 48, refundPercent: 70 }], absentCandidateRefundPercent: 10 }
  expect(refundPercentOf('candidate-cancelled', strict, START, START - 48 * HOUR)).toBe(70)
  expect(refundPercentOf('candidate-cancelled', strict, START, START - 48 * HOUR + 1)).toBe(0)
  expect(refundPercentOf('candidate-absent', strict, START, START + HOUR)).toBe(10)
})

it.each([
  // paid, percent, fee, refund, mentor, fee
  [0, 50, 1_500, 0, 0, 0],
  [1, 50, 1_500, 1, 0, 0], // the odd unit is the candidate's
  [9_999, 50, 0, 5_000, 4_999, 0],
  [12_000, 0, 1_667, 0, 10_000, 2_000],
  [12_000, 100, 1_667, 12_000, 0, 0],
  [333, 33, 1_000, 110, 201, 22],
])('%d at %d per cent with a fee of %d: %d back, %d to the mentor, %d kept', (paid, percent, fee, refundMinor, mentorMinor, feeMinor) => {
  expect(splitPrice(paid, percent, fee)).toEqual({ refundMinor, mentorMinor, feeMinor })
})

it('divides exactly, gives nobody less than nothing, and never takes the odd unit from the candidate', () => {
  const anyPercent = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_MINOR }), anyPercent, fc.integer({ min: 0, max: 5_000 }), (paid, percent, fee) => {
      const { refundMinor, mentorMinor, feeMinor } = splitPrice(paid, percent, fee)
      expect(refundMinor + mentorMinor + feeMinor).toBe(paid)
      expect(Math.min(refundMinor, mentorMinor, feeMinor)).toBeGreaterThanOrEqual(0)
      const owed = BigInt(paid) * BigInt(percent) // hundredths
      expect(BigInt(refundMinor) * 100n >= owed && BigInt(refundMinor) * 100n < owed + 100n).toBe(true)
    }),
    { seed: 20261124, numRuns: 2_000 },
  )
})

it('lists what cancelling gives back until when', () => {
  expect(listRefunds(DEFAULT_POLICY, START, 9_999)).toEqual([
    { until: START - 24 * HOUR, refundPercent: 100, refundMinor: 9_999 },
    { until: START - 3 * HOUR, refundPercent: 50, refundMinor: 5_000 },
    { until: START, refundPercent: 0, refundMinor: 0 },
  ])
  expect(listRefunds({ ...DEFAULT_POLICY, cancelSteps: [] }, START, 10)).toEqual([{ until: START, refundPercent: 0, refundMinor: 0 }])
  expect(listRefunds({ ...DEFAULT_POLICY, cancelSteps: [{ hours: 0, refundPercent: 100 }] }, START, 10)).toHaveLength(1)
})

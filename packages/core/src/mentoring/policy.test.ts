/** What a host may set, on both sides of each limit. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { refundPercentOf } from './decide-refund.ts'
import { HOUR } from './instant.ts'
import { type BookingPolicy, checkPolicy, DEFAULT_POLICY } from './policy.ts'

const step = (hours: number, refundPercent: number) => ({ hours, refundPercent })

it.each<[Partial<BookingPolicy>, string]>([
  [{}, 'accepted'],
  [{ holdMinutes: 1 }, 'accepted'],
  [{ holdMinutes: 0 }, 'out-of-range'],
  [{ holdMinutes: 60 }, 'accepted'],
  [{ holdMinutes: 61 }, 'out-of-range'],
  [{ holdMinutes: 10.5 }, 'out-of-range'],
  [{ feeBasisPoints: 5_000 }, 'accepted'],
  [{ feeBasisPoints: 5_001 }, 'out-of-range'],
  [{ absentCandidateRefundPercent: 101 }, 'out-of-range'],
  [{ answerHours: 23 }, 'out-of-range'],
  [{ freeMoves: 0 }, 'accepted'],
  [{ freeMoves: -1 }, 'out-of-range'],
  [{ payoutHours: 48 }, 'accepted'],
  [{ payoutHours: 47 }, 'pays-out-before-reports'],
  [{ complaintHours: 73 }, 'pays-out-before-reports'],
  [{ cancelSteps: [] }, 'accepted'],
  [{ cancelSteps: [step(0, 100)] }, 'accepted'],
  [{ cancelSteps: [step(48, 100), step(24, 70), step(3, 1)], freeMoveHours: 48 }, 'accepted'],
  [{ cancelSteps: [step(48, 100), step(24, 70), step(3, 1)], freeMoveHours: 47 }, 'move-dodges-refund'],
  [{ cancelSteps: [step(48, 100)], freeMoveHours: 0, freeMoves: 0 }, 'accepted'],
  [{ cancelSteps: [], freeMoveHours: 0 }, 'accepted'],
  [{ cancelSteps: [step(24, 101)] }, 'bad-step'],
  [{ cancelSteps: [step(24, 0)] }, 'bad-step'],
  [{ cancelSteps: [step(24, 50.5)] }, 'bad-step'],
  [{ cancelSteps: [step(-1, 50)] }, 'bad-step'],
  [{ cancelSteps: [step(337, 50)] }, 'bad-step'],
  [{ cancelSteps: [step(24, 100), step(24, 50)] }, 'bad-step'],
  [{ cancelSteps: [step(24, 50), step(3, 50)] }, 'bad-step'],
  [{ cancelSteps: [step(3, 50), step(24, 100)] }, 'bad-step'],
])('%o is %s', (change, expected) => {
  const checked = checkPolicy({ ...DEFAULT_POLICY, ...change })
  expect(checked.ok ? 'accepted' : checked.error.code).toBe(expected)
})

it('names the field and its limits, or the step', () => {
  expect(checkPolicy({ ...DEFAULT_POLICY, requestHours: Number.NaN })).toEqual({
    ok: false,
    error: { code: 'out-of-range', field: 'requestHours', least: 1, most: 336 },
  })
  expect(checkPolicy({ ...DEFAULT_POLICY, cancelSteps: [step(24, 100), step(3, 100)] })).toEqual({
    ok: false,
    error: { code: 'bad-step', step: 1 },
  })
})

it('moving without asking never gives back more than cancelling at once', () => {
  const anyStep = fc.record({ hours: fc.nat(72), refundPercent: fc.integer({ min: 1, max: 100 }) })
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 3 }), fc.nat(72), fc.nat(1), fc.nat(100), (cancelSteps, freeMoveHours, freeMoves, hours) => {
      const checked = checkPolicy({ ...DEFAULT_POLICY, cancelSteps, freeMoveHours, freeMoves })
      if (!checked.ok || freeMoves === 0 || hours < freeMoveHours) return
      const percentAt = (start: number) => refundPercentOf('candidate-cancelled', checked.value, start, 0)
      expect(percentAt(hours * HOUR)).toBe(percentAt(999 * HOUR))
    }),
    { seed: 20261124, numRuns: 1_000 },
  )
})

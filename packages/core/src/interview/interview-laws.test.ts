/**
 * Random walks through practice interviews: whatever the candidate does, they end, keep the clock, never repeat a probe, never ask what was
 * answered, and lose nothing when the process dies between two steps.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '../kernel/seeded-random.ts'
import { walkSession } from './walk-session.contract.ts'
import { FORMAT_IDS, planOf, rememberEngine } from './any-session.contract.ts'

const SEED = 20261124
const WALKS = 10_000
/** Short sessions are drawn more often, so that ten thousand stay affordable; every format comes up hundreds of times. */
const WEIGHTS = { drill: 60, 'loop-interview': 18, 'phone-screen': 14, 'mini-loop': 6, 'full-loop': 2 } as const

const engine = rememberEngine()
const anyFormat = fc.oneof(...FORMAT_IDS.map((format) => ({ weight: WEIGHTS[format], arbitrary: fc.constant(format) })))
const anyLevel = fc.constantFrom(null, 'L5' as const, 'L7' as const)
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

it('holds every law on ten thousand walks', { timeout: 180_000 }, () => {
  const seen = { probes: 0, answers: 0, different: 0, warnings: 0, kills: 0, gaveUp: 0 }
  fc.assert(
    fc.property(anyFormat, anyLevel, anySeed, fc.constantFrom('pm' as const, 'pmt' as const), (format, level, seed, track) => {
      const plan = planOf({ format, level, seed, track })
      const walk = walkSession(plan, createRandom((seed ^ 0x5eed) >>> 0), engine)
      for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += walk[key]
    }),
    { seed: SEED, numRuns: WALKS },
  )
  // The walks reach what they are to judge.
  expect(seen.probes).toBeGreaterThan(WALKS)
  expect(seen.answers).toBeGreaterThan(WALKS)
  for (const key of ['different', 'warnings', 'kills', 'gaveUp'] as const) expect(seen[key]).toBeGreaterThan(100)
})

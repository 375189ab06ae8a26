/** Claim keys: short ones as they are, long ones bounded, all of them apart. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimKeyMaker, type KeyParts, LONGEST_KEY } from './claim-key.ts'
import { collectClaims } from './claims.ts'

/** Characters of the column that keeps them. */
const COLUMN = 500

const parts = (change: Partial<KeyParts> = {}): KeyParts => ({
  source: { kind: 'story', id: 's' },
  metricKey: 'churn',
  measure: 'level',
  value: 4,
  unit: '%',
  ...change,
})
const keyOf = (change: Partial<KeyParts> = {}) => claimKeyMaker()(parts(change))
/** Characters of a key besides its metric. */
const REST = keyOf({ metricKey: '' }).length

it.each([
  [{}, 'story:s/churn/level/4%'],
  [{ source: { kind: 'answer', id: 'a/b%' }, value: -0.5, unit: '' } as const, 'answer:a%2Fb%25/churn/level/-0.5'],
  [{ metricKey: 'x'.repeat(LONGEST_KEY - REST) }, `story:s/${'x'.repeat(LONGEST_KEY - REST)}/level/4%`],
])('writes %j as it is', (change, expected) => {
  expect(keyOf(change)).toBe(expected)
})

it('cuts one character more, and keeps such keys the same each time and apart', () => {
  const long = 'x'.repeat(LONGEST_KEY - REST + 1)
  expect(keyOf({ metricKey: long })).toMatch(/^story:s\/x{152}…[0-9a-f]{16}$/)
  expect(keyOf({ metricKey: long })).toBe(keyOf({ metricKey: long }))
  const others = [keyOf({ metricKey: long }), keyOf({ metricKey: `${long}x` }), keyOf({ metricKey: long, value: 5 }), keyOf({ unit: long })]
  expect(new Set(others).size).toBe(4)
})

it('counts equal keys on, past numbers that are taken', () => {
  const make = claimKeyMaker()
  const keys = [parts(), parts({ unit: '%/2' }), parts(), parts()].map(make)
  expect(keys).toEqual(['story:s/churn/level/4%', 'story:s/churn/level/4%/2', 'story:s/churn/level/4%/3', 'story:s/churn/level/4%/4'])
})

it('stays inside the column, whole and unique, for any parts', () => {
  const long = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.nat({ max: 300 })).map(([text, times]) => text.repeat(times))
  fc.assert(
    fc.property(fc.array(fc.record({ metricKey: long, unit: long, value: fc.integer({ min: 0, max: 3 }) }), { maxLength: 8 }), (all) => {
      const keys = all.map((change) => parts(change)).map(claimKeyMaker())
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect([key.length <= COLUMN, /\p{Surrogate}/u.test(key)]).toEqual([true, false])
    }),
    { seed: 20261123, numRuns: 300 },
  )
})

it('bounds the keys of a story whose metric and unit are as long as a story may be', () => {
  const metric = {
    id: 'm',
    before: '',
    after: '4',
    window: '',
    baselineDate: '',
    source: '',
    attribution: '',
    confidence: null,
    approximate: false,
  }
  const metrics = [
    { ...metric, name: 'word'.repeat(25_000), unit: '%' },
    { ...metric, name: 'Churn', unit: '𝒜'.repeat(50_000) },
  ]
  const claims = collectClaims([{ kind: 'story', id: 's', title: 's', parts: [], metrics }])
  expect(claims.map(({ key }) => key.length <= COLUMN)).toEqual([true, true])
})

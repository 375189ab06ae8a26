/** Prices as typed: exact or refused, and written back the same. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST_MINOR } from './money.ts'
import { CURRENCY_DECIMALS, readPrice, writePrice } from './read-price.ts'

it.each([
  ['50', 'EUR', 5000],
  ['49.5', 'EUR', 4950],
  [' 49,95 ', 'EUR', 4995],
  ['0', 'EUR', 0],
  ['0.01', 'USD', 1],
  ['0.1', 'USD', 10],
  ['1.10', 'USD', 110],
  ['7000', 'JPY', 7000],
  ['1000000000', 'EUR', MOST_MINOR],
  ['1000000000.01', 'EUR', 'too-large'],
  ['49.955', 'EUR', 'too-fine'],
  ['1,500', 'EUR', 'too-fine'],
  ['1.500', 'EUR', 'too-fine'],
  ['70.5', 'JPY', 'too-fine'],
  ['1,500.00', 'EUR', 'no-number'],
  ['', 'EUR', 'no-number'],
  ['-5', 'EUR', 'no-number'],
  ['5.', 'EUR', 'no-number'],
  ['.5', 'EUR', 'no-number'],
  ['1e3', 'EUR', 'no-number'],
  ['fifty', 'EUR', 'no-number'],
  ['9'.repeat(13), 'EUR', 'no-number'],
  ['5', 'eur', 'unknown-currency'],
  ['5', 'BHD', 'unknown-currency'],
  ['5', 'toString', 'unknown-currency'],
])('reads %j %s as %j', (text, currency, expected) => {
  const read = readPrice(text, currency)
  expect(read.ok ? read.value : read.error.code).toEqual(typeof expected === 'number' ? { minor: expected, currency } : expected)
})

it('reads back what it writes, to the last unit', () => {
  const anyMoney = fc.record({
    minor: fc.integer({ min: 1, max: MOST_MINOR }),
    currency: fc.constantFrom(...Object.keys(CURRENCY_DECIMALS)),
  })
  fc.assert(
    fc.property(anyMoney, (money) => {
      expect(readPrice(writePrice(money), money.currency)).toEqual({ ok: true, value: money })
    }),
    { seed: 20261124, numRuns: 500 },
  )
  expect(writePrice({ minor: 0, currency: 'EUR' })).toBe('')
  expect(() => writePrice({ minor: 5, currency: 'BHD' })).toThrow(RangeError)
})

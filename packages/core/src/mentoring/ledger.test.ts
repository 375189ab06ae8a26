/** Every movement balances, is booked once, and sends nobody more than is owed. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitPrice } from './decide-refund.ts'
import {
  type Account,
  appendTransaction,
  balanceOf,
  bookCharge,
  bookCreditBack,
  bookCreditUse,
  bookPackage,
  bookPackageBack,
  bookPayout,
  bookRefundSent,
  bookReturn,
  bookSettlement,
  checkSending,
  checkTransaction,
  PURSES,
  type Transaction,
} from './ledger.ts'

const parties = { bookingId: 'b1', candidateId: 'c1', mentorId: 'm1' }
const euros = (minor: number) => ({ minor, currency: 'EUR' })
const ledgerOf = (...transactions: (Transaction | null)[]): readonly Transaction[] => {
  let ledger: readonly Transaction[] = []
  for (const transaction of transactions) {
    if (transaction === null) continue
    const appended = appendTransaction(ledger, transaction)
    if (!appended.ok) throw new Error(JSON.stringify(appended.error))
    ledger = appended.value
  }
  return ledger
}
const line = (account: Account, minor: number, currency = 'EUR') => ({ account, minor, currency })

it.each([
  [[], 'accepted'],
  [[line('fee', -5), line('provider', 5)], 'accepted'],
  [[line('fee', -5), line('provider', 6)], 'not-balanced'],
  [[line('fee', -5), line('provider', 5, 'USD')], 'not-balanced'],
  [[line('fee', 0), line('provider', 0)], 'empty-line'],
  [[line('fee', -0.5), line('provider', 0.5)], 'not-whole'],
  [[line('fee', Number.NaN)], 'not-whole'],
])('%o is %s', (lines, expected) => {
  const checked = checkTransaction({ id: 't', lines })
  expect(checked.ok ? 'accepted' : checked.error.code).toBe(expected)
})

it('follows a charge that is split, refunded and paid out', () => {
  const split = splitPrice(9_999, 50, 1_000)
  const ledger = ledgerOf(
    bookCharge('b1', 'ch1', euros(9_999), 'provider'),
    bookSettlement(parties, split, 'EUR'),
    bookRefundSent('c1', 'r1', euros(split.refundMinor), 'provider'),
    bookPayout('m1', 'p1', euros(split.mentorMinor), 'provider'),
  )
  for (const account of ['held:b1', 'refunds:c1', 'mentor:m1'] as const) expect(balanceOf(ledger, account, 'EUR')).toBe(0)
  expect(balanceOf(ledger, 'fee', 'EUR')).toBe(-499)
  expect(balanceOf(ledger, 'provider', 'EUR')).toBe(499)
  expect(balanceOf(ledger, 'provider', 'USD')).toBe(0)
})

it('books nothing for nothing, and the same movement once', () => {
  expect(bookCharge('b1', 'ch1', euros(0), 'provider')).toBeNull()
  const charge = bookCharge('b1', 'ch1', euros(5), 'provider')!
  expect(ledgerOf(charge, charge)).toHaveLength(1)
  const other = bookCharge('b1', 'ch1', euros(6), 'provider')!
  expect(appendTransaction([charge], other)).toEqual({ ok: false, error: { code: 'booked-differently', id: 'charge:ch1' } })
  expect(appendTransaction([], { id: 'x', lines: [line('fee', 1)] }).ok).toBe(false)
})

it('cannot give a credit back and settle it too', () => {
  const ledger = ledgerOf(bookPackage('k1', 'ch1', euros(300), 'provider'), bookCreditUse('k1', 'b1', euros(100)))
  const back = ledgerOf(...ledger, bookCreditBack('k1', 'b1', euros(100)))
  expect(balanceOf(back, 'prepaid:k1', 'EUR')).toBe(-300)
  expect(appendTransaction(back, bookSettlement(parties, splitPrice(100, 0, 0), 'EUR')!).ok).toBe(false)
})

it.each([
  [100, true],
  [101, false],
])('of 100 owed, sending %d is allowed: %s', (minor, allowed) => {
  const ledger = ledgerOf(bookReturn('c1', 'ch1', euros(100), 'provider'))
  const checked = checkSending(ledger, 'refunds:c1', euros(minor))
  expect(checked).toEqual(allowed ? { ok: true, value: euros(minor) } : { ok: false, error: { code: 'more-than-owed', owedMinor: 100 } })
})

it('owes nobody for what was sent too much', () => {
  expect(checkSending(ledgerOf(bookPayout('m1', 'p1', euros(5), 'provider')), 'mentor:m1', euros(1))).toEqual({
    ok: false,
    error: { code: 'more-than-owed', owedMinor: 0 },
  })
})

it('adds up to nothing whatever moves, in every currency', () => {
  const anyMoney = fc.record({ minor: fc.integer({ min: 0, max: 1_000_000 }), currency: fc.constantFrom('EUR', 'USD', 'JPY') })
  const anyMove = fc.record({
    kind: fc.nat(8),
    money: anyMoney,
    purse: fc.constantFrom(...PURSES),
    percent: fc.integer({ min: 0, max: 100 }),
    fee: fc.integer({ min: 0, max: 5_000 }),
  })
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 20 }), (moves) => {
      const sums = new Map<string, number>()
      for (const [i, { kind, money, purse, percent, fee }] of moves.entries()) {
        const made = [
          bookCharge('b1', `${i}`, money, purse),
          bookReturn('c1', `${i}`, money, purse),
          bookSettlement(parties, splitPrice(money.minor, percent, fee), money.currency),
          bookRefundSent('c1', `${i}`, money, purse),
          bookPayout('m1', `${i}`, money, purse),
          bookPackage('k1', `${i}`, money, purse),
          bookCreditUse('k1', 'b1', money),
          bookCreditBack('k1', 'b1', money),
          bookPackageBack('k1', 'c1', money),
        ][kind]!
        for (const { minor, currency } of made?.lines ?? []) sums.set(currency, (sums.get(currency) ?? 0) + minor)
        expect(made === null || checkTransaction(made).ok).toBe(true)
      }
      for (const sum of sums.values()) expect(sum).toBe(0)
    }),
    { seed: 20261124, numRuns: 500 },
  )
})

/** Pieces of a package: taken once, free again when given back, and the rest returned to the last unit. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bookingOf, END, HELD_AT, logOf, type Step, TERMS } from './a-booking.contract.ts'
import type { BookingTerms } from './booking.ts'
import { type CreditPackage, type CreditUse, creditUseOf, decideCredit, decidePackageBack, freePieces } from './credits.ts'
import { HOUR } from './instant.ts'
import { passTime } from './pass-time.ts'

const PACK: CreditPackage = {
  packageId: 'p1',
  candidateId: 'cara',
  serviceId: 's1',
  sessions: 3,
  price: { minor: 10_000, currency: 'EUR' },
  purse: 'provider',
  endsAt: 1_000,
}
const WISH = { candidateId: 'cara', serviceId: 's1' }
const use = (piece: number, state: CreditUse['state'] = 'spent', packageId = 'p1'): CreditUse => ({ packageId, piece, state })

it.each([
  [[], WISH, 999, 0],
  [[use(0)], WISH, 0, 1],
  [[use(1)], WISH, 0, 0],
  [[use(0), use(1), use(2, 'open')], WISH, 0, 'used-up'],
  [[use(0, 'spent', 'p2'), use(1, 'open', 'p2')], WISH, 0, 0],
  [[], WISH, 1_000, 'ended'],
  [[], { ...WISH, candidateId: 'other' }, 0, 'not-yours'],
  [[], { ...WISH, serviceId: 'other' }, 0, 'other-service'],
])('with %o taken, %o at %d: %s', (uses, wish, now, expected) => {
  const decided = decideCredit(PACK, uses, wish, now)
  expect(decided.ok ? decided.value.piece : decided.error.code).toBe(expected)
})

it.each([
  [[], 999, null],
  [[], 1_000, 10_000],
  [[use(0, 'open')], 1_000, null],
  [[use(0)], 1_000, 6_667],
  [[use(0), use(1), use(2)], 1_000, 0],
  [[use(0, 'open', 'p2')], 1_000, 10_000],
])('with %o taken, at %d goes back: %s', (uses, now, expected) => {
  expect(decidePackageBack(PACK, uses, now)?.minor ?? null).toBe(expected)
})

const CREDIT: BookingTerms = { ...TERMS, payment: { kind: 'credit', packageId: 'p1', piece: 2, purse: 'provider' } }
const SUBMIT: Step = ['candidate', { type: 'submit' }, HELD_AT]
const CONFIRM: Step = ['mentor', { type: 'confirm' }, HELD_AT]

it.each([
  ['held', CREDIT, [], use(2, 'open')],
  ['requested', CREDIT, [SUBMIT], use(2, 'open')],
  ['declined', CREDIT, [SUBMIT, ['mentor', { type: 'decline' }, HELD_AT]], null],
  ['released', CREDIT, [['candidate', { type: 'release' }, HELD_AT]], null],
  ['completed', CREDIT, [SUBMIT, CONFIRM, ['mentor', { type: 'complete' }, END]], use(2, 'open')],
  ['paid with money', TERMS, [], null],
] as readonly (readonly [string, BookingTerms, readonly Step[], CreditUse | null])[])('a booking %s takes', (_, terms, steps, expected) => {
  expect(creditUseOf(bookingOf(logOf(terms, ...steps)))).toEqual(expected)
})

it('a session is spent once its money is divided', () => {
  const log = logOf(CREDIT, SUBMIT, CONFIRM, ['mentor', { type: 'complete' }, END])
  expect(creditUseOf(passTime(log, END + 72 * HOUR)!.booking)).toEqual(use(2))
})

it('a session worth nothing is used up too', () => {
  const log = logOf({ ...CREDIT, price: { minor: 0, currency: 'EUR' } }, SUBMIT, CONFIRM, ['mentor', { type: 'complete' }, END])
  expect(creditUseOf(passTime(log, END + 72 * HOUR)!.booking)).toEqual(use(2))
})

it('what was taken and what is left are the price, whatever is taken in which order', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 9 }), fc.nat(9), (minor, sessions, taken) => {
      const pack = { ...PACK, sessions, price: { minor, currency: 'EUR' } }
      const uses: CreditUse[] = []
      let worth = 0
      for (let i = 0; i < taken; i++) {
        const decided = decideCredit(pack, uses, WISH, 0)
        expect(decided.ok).toBe(i < sessions)
        if (!decided.ok) continue
        uses.push(use(decided.value.piece))
        worth += decided.value.worth.minor
      }
      expect(worth + decidePackageBack(pack, uses, 1_000)!.minor).toBe(minor)
      expect(freePieces(pack, uses).length).toBe(Math.max(0, sessions - taken))
    }),
    { seed: 20261124, numRuns: 300 },
  )
})

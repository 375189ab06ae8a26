/** What each way of a booking sends into the world, and that all of it adds up. */
import { expect, it } from 'vitest'
import { CHARGE, CONFIRMED, DISPUTED, END, HELD_AT, logOf, PAID, START, type Step, TERMS, WAYS } from './a-booking.contract.ts'
import type { BookingTerms } from './booking.ts'
import type { BookingEvent } from './booking-event.ts'
import { type BookingEffect, effectsOf } from './booking-effects.ts'
import { HOUR } from './instant.ts'
import { type Account, appendTransaction, balanceOf, type Transaction } from './ledger.ts'
import { passTime } from './pass-time.ts'

const settled = (terms: BookingTerms, steps: readonly Step[]): readonly BookingEvent[] => {
  const log = logOf(terms, ...steps)
  return [...log, ...passTime(log, END + 900 * HOUR)!.events]
}
const word = (effect: BookingEffect): string => {
  switch (effect.kind) {
    case 'mail':
      return `${effect.about} to ${effect.to}`
    case 'invite':
      return `${effect.method} ${effect.sequence}`
    case 'ledger':
      return effect.transaction.id
    case 'refund':
      return `refund ${effect.money.minor} of ${effect.chargeId}`
    case 'payout':
      return `payout ${effect.money.minor}`
    case 'reminders':
      return effect.time === null ? 'no reminders' : `reminders ${(effect.time.start - START) / HOUR}`
    default:
      return effect.kind
  }
}
const balances = (log: readonly BookingEvent[], ...accounts: readonly Account[]) => {
  let ledger: readonly Transaction[] = [{ id: 'package', lines: [] }]
  for (const effect of effectsOf(log, 1)) {
    if (effect.kind !== 'ledger') continue
    const next = appendTransaction(ledger, effect.transaction)
    if (!next.ok) throw new Error(next.error.code)
    ledger = next.value
  }
  return accounts.map((account) => balanceOf(ledger, account, 'EUR'))
}

const move: Step = ['candidate', { type: 'move', time: { start: START + 9 * HOUR, end: END + 9 * HOUR } }, START - 30 * HOUR]

it.each([
  ['a request', PAID, 2, ['charge:ch1', 'paid to candidate', 'requested to candidate', 'requested to mentor']],
  ['a confirmation', CONFIRMED, 4, ['REQUEST 0', 'reminders 0', 'confirmed to candidate', 'confirmed to mentor']],
  ['a move', [...CONFIRMED, move], 5, ['REQUEST 1', 'reminders 9', 'moved to candidate', 'moved to mentor']],
  ['a release', WAYS.released, 2, ['end-checkout']],
  ['a move asked for', WAYS['reschedule-requested'], 5, ['move-requested to candidate']],
  ['a report', WAYS.reported, 5, ['reported to mentor']],
  ['a dispute', DISPUTED, 8, ['disputed to candidate', 'disputed to mentor', 'disputed to host']],
  [
    'a cancelling after a move',
    [...CONFIRMED, move, ['mentor', { type: 'cancel' }, START]],
    6,
    [
      'CANCEL 2',
      'no reminders',
      'cancelled to candidate',
      'cancelled to mentor',
      'settle:b1',
      'refund 9999 of ch1',
      'settled to candidate',
    ],
  ],
  [
    'a request taken back: no invite was ever sent',
    [...PAID, ['mentor', { type: 'cancel' }, HELD_AT + HOUR]],
    4,
    ['cancelled to candidate', 'cancelled to mentor', 'settle:b1', 'refund 9999 of ch1', 'settled to candidate'],
  ],
] as readonly (readonly [string, readonly Step[], number, readonly string[]])[])('%s', (_, steps, fromSeq, expected) => {
  expect(effectsOf(logOf(TERMS, ...steps), fromSeq).map(word)).toEqual(expected)
})

it('effects have ids of their own, the same whenever they are asked for', () => {
  const log = settled(TERMS, DISPUTED)
  const ids = effectsOf(log, 1).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { seq } of log) {
    const later = effectsOf(log, seq)
    expect(later).toEqual(effectsOf(log, 1).slice(ids.length - later.length))
  }
})

const OUTSIDE: BookingTerms = { ...TERMS, payment: { kind: 'money', purse: 'outside' } }
const CREDIT: BookingTerms = { ...TERMS, payment: { kind: 'credit', packageId: 'p1', piece: 0, purse: 'provider' } }
const SUBMIT: Step = ['candidate', { type: 'submit' }, HELD_AT]
const CONFIRM: Step = ['mentor', { type: 'confirm' }, HELD_AT]
const MARK: Step = ['mentor', { type: 'record-payment', charge: { ...CHARGE, purse: 'outside' } }, HELD_AT]
const COMPLETE: Step = ['mentor', { type: 'complete' }, END]
const LATE_CANCEL: Step = ['candidate', { type: 'cancel' }, START - 5 * HOUR]

it.each([
  ['completed', TERMS, [...CONFIRMED, COMPLETE], [9_999, 0, 0, -9_000, -999, 0]],
  ['cancelled late', TERMS, [...CONFIRMED, LATE_CANCEL], [9_999, 0, -5_000, -4_500, -499, 0]],
  [
    'two payments',
    TERMS,
    [...PAID, ['system', { type: 'record-payment', charge: { ...CHARGE, chargeId: 'ch2' } }, HELD_AT + HOUR]],
    [19_998, 0, -19_998, 0, 0, 0],
  ],
  ['paid outside', OUTSIDE, [SUBMIT, CONFIRM, MARK, COMPLETE], [0, 0, 0, 0, 0, 0]],
  ['paid outside and declined', OUTSIDE, [SUBMIT, MARK, ['mentor', { type: 'decline' }, HELD_AT]], [0, 0, -9_999, 0, 0, 0]],
  ['a credit used', CREDIT, [SUBMIT, CONFIRM, COMPLETE], [0, 0, 0, -9_000, -999, 9_999]],
  ['a credit given back', CREDIT, [SUBMIT, ['mentor', { type: 'decline' }, HELD_AT]], [0, 0, 0, 0, 0, 0]],
] as readonly (readonly [string, BookingTerms, readonly Step[], readonly number[]])[])(
  '%s: the ledger ends at',
  (_, terms, steps, expected) => {
    const log = settled(terms, steps)
    expect(balances(log, 'provider', 'held:b1', 'refunds:cara', 'mentor:milo', 'fee', 'prepaid:p1')).toEqual(expected)
  },
)

it('a free booking moves no money', () => {
  const log = settled({ ...TERMS, payment: { kind: 'free' }, price: { minor: 0, currency: 'EUR' } }, [SUBMIT, CONFIRM, COMPLETE])
  expect(effectsOf(log, 1).filter(({ kind }) => ['ledger', 'refund', 'payout'].includes(kind))).toEqual([])
})

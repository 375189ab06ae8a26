/**
 * The ledger: what each movement of money is written as, in double entry and whole minor units.
 *
 * A line is positive where value comes to an account and negative where it leaves it; every transaction adds up to nothing in every
 * currency. Ids are made from what they book (`settle:b1`), so a movement booked twice is one. Deciding what moves is left to the booking
 * and to `decide-refund.ts`; nothing here names a person except by an opaque id, so the lines outlive a deleted account.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Split } from './decide-refund.ts'
import type { Currency, Money } from './money.ts'

/** Where the money lies: with the payment provider, or paid directly to the mentor outside this product. */
export const PURSES = ['provider', 'outside'] as const
export type Purse = (typeof PURSES)[number]

/**
 * `held`: paid for a booking and not yet anybody's. `prepaid`: paid for a package and not yet used. `refunds`: owed back to a candidate.
 * `mentor`: owed to a mentor. `fee`: the host's.
 */
export type Account = Purse | 'fee' | `held:${string}` | `prepaid:${string}` | `refunds:${string}` | `mentor:${string}`

export interface LedgerLine {
  readonly account: Account
  /** Whole and not 0. */
  readonly minor: number
  readonly currency: Currency
}

export interface Transaction {
  readonly id: string
  readonly lines: readonly LedgerLine[]
}

export type LedgerRefusal =
  | { readonly code: 'not-balanced'; readonly currency: Currency; readonly off: number }
  | { readonly code: 'empty-line'; readonly account: Account }
  | { readonly code: 'not-whole'; readonly account: Account }
  | { readonly code: 'booked-differently'; readonly id: string }

export function checkTransaction(transaction: Transaction): Result<Transaction, LedgerRefusal> {
  const sums = new Map<Currency, number>()
  for (const { account, minor, currency } of transaction.lines) {
    if (!Number.isSafeInteger(minor)) return refuse({ code: 'not-whole', account })
    if (minor === 0) return refuse({ code: 'empty-line', account })
    sums.set(currency, (sums.get(currency) ?? 0) + minor)
  }
  for (const [currency, off] of sums) if (off !== 0) return refuse({ code: 'not-balanced', currency, off })
  return accept(transaction)
}

/** The ledger with the transaction in it; the same one a second time changes nothing. */
export function appendTransaction(ledger: readonly Transaction[], transaction: Transaction): Result<readonly Transaction[], LedgerRefusal> {
  const checked = checkTransaction(transaction)
  if (!checked.ok) return checked
  const booked = ledger.find(({ id }) => id === transaction.id)
  if (booked === undefined) return accept([...ledger, transaction])
  return JSON.stringify(booked.lines) === JSON.stringify(transaction.lines)
    ? accept(ledger)
    : refuse({ code: 'booked-differently', id: transaction.id })
}

/** What an account holds in a currency; what is owed to somebody is negative. */
export function balanceOf(ledger: readonly Transaction[], account: Account, currency: Currency): number {
  const lines = ledger.flatMap((t) => t.lines).filter((line) => line.account === account && line.currency === currency)
  return lines.reduce((sum, line) => sum + line.minor, 0)
}

/** A transaction of moves from one account to another; moves of nothing are left out, and `null` where nothing is left. */
function move(
  id: string,
  currency: Currency,
  ...moves: readonly (readonly [from: Account, to: Account, minor: number])[]
): Transaction | null {
  const lines = moves
    .filter(([, , minor]) => minor !== 0)
    .flatMap(([from, to, minor]): LedgerLine[] => [
      { account: from, minor: -minor, currency },
      { account: to, minor, currency },
    ])
  return lines.length === 0 ? null : { id, lines }
}

/** A charge taken for a booking. */
export const bookCharge = (bookingId: string, chargeId: string, paid: Money, purse: Purse): Transaction | null =>
  move(`charge:${chargeId}`, paid.currency, [`held:${bookingId}`, purse, paid.minor])

/** A charge that must not be kept (late, of a wrong amount, a second one): taken, and owed back whole. */
export const bookReturn = (candidateId: string, chargeId: string, paid: Money, purse: Purse): Transaction | null =>
  move(`charge:${chargeId}`, paid.currency, [`refunds:${candidateId}`, purse, paid.minor])

export interface SettlementParties {
  readonly bookingId: string
  readonly candidateId: string
  readonly mentorId: string
}

/** What was held becomes the candidate's, the mentor's and the host's; the only way out of `held`. */
export function bookSettlement(parties: SettlementParties, split: Split, currency: Currency): Transaction | null {
  const held: Account = `held:${parties.bookingId}`
  return move(
    `settle:${parties.bookingId}`,
    currency,
    [`refunds:${parties.candidateId}`, held, split.refundMinor],
    [`mentor:${parties.mentorId}`, held, split.mentorMinor],
    ['fee', held, split.feeMinor],
  )
}

/** Money sent back to a candidate; `refundId` is the provider's or the hand's mark of it. */
export const bookRefundSent = (candidateId: string, refundId: string, sent: Money, purse: Purse): Transaction | null =>
  move(`refund:${refundId}`, sent.currency, [purse, `refunds:${candidateId}`, sent.minor])

/** Money sent to a mentor. For what was paid outside it is booked at once: the mentor has it already. */
export const bookPayout = (mentorId: string, payoutId: string, sent: Money, purse: Purse): Transaction | null =>
  move(`payout:${payoutId}`, sent.currency, [purse, `mentor:${mentorId}`, sent.minor])

/** A package paid ahead. */
export const bookPackage = (packageId: string, chargeId: string, paid: Money, purse: Purse): Transaction | null =>
  move(`charge:${chargeId}`, paid.currency, [`prepaid:${packageId}`, purse, paid.minor])

/** One session of a package set aside for a booking. */
export const bookCreditUse = (packageId: string, bookingId: string, worth: Money): Transaction | null =>
  move(`credit:${bookingId}`, worth.currency, [`held:${bookingId}`, `prepaid:${packageId}`, worth.minor])

/** The session goes back to the package whole. Takes the place of the settlement, and so its id. */
export const bookCreditBack = (packageId: string, bookingId: string, worth: Money): Transaction | null =>
  move(`settle:${bookingId}`, worth.currency, [`prepaid:${packageId}`, `held:${bookingId}`, worth.minor])

/** What is left of a package that ends goes back to the candidate. */
export const bookPackageBack = (packageId: string, candidateId: string, rest: Money): Transaction | null =>
  move(`package-back:${packageId}`, rest.currency, [`refunds:${candidateId}`, `prepaid:${packageId}`, rest.minor])

export type SendRefusal = { readonly code: 'more-than-owed'; readonly owedMinor: number }

/** Never more goes to a candidate or a mentor than is owed to them. */
export function checkSending(
  ledger: readonly Transaction[],
  account: `refunds:${string}` | `mentor:${string}`,
  sent: Money,
): Result<Money, SendRefusal> {
  const owedMinor = Math.max(0, -balanceOf(ledger, account, sent.currency))
  return sent.minor > owedMinor ? refuse({ code: 'more-than-owed', owedMinor }) : accept(sent)
}

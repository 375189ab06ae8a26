/**
 * Money as whole minor units of one currency. Nothing here converts, and no fraction is ever kept.
 *
 * Where a share does not come out whole, it is rounded down; the caller decides who keeps the rest (see `decide-refund.ts`).
 */
import { accept, refuse, type Result } from '../kernel/result.ts'

/** Three capital letters of ISO 4217. */
export type Currency = string

/** A hundred parts of one per cent: 1,500 is 15 per cent. */
export type BasisPoints = number

export interface Money {
  /** Whole, 0 or more: cents, pence, yen. */
  readonly minor: number
  readonly currency: Currency
}

/** Far above any session, and low enough that a share is computed without losing a unit. */
export const MOST_MINOR = 100_000_000_000

export type MoneyRefusal =
  | { readonly code: 'not-whole'; readonly minor: number }
  | { readonly code: 'negative'; readonly minor: number }
  | { readonly code: 'too-large'; readonly minor: number; readonly most: number }
  | { readonly code: 'bad-currency'; readonly currency: string }

export function readMoney(minor: number, currency: string): Result<Money, MoneyRefusal> {
  if (!Number.isInteger(minor)) return refuse({ code: 'not-whole', minor })
  if (minor < 0) return refuse({ code: 'negative', minor })
  if (minor > MOST_MINOR) return refuse({ code: 'too-large', minor, most: MOST_MINOR })
  if (!/^[A-Z]{3}$/u.test(currency)) return refuse({ code: 'bad-currency', currency })
  return accept({ minor: minor === 0 ? 0 : minor, currency })
}

/** The whole units of a share, rounded down. Throws unless `minor` is an amount and `points` runs from 0 to 10,000. */
export function shareDown(minor: number, points: BasisPoints): number {
  if (!Number.isInteger(minor) || minor < 0 || minor > MOST_MINOR) throw new RangeError(`no amount: ${minor}`)
  if (!Number.isInteger(points) || points < 0 || points > 10_000) throw new RangeError(`no share: ${points}`)
  const parts = minor * points
  return (parts - (parts % 10_000)) / 10_000
}

/** The worth of one of `count` equal pieces, counted from 0: pieces differ by one unit at most and add up to the whole. */
export function pieceOf(minor: number, count: number, piece: number): number {
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(piece) || piece < 0 || piece >= count) {
    throw new RangeError(`no piece ${piece} of ${count}`)
  }
  const upTo = (n: number) => (minor * n - ((minor * n) % count)) / count
  return upTo(piece + 1) - upTo(piece)
}

/**
 * Packages: several sessions paid ahead, taken one by one.
 *
 * A package is cut into pieces that add up to its price to the last unit. A booking takes the first free piece when its time is held, so
 * that two holds never share one; a hold that is released and a session given back whole free it again. What is left when a package ends
 * goes back to the candidate, once, and only when no booking of it is open any more.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Booking } from './booking.ts'
import type { EpochMs } from './instant.ts'
import type { Purse } from './ledger.ts'
import { type Money, pieceOf } from './money.ts'

export interface CreditPackage {
  readonly packageId: string
  readonly candidateId: string
  readonly serviceId: string
  readonly sessions: number
  readonly price: Money
  readonly purse: Purse
  /** No session is taken from it at or after this; those booked before are held. */
  readonly endsAt: EpochMs
}

/** `open`: in a booking that is not settled. `spent`: settled, and not given back whole. */
export interface CreditUse {
  readonly packageId: string
  readonly piece: number
  readonly state: 'open' | 'spent'
}

export type CreditRefusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'other-service'; readonly serviceId: string }
  | { readonly code: 'ended'; readonly endsAt: EpochMs }
  | { readonly code: 'used-up'; readonly sessions: number }

/** The piece a booking occupies; null where it takes none or has given it back. */
export function creditUseOf({ terms, state, outcome, split }: Booking): CreditUse | null {
  const { payment } = terms
  if (payment.kind !== 'credit' || state === 'released') return null
  // The share decides, not the amount: a session worth nothing is used up too.
  if (split !== null && outcome?.refundPercent === 100) return null
  return { packageId: payment.packageId, piece: payment.piece, state: split === null ? 'open' : 'spent' }
}

export interface CreditWish {
  readonly candidateId: string
  readonly serviceId: string
}

/** The piece to book with and what it is worth. `uses` may hold those of other packages. */
export function decideCredit(
  pack: CreditPackage,
  uses: readonly CreditUse[],
  wish: CreditWish,
  now: EpochMs,
): Result<{ readonly piece: number; readonly worth: Money }, CreditRefusal> {
  if (wish.candidateId !== pack.candidateId) return refuse({ code: 'not-yours' })
  if (wish.serviceId !== pack.serviceId) return refuse({ code: 'other-service', serviceId: pack.serviceId })
  if (now >= pack.endsAt) return refuse({ code: 'ended', endsAt: pack.endsAt })
  const piece = freePieces(pack, uses)[0]
  if (piece === undefined) return refuse({ code: 'used-up', sessions: pack.sessions })
  return accept({ piece, worth: worthOf(pack, piece) })
}

/** What goes back now that the package has ended; null while it runs or one of its bookings is open. */
export function decidePackageBack(pack: CreditPackage, uses: readonly CreditUse[], now: EpochMs): Money | null {
  const isOpen = uses.some(({ packageId, state }) => packageId === pack.packageId && state === 'open')
  if (now < pack.endsAt || isOpen) return null
  const minor = freePieces(pack, uses).reduce((sum, piece) => sum + worthOf(pack, piece).minor, 0)
  return { minor, currency: pack.price.currency }
}

/** In order. */
export function freePieces({ packageId, sessions }: CreditPackage, uses: readonly CreditUse[]): readonly number[] {
  const taken = new Set(uses.filter((use) => use.packageId === packageId).map(({ piece }) => piece))
  return Array.from({ length: sessions }, (_, piece) => piece).filter((piece) => !taken.has(piece))
}

const worthOf = ({ price, sessions }: CreditPackage, piece: number): Money => ({
  minor: pieceOf(price.minor, sessions, piece),
  currency: price.currency,
})

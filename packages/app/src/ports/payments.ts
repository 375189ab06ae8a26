/**
 * A payment provider as the product sees it: checkouts, refunds, notices. What a payment does to a booking is not decided here.
 *
 * Every call that makes something carries a key, so that asking again makes nothing twice. A notice is only a hint to look: the state acted
 * on is always read from the provider.
 */
import type { Result } from '@inclined/core/kernel/result'
import type { ProviderMove } from '@inclined/core/mentoring/compare-books'
import type { Money } from '@inclined/core/mentoring/money'
import type { BookingPolicy } from '@inclined/core/mentoring/policy'
import type { Notice } from './checkout-store.ts'

export interface CheckoutOrder {
  /** The hold and the attempt: the same order under the same key is one checkout. */
  readonly key: string
  readonly bookingId: string
  readonly attempt: number
  readonly money: Money
  /** What is paid for, in the mentor's words. */
  readonly title: string
  readonly email: string
  /** Milliseconds, on a whole second. */
  readonly expiresAt: number
  /** Where the browser goes after paying, and where on the way back without. */
  readonly paidUrl: string
  readonly backUrl: string
}

export interface CheckoutReading {
  /** What it was opened for; null for a checkout that is not of ours. */
  readonly of: { readonly bookingId: string; readonly attempt: number } | null
  readonly state: 'open' | 'paid' | 'ended'
  /** What was taken, whatever the price was; null unless paid. */
  readonly charge: { readonly chargeId: string; readonly money: Money } | null
}

export interface RefundOrder {
  readonly key: string
  readonly chargeId: string
  readonly money: Money
}

export type PaymentFault =
  /** Not reached, or too busy: later may do. */
  | { readonly code: 'provider-unavailable'; readonly reason: string }
  | { readonly code: 'provider-refused'; readonly reason: string }
  | { readonly code: 'checkout-not-found' }

export interface PaymentProvider {
  readonly name: 'stripe' | 'example'
  openCheckout(order: CheckoutOrder): Promise<Result<{ readonly id: string; readonly url: string }, PaymentFault>>
  readCheckout(id: string): Promise<Result<CheckoutReading, PaymentFault>>
  /** Takes the page away; where it was paid already, the reading says so. */
  endCheckout(id: string): Promise<Result<CheckoutReading, PaymentFault>>
  /** `body` is raw, as it came. */
  readNotice(body: string, signature: string): Result<Notice, { readonly code: 'bad-signature' }>
  refund(order: RefundOrder): Promise<Result<{ readonly id: string }, PaymentFault>>
  /** Charges and refunds of ours since then (milliseconds), for comparing the books. */
  listMoves(since: number): Promise<Result<readonly ProviderMove[], PaymentFault>>
}

/** The pretend provider of a trial: what its page shows and what its button does. No money moves. */
export interface PretendProvider extends PaymentProvider {
  readonly name: 'example'
  show(
    id: string,
  ): Promise<(Pick<CheckoutOrder, 'money' | 'title' | 'paidUrl' | 'backUrl'> & { readonly state: CheckoutReading['state'] }) | null>
  /** The signed notice it sends; null where there is nothing to pay any more. */
  pay(id: string): Promise<{ readonly body: string; readonly signature: string } | null>
}

/** `outside`: paid directly to the mentor, and marked by hand. */
export type PaymentWays =
  | { readonly kind: 'none' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'provider'; readonly provider: PaymentProvider }

export interface PaymentSettings {
  readonly ways: PaymentWays
  /** Copied onto each booking when its time is held. */
  readonly policy: BookingPolicy
  /** Null except in a trial. */
  readonly pretend: PretendProvider | null
}

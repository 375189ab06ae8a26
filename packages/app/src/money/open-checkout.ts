/**
 * Takes a candidate from a held time to the provider's page: one checkout for a hold, the same one for every further click.
 *
 * Its key is the hold and the attempt, so an answer that was lost is asked for again and not paid twice. Where the hold ended while the
 * provider answered, the checkout is ended at once.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Booking } from '@inclined/core/mentoring/booking'
import { MINUTE } from '@inclined/core/mentoring/instant'
import type { PaymentFault } from '../ports/payments.ts'
import { type CashDesk, settleCheckout } from './settle-checkout.ts'

export type OpenCheckoutRefusal =
  | { readonly code: 'booking-not-found' }
  /** Paid already, given up, or not to be paid here. */
  | { readonly code: 'nothing-held' }
  | { readonly code: 'hold-over' }
  | PaymentFault

export interface CheckoutWish {
  readonly bookingId: string
  readonly title: string
  readonly email: string
  readonly paidUrl: string
  readonly backUrl: string
}

/** The shortest life a provider allows is 30 minutes from its own clock; the rest is room for a second try under the same key. */
const LIVES = { seconds: 35 * 60, leastLeftSeconds: 60 }
const MOST_TRIES = 2

/** When the time stops being held; null where it is not held. */
export const heldUntil = ({ state, since, terms }: Booking): number | null =>
  state === 'held' ? since + terms.policy.holdMinutes * MINUTE : null

async function isStillHeld({ ports }: CashDesk, bookingId: string): Promise<boolean> {
  return (await ports.money.findBooking(bookingId))?.state === 'held'
}

export async function openCheckout(
  desk: CashDesk,
  candidate: string,
  now: number,
  wish: CheckoutWish,
): Promise<Result<{ readonly url: string }, OpenCheckoutRefusal>> {
  const { bookingId, ...words } = wish
  const { bookings, checkouts } = desk.ports
  const booking = (await bookings.read(candidate, bookingId))?.booking ?? null
  if (booking === null || booking.terms.candidateId !== candidate) return refuse({ code: 'booking-not-found' })
  const until = heldUntil(booking)
  const { payment, price: money } = booking.terms
  if (until === null || payment.kind !== 'money' || payment.purse !== 'provider') return refuse({ code: 'nothing-held' })
  if (now >= until) return refuse({ code: 'hold-over' })
  for (let tries = 1; ; tries += 1) {
    const checkout = await checkouts.begin(bookingId, LIVES)
    if (checkout.url !== null && checkout.url !== '') return accept({ url: checkout.url })
    const { attempt, expiresAt } = checkout
    const opened = await desk.provider.openCheckout({ key: `${bookingId}:${attempt}`, bookingId, attempt, money, expiresAt, ...words })
    if (opened.ok) {
      await checkouts.opened(bookingId, attempt, opened.value)
      if (await isStillHeld(desk, bookingId)) return accept({ url: opened.value.url })
      const ended = await desk.provider.endCheckout(opened.value.id)
      if (ended.ok) await settleCheckout(desk, checkout, ended.value)
      return refuse({ code: 'hold-over' })
    }
    if (opened.error.code !== 'provider-refused' || tries === MOST_TRIES) return refuse(opened.error)
    // Begun too long ago for the provider, or with other words: under another key.
    await checkouts.setState(bookingId, attempt, 'ended')
  }
}

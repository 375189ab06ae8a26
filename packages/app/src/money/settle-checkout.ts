/**
 * What a checkout's present state at the provider does to its booking: the one way in which money of the provider reaches a booking.
 *
 * Notices, the end of a hold and a round of the clock all come here, in any order and as often as they like: the charge has an id, the
 * booking takes each charge once, and where it cannot take it any more the money is owed back.
 */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { Checkout, NoticeOutcome } from '../ports/checkout-store.ts'
import type { CheckoutReading, PaymentProvider } from '../ports/payments.ts'
import type { Ports } from '../ports/ports.ts'

export interface CashDesk {
  readonly ports: Pick<Ports, 'bookings' | 'money' | 'checkouts'>
  readonly provider: PaymentProvider
}

export async function settleCheckout({ ports, provider }: CashDesk, checkout: Checkout, reading: CheckoutReading): Promise<NoticeOutcome> {
  const { bookingId, attempt } = checkout
  // Somebody else's checkout never pays for this booking.
  if (reading.of?.bookingId !== bookingId || reading.of.attempt !== attempt) return 'ignored'
  if (reading.state === 'open') return 'unpaid'
  if (reading.state === 'ended' || reading.charge === null) {
    await ports.checkouts.setState(bookingId, attempt, 'ended')
    return 'ended'
  }
  const charge = { ...reading.charge, purse: 'provider' } as const
  const booking = await ports.money.findBooking(bookingId)
  if (booking === null) throw new Error(`charge ${charge.chargeId} is for a booking that is gone`)
  const { mentorId, candidateId } = booking.terms
  const command = {
    type: 'record-payment',
    charge,
    commandId: `charge:${charge.chargeId}`,
    by: { side: 'system', id: provider.name },
    expectedVersion: null,
    reason: '',
  } as const
  const outcome = await ports.bookings.change({ bookingId, mentorId, candidateId }, ({ log, now }) => decideBooking(log, command, now))
  // Nothing a person can act on: whoever called tries again, and the host reads it in the report.
  if (outcome.kind !== 'done') {
    throw new Error(`charge ${charge.chargeId} was not recorded: ${outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind}`)
  }
  await ports.checkouts.setState(bookingId, attempt, 'paid')
  return 'recorded'
}

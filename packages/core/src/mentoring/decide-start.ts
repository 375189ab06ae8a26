/**
 * Decides the beginning of a booking: holding a time, submitting, paying, confirming and declining.
 *
 * A payment is never refused for being late or wrong: the money is there already, so it is written down and owed back.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Actor, Booking, BookingTerms, Charge } from './booking.ts'
import type { BookingCommand, BookingRefusal } from './booking-command.ts'
import type { BookingDeed, ReturnReason } from './booking-event.ts'
import { type EpochMs, HOUR, type SessionTime } from './instant.ts'
import { outcomeOf } from './next-due.ts'

export type Deeds = Result<readonly BookingDeed[], BookingRefusal>

export function decideHold(terms: BookingTerms, by: BookingCommand['by'], now: EpochMs): Deeds {
  if (by.side !== 'candidate' || by.id !== terms.candidateId) return refuse({ code: 'not-yours', ask: 'hold' })
  if (terms.workshopId !== null && terms.mode !== 'live') return refuse({ code: 'bad-terms', what: 'workshop' })
  if (terms.candidateId === terms.mentorId) return refuse({ code: 'bad-terms', what: 'own-service' })
  if ((terms.mode === 'async') !== (terms.slaHours !== null && terms.slaHours > 0))
    return refuse({ code: 'bad-terms', what: 'delivery-hours' })
  const isPriced = terms.price.minor > 0
  if (terms.payment.kind !== 'credit' && isPriced !== (terms.payment.kind === 'money')) return refuse({ code: 'bad-terms', what: 'price' })
  return isTimeFor(terms, terms.time, now) ? accept([{ type: 'held', to: 'held', terms }]) : refuse({ code: 'bad-time' })
}

/** A session has a length and lies ahead; a due time has none and lies ahead. */
export function isTimeFor({ mode }: BookingTerms, { start, end }: SessionTime, now: EpochMs): boolean {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start > now && (mode === 'live' ? end > start : end === start)
}

/** From the filled-in form to a request, or straight to a booking. */
function send(booking: Booking, now: EpochMs): BookingDeed {
  return booking.terms.confirmation === 'instant' ? confirm(booking, now) : { type: 'requested', to: 'requested' }
}

function confirm(booking: Booking, now: EpochMs): BookingDeed {
  const { slaHours } = booking.terms
  const due = now + (slaHours ?? 0) * HOUR
  return { type: 'confirmed', to: 'confirmed', time: slaHours === null ? booking.time : { start: due, end: due } }
}

export function decideSubmit(booking: Booking, now: EpochMs): Deeds {
  const { payment, mode } = booking.terms
  if (payment.kind === 'money' && payment.purse === 'provider') return refuse({ code: 'payment-needed' })
  if (mode === 'live' && now >= booking.time.start) return refuse({ code: 'too-late', until: booking.time.start })
  const sent = send(booking, now)
  return accept(payment.kind === 'credit' ? [{ type: 'credit-used', to: 'held' }, sent] : [sent])
}

/** A charge known already changes nothing. */
export function decidePayment(booking: Booking, charge: Charge, side: Actor['side'], now: EpochMs): Deeds {
  const { payment, price } = booking.terms
  // Only the provider's own notice says that it took money; only a hand says that it was paid elsewhere.
  if ((side === 'system') !== (charge.purse === 'provider')) return refuse({ code: 'not-yours', ask: 'record-payment' })
  if (payment.kind !== 'money') return refuse({ code: 'nothing-to-pay' })
  if (booking.chargeIds.includes(charge.chargeId)) return accept([])
  const giveBack = (why: ReturnReason): Deeds => accept([{ type: 'payment-returned', to: booking.state, charge, why }])
  if (booking.charge !== null) return giveBack('second')
  const isWhole = charge.money.minor === price.minor && charge.money.currency === price.currency && charge.purse === payment.purse
  if (!isWhole) return giveBack('wrong-amount')
  return payment.purse === 'outside' ? payOutside(booking, charge, now, giveBack) : payHold(booking, charge, now, giveBack)
}

/** The hold may be over by the clock: as long as nobody has taken the time, whoever paid for it gets it. */
function payHold(booking: Booking, charge: Charge, now: EpochMs, giveBack: (why: ReturnReason) => Deeds): Deeds {
  const hasBegun = booking.terms.mode === 'live' && now >= booking.time.start
  if (booking.state !== 'held' || hasBegun) return giveBack('late')
  return accept([{ type: 'paid', to: 'held', charge, outcome: null }, send(booking, now)])
}

/** Marked by hand at any time between the request and the end of the waiting time. */
function payOutside(booking: Booking, charge: Charge, now: EpochMs, giveBack: (why: ReturnReason) => Deeds): Deeds {
  const paid = (paidBooking: Booking): Deeds => {
    const outcome = booking.state === 'completed' ? outcomeOf(paidBooking, 'completed', now) : null
    return accept([{ type: 'paid', to: booking.state, charge, outcome }])
  }
  const open: readonly Booking['state'][] = ['requested', 'confirmed', 'reschedule-requested', 'in-progress', 'completed']
  return open.includes(booking.state) ? paid({ ...booking, charge }) : giveBack('late')
}

export function decideConfirm(booking: Booking, now: EpochMs): Deeds {
  return accept([confirm(booking, now)])
}

export function decideDecline(booking: Booking, now: EpochMs): Deeds {
  return accept([{ type: 'declined', to: 'declined', outcome: outcomeOf(booking, 'declined', now) }])
}

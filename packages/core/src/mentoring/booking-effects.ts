/**
 * What the world must hear of a booking's events: letters, invites, ledger lines, money to send, reminders. Data only.
 *
 * The caller puts the effects into an outbox in the transaction that appends the events; an effect's id is made from the event, so one put
 * twice is one. Wording, addresses and the provider are left to whoever delivers.
 */
import type { Booking, Side } from './booking.ts'
import type { BookingEvent } from './booking-event.ts'
import { applyBookingEvent, foldBooking } from './fold-booking.ts'
import type { SessionTime } from './instant.ts'
import {
  bookCharge,
  bookCreditBack,
  bookCreditUse,
  bookPayout,
  bookReturn,
  bookSettlement,
  type Purse,
  type Transaction,
} from './ledger.ts'
import type { Money } from './money.ts'

export type BookingEffect =
  | { readonly kind: 'mail'; readonly id: string; readonly to: Side | 'host'; readonly about: MailTopic }
  /** One UID for the life of the booking; the same sequence is never sent with another content. */
  | {
      readonly kind: 'invite'
      readonly id: string
      readonly method: 'REQUEST' | 'CANCEL'
      readonly sequence: number
      readonly time: SessionTime
    }
  | { readonly kind: 'ledger'; readonly id: string; readonly transaction: Transaction }
  /** To send back through the provider, or by hand for what was paid outside. `chargeId` null: of the charge that paid the package. */
  | { readonly kind: 'refund'; readonly id: string; readonly chargeId: string | null; readonly money: Money; readonly purse: Purse }
  /** The mentor's share is theirs; sent with the next payout. */
  | { readonly kind: 'payout'; readonly id: string; readonly mentorId: string; readonly money: Money }
  /** Take back a checkout that is still open: its hold is over. */
  | { readonly kind: 'end-checkout'; readonly id: string }
  /** Plan them anew for this time, or take them all back. */
  | { readonly kind: 'reminders'; readonly id: string; readonly time: SessionTime | null }

/** An event both sides or one of them should hear of, by its own name, and what only a letter says. */
export type MailTopic = Exclude<BookingEvent['type'], 'held' | 'released' | 'joined' | 'reviewed' | 'credit-used'>

/** Of the events from `fromSeq` on, in order. */
export function effectsOf(log: readonly BookingEvent[], fromSeq: number): readonly BookingEffect[] {
  let booking = foldBooking(log.filter((event) => event.seq < fromSeq))
  const effects: BookingEffect[] = []
  for (const event of log.filter(({ seq }) => seq >= fromSeq)) {
    const after = applyBookingEvent(booking, event)
    if (booking !== null) effects.push(...moneyOf(event, after), ...calendarOf(event, booking, after), ...mailsOf(event, booking, after))
    booking = after
  }
  return effects
}

const idOf = ({ terms }: Booking, { seq }: BookingEvent, what: string): string => `${terms.bookingId}:${seq}:${what}`

const BOTH: readonly Side[] = ['candidate', 'mentor']
const other = (side: Side): Side => (side === 'candidate' ? 'mentor' : 'candidate')

function mailsOf(event: BookingEvent, before: Booking, after: Booking): readonly BookingEffect[] {
  const mails = (about: MailTopic, to: readonly (Side | 'host')[]): readonly BookingEffect[] =>
    to.map((reader) => ({ kind: 'mail', id: idOf(after, event, `mail-${reader}`), to: reader, about }))
  switch (event.type) {
    case 'requested':
    case 'expired':
    case 'confirmed':
    case 'moved':
    case 'cancelled':
    case 'completed':
    case 'found':
    case 'resolved':
      return mails(event.type, BOTH)
    case 'paid':
    case 'payment-returned':
    case 'declined':
    case 'waived':
      return mails(event.type, ['candidate'])
    case 'move-requested':
      return mails(event.type, [other(event.side)])
    case 'move-withdrawn':
      return mails(event.type, before.moveRequest === null ? [] : [other(before.moveRequest.by)])
    case 'move-declined':
    case 'move-lapsed':
      return mails(event.type, before.moveRequest === null ? [] : [before.moveRequest.by])
    case 'reported':
      return mails(event.type, event.side === 'system' ? BOTH : [other(event.side)])
    case 'disputed':
      return mails(event.type, [...BOTH, 'host'])
    case 'settled':
      return mails(event.type, [
        ...(event.split.refundMinor > 0 ? (['candidate'] as const) : []),
        ...(event.split.mentorMinor > 0 ? (['mentor'] as const) : []),
      ])
    default:
      return []
  }
}

/** Only a session with a time has an invite; what was never confirmed was never sent one, so nothing is taken back. */
function calendarOf(event: BookingEvent, before: Booking, after: Booking): readonly BookingEffect[] {
  if (event.type === 'released' && before.terms.payment.kind === 'money') {
    return before.terms.payment.purse === 'provider' ? [{ kind: 'end-checkout', id: idOf(after, event, 'checkout') }] : []
  }
  const wasInvited = before.state !== 'requested'
  const isOn = event.type === 'confirmed' || event.type === 'moved'
  if (!isOn && !(event.type === 'cancelled' && wasInvited)) return []
  const reminders: BookingEffect = { kind: 'reminders', id: idOf(after, event, 'reminders'), time: isOn ? after.time : null }
  if (after.terms.mode !== 'live') return [reminders]
  const method = isOn ? 'REQUEST' : 'CANCEL'
  const { calendarSequence: sequence, time } = after
  return [{ kind: 'invite', id: idOf(after, event, 'invite'), method, sequence, time }, reminders]
}

function moneyOf(event: BookingEvent, after: Booking): readonly BookingEffect[] {
  const { bookingId, candidateId, price, payment } = after.terms
  const book = (transaction: Transaction | null): readonly BookingEffect[] =>
    transaction === null ? [] : [{ kind: 'ledger', id: transaction.id, transaction }]
  switch (event.type) {
    case 'paid':
      return book(bookCharge(bookingId, event.charge.chargeId, event.charge.money, event.charge.purse))
    case 'payment-returned': {
      const { chargeId, money, purse } = event.charge
      if (money.minor === 0) return []
      return [
        ...book(bookReturn(candidateId, chargeId, money, purse)),
        { kind: 'refund', id: `return:${chargeId}`, chargeId, money, purse },
      ]
    }
    case 'credit-used':
      return payment.kind === 'credit' ? book(bookCreditUse(payment.packageId, bookingId, price)) : []
    case 'settled':
      return event.isCreditBack && payment.kind === 'credit'
        ? book(bookCreditBack(payment.packageId, bookingId, price))
        : settlementOf(event.split, after).flatMap((item) => ('lines' in item ? book(item) : [item]))
    default:
      return []
  }
}

function settlementOf(
  split: Extract<BookingEvent, { type: 'settled' }>['split'],
  { terms, charge }: Booking,
): (Transaction | BookingEffect)[] {
  const { bookingId, mentorId, price, payment } = terms
  if (payment.kind === 'free') return []
  const { currency } = price
  const items: (Transaction | BookingEffect | null)[] = [bookSettlement(terms, split, currency)]
  const refund: Money = { minor: split.refundMinor, currency }
  const share: Money = { minor: split.mentorMinor, currency }
  if (refund.minor > 0) {
    items.push({ kind: 'refund', id: `refund:${bookingId}`, chargeId: charge?.chargeId ?? null, money: refund, purse: payment.purse })
  }
  // Paid outside, the mentor has it already.
  if (payment.purse === 'outside') items.push(bookPayout(mentorId, bookingId, share, 'outside'))
  else if (share.minor > 0) items.push({ kind: 'payout', id: `payout:${bookingId}`, mentorId, money: share })
  return items.filter((item) => item !== null)
}

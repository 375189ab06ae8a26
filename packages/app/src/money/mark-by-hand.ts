/**
 * What a hand marks: a booking that was paid elsewhere, and money that was sent by hand (a payout, a refund of what was paid elsewhere).
 *
 * A payment is marked by the mentor, who got it, or by a host. A payout is a host's; a refund of what the mentor was paid directly may be
 * marked by the mentor too. Marking again changes nothing.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Actor, Booking } from '@inclined/core/mentoring/booking'
import type { BookingRefusal } from '@inclined/core/mentoring/booking-command'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { bookPayout, bookRefundSent } from '@inclined/core/mentoring/ledger'
import type { MoneyTask } from '../ports/money-store.ts'
import type { Ports } from '../ports/ports.ts'

export interface Hand {
  readonly person: string
  readonly isHost: boolean
}

export type MarkRefusal =
  | { readonly code: 'booking-not-found' }
  | { readonly code: 'task-not-found' }
  /** Where it can be found again: a transfer's number, a date. */
  | { readonly code: 'reference-needed' }
  | BookingRefusal

const MOST_REFERENCE = 200

/** The host reads every booking, the mentor their own. */
async function findTheirs({ money }: Pick<Ports, 'money'>, { person, isHost }: Hand, id: string): Promise<Booking | null> {
  const booking = await money.findBooking(id)
  return booking !== null && (isHost || booking.terms.mentorId === person) ? booking : null
}

export async function markPaid(
  ports: Pick<Ports, 'bookings' | 'money'>,
  hand: Hand,
  { bookingId, reason }: { readonly bookingId: string; readonly reason: string },
): Promise<Result<Booking, MarkRefusal>> {
  const booking = await findTheirs(ports, hand, bookingId)
  if (booking === null) return refuse({ code: 'booking-not-found' })
  const { mentorId, candidateId, price } = booking.terms
  const by: Actor = { side: hand.person === mentorId ? 'mentor' : 'host', id: hand.person }
  // One payment elsewhere for one booking: marked twice, it is the same one.
  const charge = { chargeId: `hand:${bookingId}`, money: price, purse: 'outside' } as const
  const command = {
    type: 'record-payment',
    charge,
    by,
    commandId: `mark:${bookingId}`,
    expectedVersion: null,
    reason: reason.trim(),
  } as const
  const outcome = await ports.bookings.change({ bookingId, mentorId, candidateId }, ({ log, now }) => decideBooking(log, command, now))
  if (outcome.kind === 'done') return accept(outcome.booking)
  return refuse(outcome.kind === 'refused' ? outcome.refusal : { code: 'booking-not-found' })
}

function isTheirs({ effect, booking }: MoneyTask, { person, isHost }: Hand): boolean {
  if (effect.kind === 'payout') return isHost
  if (effect.kind !== 'refund' || (effect.purse === 'provider' && effect.chargeId !== null)) return false
  return isHost || (effect.purse === 'outside' && booking.terms.mentorId === person)
}

/** Says that the money of a task was sent; posts it. */
export async function markSent(
  { money }: Pick<Ports, 'money'>,
  hand: Hand,
  { effectId, reference }: { readonly effectId: string; readonly reference: string },
): Promise<Result<true, MarkRefusal>> {
  const task = await money.findTask(effectId)
  if (task === null || !isTheirs(task, hand)) return refuse({ code: 'task-not-found' })
  const said = reference.trim().slice(0, MOST_REFERENCE)
  if (said === '') return refuse({ code: 'reference-needed' })
  const { effect, booking } = task
  const { bookingId, candidateId } = booking.terms
  const posts =
    effect.kind === 'payout'
      ? bookPayout(effect.mentorId, bookingId, effect.money, 'provider')
      : effect.kind === 'refund'
        ? bookRefundSent(candidateId, effect.id, effect.money, effect.purse)
        : null
  await money.taskDone(effectId, { reference: said, by: hand.person, posts })
  return accept(true)
}

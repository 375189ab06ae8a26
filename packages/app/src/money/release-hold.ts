/** The candidate gives a held time up; the checkout that may be open for it is ended by the next round. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Booking } from '@inclined/core/mentoring/booking'
import type { BookingRefusal } from '@inclined/core/mentoring/booking-command'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { Ports } from '../ports/ports.ts'

export async function releaseHold(
  { bookings }: Pick<Ports, 'bookings'>,
  candidate: string,
  bookingId: string,
): Promise<Result<Booking, BookingRefusal | { readonly code: 'booking-not-found' }>> {
  const read = await bookings.read(candidate, bookingId)
  if (read === null) return refuse({ code: 'booking-not-found' })
  const { mentorId, candidateId } = read.booking.terms
  // Given up once: a second click finds it done.
  const by = { side: 'candidate', id: candidate } as const
  const command = { type: 'release', commandId: `release:${bookingId}`, by, expectedVersion: null, reason: '' } as const
  const outcome = await bookings.change({ bookingId, mentorId, candidateId }, ({ log, now }) => decideBooking(log, command, now))
  if (outcome.kind === 'done') return accept(outcome.booking)
  return refuse(outcome.kind === 'refused' ? outcome.refusal : { code: 'booking-not-found' })
}

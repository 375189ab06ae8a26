/** What a party does to a booking of theirs by one word: confirm, decline, cancel. Who may do what, and when, is the machine's. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Actor, Booking } from '@inclined/core/mentoring/booking'
import type { BookingRefusal } from '@inclined/core/mentoring/booking-command'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { Ports } from '../ports/ports.ts'

export const BOOKING_ANSWERS = ['confirm', 'decline', 'cancel'] as const
export type BookingAnswer = (typeof BOOKING_ANSWERS)[number]

export type AnswerBookingRefusal = BookingRefusal | { readonly code: 'booking-not-found' }

/** `commandId` is fresh for each intention. */
export async function answerBooking(
  ports: Pick<Ports, 'bookings'>,
  person: string,
  wish: { readonly id: string; readonly answer: BookingAnswer; readonly reason: string; readonly commandId: string },
): Promise<Result<Booking, AnswerBookingRefusal>> {
  const read = await ports.bookings.read(person, wish.id)
  if (read === null) return refuse({ code: 'booking-not-found' })
  const { bookingId, mentorId, candidateId } = read.booking.terms
  const by: Actor = { side: person === mentorId ? 'mentor' : 'candidate', id: person }
  const command = { type: wish.answer, by, commandId: wish.commandId, expectedVersion: null, reason: wish.reason.trim() } as const
  const outcome = await ports.bookings.change({ bookingId, mentorId, candidateId }, ({ log, now }) => decideBooking(log, command, now))
  if (outcome.kind === 'done') return accept(outcome.booking)
  return refuse(outcome.kind === 'refused' ? outcome.refusal : { code: 'booking-not-found' })
}

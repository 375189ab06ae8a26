/** What a party does to a booking of theirs: by one word, or by saying how it went. Who may do what, and when, is the machine's. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Actor, Booking } from '@inclined/core/mentoring/booking'
import type { BookingAsk, BookingRefusal } from '@inclined/core/mentoring/booking-command'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { Ports } from '../ports/ports.ts'

export const BOOKING_ANSWERS = ['confirm', 'decline', 'cancel', 'accept-move', 'decline-move', 'withdraw-move'] as const
export type BookingAnswer = (typeof BOOKING_ANSWERS)[number]

/** What the room adds: coming in, and saying that it was held. */
export type BookingDeed = 'join' | 'complete'

export type AnswerBookingRefusal =
  | BookingRefusal
  | { readonly code: 'booking-not-found' }
  /** The time that was asked for is taken meanwhile. */
  | { readonly code: 'time-not-open' }

export interface BookingWish {
  readonly id: string
  readonly reason: string
  /** Fresh for each intention. */
  readonly commandId: string
  /** The version the person saw; null where they did not look. */
  readonly version: number | null
}

export const sideOf = (person: string, { terms }: Booking): Actor => ({
  side: person === terms.mentorId ? 'mentor' : 'candidate',
  id: person,
})

/** How it went, as one side tells it, and what follows from that. */
export type BookingTelling = Extract<BookingAsk, { readonly type: 'report' | 'answer-report' | 'dispute' | 'waive' }>

export const answerBooking = (
  ports: Pick<Ports, 'bookings'>,
  person: string,
  { answer, ...wish }: BookingWish & { readonly answer: BookingAnswer | BookingDeed },
): Promise<Result<Booking, AnswerBookingRefusal>> => askOfBooking(ports, person, wish, { type: answer })

export async function askOfBooking(
  ports: Pick<Ports, 'bookings'>,
  person: string,
  wish: BookingWish,
  ask: { readonly type: BookingAnswer | BookingDeed } | BookingTelling,
): Promise<Result<Booking, AnswerBookingRefusal>> {
  const read = await ports.bookings.read(person, wish.id)
  if (read === null) return refuse({ code: 'booking-not-found' })
  const { bookingId, mentorId, candidateId } = read.booking.terms
  const by = sideOf(person, read.booking)
  const command = {
    ...ask,
    by,
    commandId: wish.commandId,
    expectedVersion: wish.version,
    reason: wish.reason.trim(),
  } as const
  const outcome = await ports.bookings.change({ bookingId, mentorId, candidateId }, ({ log, now }) => decideBooking(log, command, now))
  if (outcome.kind === 'done') return accept(outcome.booking)
  if (outcome.kind === 'refused') return refuse(outcome.refusal)
  return refuse({ code: outcome.kind === 'taken' ? 'time-not-open' : 'booking-not-found' })
}

/**
 * Moves a booking to another open time: at once where the policy on it lets the candidate, else by asking the other side.
 *
 * It is one change of one booking: where the new time is not to be had, the old one stays as it was.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Booking } from '@inclined/core/mentoring/booking'
import type { BookingRefusal } from '@inclined/core/mentoring/booking-command'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { type ClaimRefusal, claimOf, decideClaim } from '@inclined/core/mentoring/decide-claim'
import type { Decided } from '@inclined/core/mentoring/pass-time'
import { findOutsideBusy } from '../calendars/outside-times.ts'
import { isNormalInstant } from '../data/check-value.ts'
import type { BookingDesk } from '../ports/booking-store.ts'
import type { Ports } from '../ports/ports.ts'
import { type BookingWish, sideOf } from './answer-booking.ts'
import { isOpenStart, type WantedStart } from './judge-open.ts'

const MINUTE = 60_000

export type MoveBookingRefusal =
  | BookingRefusal
  | ClaimRefusal
  | { readonly code: 'booking-not-found' }
  | { readonly code: 'time-not-open' }
  /** The mentor is gone, so nobody knows their hours. */
  | { readonly code: 'mentor-not-found' }

type MoveCommand = Parameters<typeof decideBooking>[1]

const decide =
  (id: string, wanted: WantedStart, command: MoveCommand) =>
  (desk: BookingDesk): Result<Decided, MoveBookingRefusal> => {
    const decided = decideBooking(desk.log, command, desk.now)
    // Sent again, it is done already: there is nothing to look for.
    if (!decided.ok || decided.value.events.length === 0) return decided
    if (!isOpenStart(wanted, desk, id)) return refuse({ code: 'time-not-open' })
    const claim = claimOf(decided.value.booking)
    if (claim === null) return decided
    const time = { start: wanted.start, end: wanted.start + wanted.minutes * MINUTE }
    const others = desk.taken.filter(({ bookingId }) => bookingId !== id)
    const free = decideClaim({ ...claim, time }, others, { seats: 1, sessionsADay: null, day: time })
    return free.ok ? decided : refuse(free.error)
  }

/** `start`: an ISO instant, UTC. */
export async function moveBooking(
  ports: Pick<Ports, 'bookings' | 'mentors' | 'calendars' | 'clock'>,
  person: string,
  wish: BookingWish & { readonly start: string },
): Promise<Result<Booking, MoveBookingRefusal>> {
  const read = await ports.bookings.read(person, wish.id)
  if (read === null) return refuse({ code: 'booking-not-found' })
  if (!isNormalInstant(wish.start)) return refuse({ code: 'time-not-open' })
  const { bookingId, mentorId, candidateId } = read.booking.terms
  const mentor = await ports.mentors.find(mentorId)
  if (mentor === null) return refuse({ code: 'mentor-not-found' })
  const { time } = read.booking
  const minutes = (time.end - time.start) / MINUTE
  const start = Date.parse(wish.start)
  const wanted = { mentorId, content: mentor.content, minutes, start, outside: await findOutsideBusy(ports, mentorId) }
  const ask = { type: 'move', time: { start, end: start + minutes * MINUTE } } as const
  const { commandId, version: expectedVersion, reason } = wish
  const command: MoveCommand = { ...ask, commandId, expectedVersion, reason: reason.trim(), by: sideOf(person, read.booking) }
  const outcome = await ports.bookings.change({ bookingId, mentorId, candidateId }, decide(bookingId, wanted, command))
  if (outcome.kind === 'done') return accept(outcome.booking)
  if (outcome.kind === 'refused') return refuse(outcome.refusal)
  return refuse({ code: outcome.kind === 'taken' ? 'time-not-open' : 'booking-not-found' })
}

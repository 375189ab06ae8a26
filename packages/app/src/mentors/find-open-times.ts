/**
 * The times at which a live service of a mentor may be booked: the hours less what is booked, by the rules of the slots.
 *
 * The page and the booking ask here, so what is shown is what can be had.
 */
import type { BusyTime, SlotRefusal } from '@inclined/core/mentoring/slot-case'
import type { Claim } from '@inclined/core/mentoring/decide-claim'
import { findSlots } from '@inclined/core/mentoring/find-slots'
import { slotCaseOf } from '@inclined/core/mentoring/mentor'
import { type Result, refuse } from '@inclined/core/kernel/result'
import { findOutsideBusy } from '../calendars/outside-times.ts'
import type { Ports } from '../ports/ports.ts'

export type OpenTimesRefusal = SlotRefusal | { readonly code: 'mentor-not-found' } | { readonly code: 'service-not-found' }

/** Times taken, as the slots see them: what the person is booked for as a mentor counts for the daily limit. */
export function busyOf(claims: readonly Claim[], person: string): readonly BusyTime[] {
  const iso = (at: number) => new Date(at).toISOString()
  // The seats of a workshop are one session, which has a claim of its own.
  const sessions = claims.filter(
    ({ workshopId, bookingId, mentorId }) => workshopId === null || workshopId === bookingId || mentorId !== person,
  )
  return sessions.map(({ time, mentorId }) => ({
    start: iso(time.start),
    end: iso(time.end),
    kind: mentorId === person ? 'booking' : null,
  }))
}

/** UTC instants in order. `from` and `to` are ISO instants; `except` is a booking that is to be moved. */
export async function findOpenTimes(
  ports: Pick<Ports, 'mentors' | 'bookings' | 'calendars' | 'clock'>,
  handle: string,
  wish: { readonly service: string; readonly from: string; readonly to: string; readonly except?: string },
): Promise<Result<readonly string[], OpenTimesRefusal>> {
  const mentor = await ports.mentors.findByHandle(handle)
  if (mentor === null || !mentor.content.isListed) return refuse({ code: 'mentor-not-found' })
  const service = mentor.content.services.find(({ id, isOffered }) => id === wish.service && isOffered)
  if (service === undefined || service.minutes === null) return refuse({ code: 'service-not-found' })
  const claims = (await ports.bookings.listTaken(mentor.person)).filter(({ bookingId }) => bookingId !== wish.except)
  const busy = [...busyOf(claims, mentor.person), ...(await findOutsideBusy(ports, mentor.person))]
  const now = new Date(ports.clock.now()).toISOString()
  return findSlots(slotCaseOf(mentor.content.hours, service.minutes, busy, { from: wish.from, to: wish.to, now }))
}

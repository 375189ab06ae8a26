/**
 * Sets and cancels sessions for several. Cancelling one cancels every seat in it, as the mentor's own doing: whoever paid gets all of it back.
 *
 * A seat that is being paid for while the workshop is cancelled is found again by the round, so that nobody is left in one.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { instantOf } from '@inclined/core/mentoring/wall-clock'
import { zoneTable } from '@inclined/core/mentoring/zone-transitions'
import { answerBooking } from '../bookings/answer-booking.ts'
import { isUuid } from '../data/check-value.ts'
import type { Ports } from '../ports/ports.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const MOST_DAYS_AHEAD = 365
const AT_ONCE = 100

export interface WorkshopWish {
  readonly service: string
  /** On the mentor's clock, `2026-12-01T18:00`. */
  readonly start: string
  /** A fresh UUID for each workshop that is meant. */
  readonly key: string
}

export type WorkshopRefusal =
  | { readonly code: 'mentor-not-found' }
  | { readonly code: 'service-not-found' }
  /** The room here is for two. */
  | { readonly code: 'link-needed' }
  | { readonly code: 'bad-time' }
  | { readonly code: 'time-taken' }
  | { readonly code: 'key-used' }

/** Null where it is no time on that clock, or not within the next year. */
function instantFor(start: string, zone: string, now: number): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(start)) return null
  const wall = Date.parse(`${start}:00Z`)
  if (Number.isNaN(wall)) return null
  const at = instantOf(zoneTable(zone, wall - 3 * DAY, wall + 3 * DAY), wall)
  return at > now && at < now + MOST_DAYS_AHEAD * DAY ? at : null
}

export async function scheduleWorkshop(
  ports: Pick<Ports, 'mentors' | 'workshops' | 'clock'>,
  mentorId: string,
  { service: serviceId, start, key }: WorkshopWish,
): Promise<Result<null, WorkshopRefusal>> {
  const content = (await ports.mentors.find(mentorId))?.content
  if (content === undefined) return refuse({ code: 'mentor-not-found' })
  const service = content.services.find(({ id, kind }) => id === serviceId && kind === 'workshop')
  if (service === undefined || service.minutes === null) return refuse({ code: 'service-not-found' })
  if (!content.meetingLink) return refuse({ code: 'link-needed' })
  const at = instantFor(start, content.hours.timeZone, ports.clock.now())
  if (at === null) return refuse({ code: 'bad-time' })
  if (!isUuid(key)) return refuse({ code: 'key-used' })
  const time = { start: at, end: at + service.minutes * MINUTE }
  const outcome = await ports.workshops.schedule({ id: key, mentorId, serviceId, time, seats: service.seats })
  if (outcome === 'scheduled') return accept(null)
  return refuse({ code: outcome === 'taken' ? 'time-taken' : 'key-used' })
}

export async function cancelWorkshop(
  ports: Pick<Ports, 'workshops' | 'bookings'>,
  mentorId: string,
  id: string,
): Promise<Result<null, { readonly code: 'workshop-not-found' }>> {
  if (!(await ports.workshops.cancel(mentorId, id))) return refuse({ code: 'workshop-not-found' })
  await cancelStranded(ports)
  return accept(null)
}

/** How many seats were cancelled; those still held for payment are left until they are paid for or let go. */
export async function cancelStranded(ports: Pick<Ports, 'workshops' | 'bookings'>): Promise<number> {
  let count = 0
  for (const { workshopId, mentorId, bookingId: id } of await ports.workshops.listStranded(AT_ONCE)) {
    const read = await ports.bookings.read(mentorId, id)
    const answer = read?.booking.state === 'requested' ? 'decline' : 'cancel'
    const wish = { id, answer, reason: 'The workshop was cancelled.', commandId: `gone:${workshopId}`, version: null } as const
    count += (await answerBooking(ports, mentorId, wish)).ok ? 1 : 0
  }
  return count
}

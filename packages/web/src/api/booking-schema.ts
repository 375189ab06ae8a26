/** Shapes of mentors and bookings at the door. Instants are ISO, UTC. */
import { BOOKING_ANSWERS } from '@inclined/app/bookings/answer-booking'
import type { Mentor } from '@inclined/app/ports/mentor-store'
import { BOOKING_STATES, type Booking } from '@inclined/core/mentoring/booking'
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import { z } from 'zod'

const money = z.strictObject({ minor: z.int(), currency: z.string() })
const iso = (at: number): string => new Date(at).toISOString()

export const mentorSchema = z.strictObject({
  handle: z.string(),
  name: z.string(),
  headline: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  services: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      minutes: z.int().nullable(),
      deliveryHours: z.int().nullable(),
      price: money,
      confirmation: z.string(),
    }),
  ),
})

export function toMentor({ content }: Mentor): z.output<typeof mentorSchema> {
  const { handle, name, headline, languages, hours, services } = content
  const offered = services.filter(({ isOffered }) => isOffered)
  return {
    handle,
    name,
    headline,
    languages: [...languages],
    timeZone: hours.timeZone,
    services: offered.map(({ id, kind, title, minutes, deliveryHours, price, confirmation }) => ({
      id,
      kind,
      title,
      minutes,
      deliveryHours,
      price,
      confirmation,
    })),
  }
}

export const bookingSchema = z.strictObject({
  id: z.uuid(),
  side: z.enum(['candidate', 'mentor']),
  service: z.string(),
  state: z.enum(BOOKING_STATES),
  version: z.int().describe('Send it with what you ask, to be refused where the booking went on'),
  start: z.string(),
  end: z.string(),
  price: money,
})

export function toBooking(person: string, { terms, state, version, time }: Booking): z.output<typeof bookingSchema> {
  const side = terms.mentorId === person ? 'mentor' : 'candidate'
  const times = { start: iso(time.start), end: iso(time.end) }
  return { id: terms.bookingId, side, service: terms.serviceId, state, version, ...times, price: terms.price }
}

export const historySchema = z.array(
  z.strictObject({ seq: z.int(), at: z.string(), by: z.string(), what: z.string(), to: z.string(), reason: z.string() }),
)

export const toHistory = (log: readonly BookingEvent[]): z.output<typeof historySchema> =>
  log.map(({ seq, at, by, type, to, reason }) => ({ seq, at: iso(at), by: by.side, what: type, to, reason }))

export const bookSchema = z.strictObject({
  handle: z.string().max(40),
  service: z.string().max(100),
  start: z.string().max(40).default('').describe('Left out for work that is delivered in writing'),
})
const said = {
  commandId: z.string().min(1).max(100).describe('Fresh for each intention; sent again, it is done once'),
  reason: z.string().max(500).default(''),
  version: z.int().nullable().default(null),
}
export const answerSchema = z.strictObject({ answer: z.enum(BOOKING_ANSWERS), ...said })
export const moveSchema = z.strictObject({ start: z.string().max(40), ...said })

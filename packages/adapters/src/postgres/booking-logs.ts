/** Whole logs of several bookings at once: those of a person, and those a host is to decide on. */
import type { BookingStore } from '@inclined/app/ports/booking-store'
import { asc, desc, eq, inArray, or } from 'drizzle-orm'
import { isIdentifier } from '../storable/identifier.ts'
import { booking, bookingEvent } from './booking-schema.ts'
import type { Database } from './database.ts'

export function bookingLogs(db: Database): Pick<BookingStore, 'listLogs' | 'listDisputed'> {
  return {
    async listLogs(person, limit) {
      if (!isIdentifier(person)) return []
      const isParty = or(eq(booking.mentorId, person), eq(booking.candidateId, person))
      const found = await db
        .select({ id: booking.id })
        .from(booking)
        .where(isParty)
        .orderBy(desc(booking.startsAt), desc(booking.id))
        .limit(limit)
      const ids = found.map(({ id }) => id)
      const events = await db.select().from(bookingEvent).where(inArray(bookingEvent.bookingId, ids)).orderBy(asc(bookingEvent.seq))
      return ids.map((id) => events.filter(({ bookingId }) => bookingId === id).map(({ body }) => body))
    },
    async listDisputed(limit) {
      const disputed = await db
        .select({ id: booking.id, body: booking.body })
        .from(booking)
        .where(eq(booking.state, 'disputed'))
        .orderBy(asc(booking.dueAt), asc(booking.id))
        .limit(limit)
      const ids = disputed.map(({ id }) => id)
      const events = await db.select().from(bookingEvent).where(inArray(bookingEvent.bookingId, ids)).orderBy(asc(bookingEvent.seq))
      return disputed.map(({ id, body }) => ({
        booking: body,
        log: events.filter((each) => each.bookingId === id).map((each) => each.body),
      }))
    },
  }
}

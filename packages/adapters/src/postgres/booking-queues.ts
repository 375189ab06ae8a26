/** What rounds over all bookings look for: what is due, what is near, what nobody was told yet. Nothing here is shown to anybody. */
import type { BookingStore } from '@inclined/app/ports/booking-store'
import { and, asc, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import { isIdentifier } from '../storable/identifier.ts'
import { booking, bookingEffect } from './booking-schema.ts'
import type { Database, Housekeeping } from './database.ts'

type Queue = 'listDue' | 'listUpcoming' | 'listLetters' | 'letterWritten' | 'effects'

export function bookingQueues(db: Database, housekeeping: Housekeeping): Pick<BookingStore, Queue> {
  return {
    async listDue(limit) {
      const { id, mentorId, candidateId, dueAt } = booking
      const isDue = lte(dueAt, sql`clock_timestamp()`)
      return db.select({ bookingId: id, mentorId, candidateId }).from(booking).where(isDue).orderBy(asc(dueAt), asc(id)).limit(limit)
    },
    async listUpcoming(until, limit) {
      const { startsAt, state, id } = booking
      const isNear = and(gt(startsAt, sql`clock_timestamp()`), lt(startsAt, new Date(until)))
      const rows = await db
        .select({ body: booking.body })
        .from(booking)
        .where(and(isNear, inArray(state, ['confirmed', 'reschedule-requested'])))
        .orderBy(asc(startsAt), asc(id))
        .limit(limit)
      return rows.map(({ body }) => body)
    },
    async listLetters(limit) {
      const isOpen = and(eq(bookingEffect.kind, 'mail'), isNull(bookingEffect.doneAt))
      const rows = await db
        .select({ effect: bookingEffect.body, booking: booking.body })
        .from(bookingEffect)
        .innerJoin(booking, eq(booking.id, bookingEffect.bookingId))
        .where(isOpen)
        .orderBy(asc(bookingEffect.nr))
        .limit(limit)
      return rows.flatMap(({ effect, booking: its }) => (effect.kind === 'mail' ? [{ effect, booking: its }] : []))
    },
    async letterWritten(effectId) {
      await db.update(bookingEffect).set({ doneAt: sql`clock_timestamp()` }).where(eq(bookingEffect.id, effectId))
      await housekeeping.written()
    },
    async effects(bookingId) {
      if (!isIdentifier(bookingId)) return []
      const rows = await db.select().from(bookingEffect).where(eq(bookingEffect.bookingId, bookingId)).orderBy(asc(bookingEffect.nr))
      return rows.map(({ body }) => body)
    },
  }
}

/** Workshops in the database: each with a claim on its mentor's time, under the constraint that bookings stand under. */
import type { NewWorkshop, Workshop, WorkshopStore } from '@inclined/app/ports/workshop-store'
import { and, asc, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { assertIdentifier, isIdentifier } from '../storable/identifier.ts'
import { booking, bookingClaim, workshop } from './booking-schema.ts'
import { type Database, type Housekeeping, readFault } from './database.ts'

const MOST_AHEAD = 100

const takenSeats = sql<number>`(select count(*)::integer from ${bookingClaim}
  where ${bookingClaim.sessionKey} = ${workshop.id} and ${bookingClaim.side} = 'candidate')`

async function select(db: Database, where: SQL | undefined, limit: number): Promise<readonly Workshop[]> {
  const rows = await db
    .select({ row: workshop, taken: takenSeats })
    .from(workshop)
    .where(where)
    .orderBy(asc(workshop.startsAt), asc(workshop.id))
    .limit(limit)
  return rows.map(({ row: { startsAt, endsAt, cancelledAt, ...its }, taken }) => ({
    ...its,
    time: { start: startsAt.getTime(), end: endsAt.getTime() },
    isCancelled: cancelledAt !== null,
    taken,
  }))
}

async function insert(tx: Database, { id, mentorId, serviceId, time, seats }: NewWorkshop): Promise<boolean> {
  // The mentor's lock first, as for bookings: two that meet at the constraint would wait for each other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${mentorId}, 0))`)
  const [startsAt, endsAt] = [new Date(time.start), new Date(time.end)]
  const made = await tx.insert(workshop).values({ id, mentorId, serviceId, startsAt, endsAt, seats }).onConflictDoNothing().returning()
  if (made.length === 0) return false
  const during = `[${startsAt.toISOString()},${endsAt.toISOString()})`
  await tx.insert(bookingClaim).values({ workshopId: id, personId: mentorId, side: 'mentor', sessionKey: id, during })
  return true
}

export function workshopStore(db: Database, housekeeping: Housekeeping): WorkshopStore {
  return {
    async schedule(wanted) {
      assertIdentifier('id', wanted.id)
      assertIdentifier('mentorId', wanted.mentorId)
      try {
        const isMade = await db.transaction((tx) => insert(tx, wanted))
        await housekeeping.written()
        if (isMade) return 'scheduled'
        const [there] = await select(db, eq(workshop.id, wanted.id), 1)
        return there?.mentorId === wanted.mentorId ? 'scheduled' : 'key-used'
      } catch (error) {
        if (readFault(error)?.constraint === 'booking_claim_no_overlap') return 'taken'
        throw error
      }
    },
    find: async (id) => (isIdentifier(id) ? ((await select(db, eq(workshop.id, id), 1))[0] ?? null) : null),
    async listAhead(mentorId, now) {
      if (!isIdentifier(mentorId)) return []
      const isAhead = and(eq(workshop.mentorId, mentorId), gt(workshop.startsAt, new Date(now)), isNull(workshop.cancelledAt))
      return select(db, isAhead, MOST_AHEAD)
    },
    async cancel(mentorId, id) {
      if (!isIdentifier(mentorId) || !isIdentifier(id)) return false
      return db.transaction(async (tx) => {
        const cancelledAt = sql`coalesce(${workshop.cancelledAt}, clock_timestamp())`
        const own = and(eq(workshop.id, id), eq(workshop.mentorId, mentorId))
        const changed = await tx.update(workshop).set({ cancelledAt }).where(own).returning({ id: workshop.id })
        if (changed.length > 0) await tx.delete(bookingClaim).where(eq(bookingClaim.workshopId, id))
        return changed.length > 0
      })
    },
    async listStranded(limit) {
      return db
        .select({ workshopId: workshop.id, mentorId: workshop.mentorId, bookingId: booking.id })
        .from(bookingClaim)
        .innerJoin(workshop, eq(workshop.id, bookingClaim.sessionKey))
        .innerJoin(booking, eq(booking.id, bookingClaim.bookingId))
        .where(and(isNotNull(workshop.cancelledAt), eq(bookingClaim.side, 'candidate')))
        .orderBy(asc(booking.id))
        .limit(limit)
    },
  }
}

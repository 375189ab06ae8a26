/** Times taken, read from the claims alone: their bookings are large, and whoever holds the locks must not keep others waiting for them. */
import type { Claim } from '@inclined/core/mentoring/decide-claim'
import type { SessionTime } from '@inclined/core/mentoring/instant'
import { and, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { booking, bookingClaim, workshop } from './booking-schema.ts'
import type { Database } from './database.ts'

const millis = (bound: 'lower' | 'upper') =>
  sql<string>`floor(extract(epoch from ${sql.raw(bound)}(${bookingClaim.during})) * 1000)::text`.as(`${bound}_at`)

/** Whether another session of the person is settled at that time: no lock is needed to know that it cannot be had. */
export async function isConfirmedThen(db: Database, person: string, { start, end }: SessionTime, except: string): Promise<boolean> {
  const meets = sql`${bookingClaim.during} && tstzrange(${new Date(start).toISOString()}, ${new Date(end).toISOString()})`
  const isSettled = inArray(booking.state, ['confirmed', 'reschedule-requested', 'in-progress'])
  const rows = await db
    .select({ person: bookingClaim.personId })
    .from(bookingClaim)
    .leftJoin(booking, eq(booking.id, bookingClaim.bookingId))
    .where(and(eq(bookingClaim.personId, person), meets, or(isNotNull(bookingClaim.workshopId), and(isSettled, ne(booking.id, except)))))
    .limit(1)
  return rows.length > 0
}

/** Of any of the people. What ended two days ago is in nobody's way: not even a limit of the day, whatever its zone, looks that far back. */
export async function listTakenTimes(db: Database, people: readonly string[]): Promise<readonly Claim[]> {
  const isNear = sql`upper(${bookingClaim.during}) > clock_timestamp() - interval '2 days'`
  const rows = await db
    .selectDistinct({
      bookingId: sql<string>`coalesce(${bookingClaim.bookingId}, ${bookingClaim.workshopId})`,
      mentorId: sql<string>`coalesce(${booking.mentorId}, ${workshop.mentorId})`,
      candidateId: sql<string>`coalesce(${booking.candidateId}, ${workshop.mentorId})`,
      workshopId: sql<string | null>`nullif(${bookingClaim.sessionKey}, ${bookingClaim.bookingId})`,
      start: millis('lower'),
      end: millis('upper'),
    })
    .from(bookingClaim)
    .leftJoin(booking, eq(booking.id, bookingClaim.bookingId))
    .leftJoin(workshop, eq(workshop.id, bookingClaim.workshopId))
    .where(and(inArray(bookingClaim.personId, [...people]), isNear))
  return rows.map(({ start, end, ...claim }) => ({
    ...claim,
    time: { start: Number(start), end: Number(end) },
  }))
}

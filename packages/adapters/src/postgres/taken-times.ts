/** Times taken, read from the claims alone: their bookings are large, and whoever holds the locks must not keep others waiting for them. */
import type { Claim } from '@inclined/core/mentoring/decide-claim'
import type { SessionTime } from '@inclined/core/mentoring/instant'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { booking, bookingClaim } from './booking-schema.ts'
import type { Database } from './database.ts'

const millis = (bound: 'lower' | 'upper') =>
  sql<string>`floor(extract(epoch from ${sql.raw(bound)}(${bookingClaim.during})) * 1000)::text`.as(`${bound}_at`)

/** Whether another session of the person is settled at that time: no lock is needed to know that it cannot be had. */
export async function isConfirmedThen(db: Database, person: string, { start, end }: SessionTime, except: string): Promise<boolean> {
  const meets = sql`${bookingClaim.during} && tstzrange(${new Date(start).toISOString()}, ${new Date(end).toISOString()})`
  const isSettled = inArray(booking.state, ['confirmed', 'reschedule-requested', 'in-progress'])
  const rows = await db
    .select({ id: booking.id })
    .from(bookingClaim)
    .innerJoin(booking, eq(booking.id, bookingClaim.bookingId))
    .where(and(eq(bookingClaim.personId, person), meets, isSettled, ne(booking.id, except)))
    .limit(1)
  return rows.length > 0
}

/** Of any of the people. What ended two days ago is in nobody's way: not even a limit of the day, whatever its zone, looks that far back. */
export async function listTakenTimes(db: Database, people: readonly string[]): Promise<readonly Claim[]> {
  const isNear = sql`upper(${bookingClaim.during}) > clock_timestamp() - interval '2 days'`
  const rows = await db
    .selectDistinct({
      bookingId: bookingClaim.bookingId,
      mentorId: booking.mentorId,
      candidateId: booking.candidateId,
      sessionKey: bookingClaim.sessionKey,
      start: millis('lower'),
      end: millis('upper'),
    })
    .from(bookingClaim)
    .innerJoin(booking, eq(booking.id, bookingClaim.bookingId))
    .where(and(inArray(bookingClaim.personId, [...people]), isNear))
  return rows.map(({ sessionKey, start, end, ...claim }) => ({
    ...claim,
    workshopId: sessionKey === claim.bookingId ? null : sessionKey,
    time: { start: Number(start), end: Number(end) },
  }))
}

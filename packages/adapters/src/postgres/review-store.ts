/** Reviews in the database: whose they are is a condition of every query, by the booking they belong to. */
import type { ReviewedBooking, ReviewStore } from '@inclined/app/ports/review-store'
import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { isIdentifier } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { booking, bookingReview } from './booking-schema.ts'
import type { Database, Housekeeping } from './database.ts'

const isTheirs = (person: string, id: string) => and(eq(booking.id, id), or(eq(booking.mentorId, person), eq(booking.candidateId, person)))

async function withReviews(
  db: Database,
  rows: readonly { readonly body: ReviewedBooking['booking'] }[],
): Promise<readonly ReviewedBooking[]> {
  const ids = rows.map(({ body }) => body.terms.bookingId)
  const reviews = ids.length === 0 ? [] : await db.select().from(bookingReview).where(inArray(bookingReview.bookingId, ids))
  return rows.map(({ body }) => ({
    booking: body,
    reviews: reviews.filter(({ bookingId }) => bookingId === body.terms.bookingId).map((row) => row.body),
  }))
}

export const reviewStore = (db: Database, housekeeping: Housekeeping): ReviewStore => ({
  async read(person, id) {
    if (!isIdentifier(person) || !isIdentifier(id)) return null
    const rows = await db.select({ body: booking.body }).from(booking).where(isTheirs(person, id))
    return (await withReviews(db, rows))[0] ?? null
  },
  async save(person, id, decide) {
    if (!isIdentifier(person) || !isIdentifier(id)) return { kind: 'not-found' }
    const outcome = await db.transaction(async (tx) => {
      const rows = await tx.select({ body: booking.body }).from(booking).where(isTheirs(person, id)).for('update')
      const [now] = await withReviews(tx, rows)
      if (now === undefined) return { kind: 'not-found' } as const
      const decided = decide(now)
      if (!decided.ok) return { kind: 'refused', refusal: decided.error } as const
      const body = decided.value
      assertStorableJson('review', body)
      await tx
        .insert(bookingReview)
        .values({ bookingId: id, side: body.side, body })
        .onConflictDoUpdate({ target: [bookingReview.bookingId, bookingReview.side], set: { body } })
      return { kind: 'saved' } as const
    })
    await housekeeping.written()
    return outcome
  },
  async listOfMentor(mentorId, limit) {
    if (!isIdentifier(mentorId)) return []
    const rows = await db
      .select({ body: booking.body })
      .from(booking)
      .innerJoin(bookingReview, and(eq(bookingReview.bookingId, booking.id), eq(bookingReview.side, 'candidate')))
      .where(eq(booking.mentorId, mentorId))
      .orderBy(desc(booking.startsAt), desc(booking.id))
      .limit(limit)
    return withReviews(db, rows)
  },
})

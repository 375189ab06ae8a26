/** Private calendar addresses in the database. */
import type { FeedStore } from '@inclined/app/ports/feed-store'
import { MissingObject } from '@inclined/app/ports/store-error'
import { eq } from 'drizzle-orm'
import { assertIdentifier, isIdentifier, toInstant } from '../storable/identifier.ts'
import { calendarFeed } from './booking-schema.ts'
import { type Database, type Housekeeping, readFault } from './database.ts'

export const feedStore = (db: Database, housekeeping: Housekeeping): FeedStore => ({
  async open(person, { tokenHash, createdAt }) {
    assertIdentifier('person', person)
    const row = { tokenHash, createdAt: toInstant(createdAt) }
    try {
      await db
        .insert(calendarFeed)
        .values({ personId: person, ...row })
        .onConflictDoUpdate({ target: calendarFeed.personId, set: row })
    } catch (error) {
      if (readFault(error)?.constraint === 'calendar_feed_person_id_candidate_id_fk') throw new MissingObject('candidate', person)
      throw error
    }
    await housekeeping.written()
  },
  async close(person) {
    if (!isIdentifier(person)) return false
    const gone = await db.delete(calendarFeed).where(eq(calendarFeed.personId, person)).returning({ id: calendarFeed.personId })
    if (gone.length > 0) await housekeeping.deleted()
    return gone.length > 0
  },
  async since(person) {
    if (!isIdentifier(person)) return null
    const [row] = await db.select().from(calendarFeed).where(eq(calendarFeed.personId, person))
    return row?.createdAt.toISOString() ?? null
  },
  async personOf(tokenHash) {
    const [row] = await db.select().from(calendarFeed).where(eq(calendarFeed.tokenHash, tokenHash))
    return row?.personId ?? null
  },
})

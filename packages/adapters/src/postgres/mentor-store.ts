/** Mentors in the database. Handle and listing are columns made from the record, so that the record alone says them. */
import type { Mentor, MentorStore, SaveMentorOutcome } from '@inclined/app/ports/mentor-store'
import { MissingObject } from '@inclined/app/ports/store-error'
import { and, asc, eq, sql } from 'drizzle-orm'
import { assertPage, isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { mentor } from './booking-schema.ts'
import { type Database, type Housekeeping, readFault } from './database.ts'

type Row = typeof mentor.$inferSelect

const toMentor = ({ personId, content, revision, savedAt }: Row): Mentor => ({
  person: personId,
  content,
  revision,
  savedAt: savedAt.toISOString(),
})

async function find(db: Database, person: string): Promise<Mentor | null> {
  if (!isIdentifier(person)) return null
  const [row] = await db.select().from(mentor).where(eq(mentor.personId, person))
  return row ? toMentor(row) : null
}

async function write(db: Database, person: string, change: Parameters<MentorStore['save']>[1]): Promise<Row | undefined> {
  const { baseRevision, content } = change
  const savedAt = toInstant(change.savedAt)
  if (baseRevision === 0) {
    const row = { personId: person, content, revision: 1, savedAt }
    return (await db.insert(mentor).values(row).onConflictDoNothing({ target: mentor.personId }).returning())[0]
  }
  const set = { content, savedAt, revision: sql`${mentor.revision} + 1` }
  const its = and(eq(mentor.personId, person), eq(mentor.revision, baseRevision))
  return (await db.update(mentor).set(set).where(its).returning())[0]
}

async function save(db: Database, person: string, change: Parameters<MentorStore['save']>[1]): Promise<SaveMentorOutcome> {
  assertStorableJson('content', change.content)
  if (!isIdentifier(person)) throw new MissingObject('candidate', person)
  try {
    const row = await write(db, person, change)
    return row ? { kind: 'saved', mentor: toMentor(row) } : { kind: 'conflict', current: await find(db, person) }
  } catch (error) {
    const constraint = readFault(error)?.constraint
    if (constraint === 'mentor_handle') return { kind: 'handle-taken' }
    if (constraint === 'mentor_person_id_candidate_id_fk') throw new MissingObject('candidate', person)
    throw error
  }
}

export function mentorStore(db: Database, housekeeping: Housekeeping): MentorStore {
  return {
    find: (person) => find(db, person),
    async findByHandle(handle) {
      const [row] = await db.select().from(mentor).where(eq(mentor.handle, handle))
      return row ? toMentor(row) : null
    },
    async list(page) {
      assertPage(page)
      const rows = await db
        .select()
        .from(mentor)
        .where(eq(mentor.isListed, true))
        .orderBy(asc(mentor.handle))
        .limit(page.limit)
        .offset(page.offset)
      return rows.map(toMentor)
    },
    async save(person, change) {
      const outcome = await save(db, person, change)
      if (outcome.kind === 'saved') await housekeeping.written()
      return outcome
    },
    async delete(person) {
      if (!isIdentifier(person)) return false
      const gone = await db.delete(mentor).where(eq(mentor.personId, person)).returning({ id: mentor.personId })
      if (gone.length > 0) await housekeeping.deleted()
      return gone.length > 0
    },
  }
}

/**
 * Candidates in the database. Deletion is one statement: every other table goes with the candidate by its foreign key.
 */
import type { Candidate, CandidateStore, Profile } from '@inclined/app/ports/candidate-store'
import { MissingObject } from '@inclined/app/ports/store-error'
import { eq } from 'drizzle-orm'
import { assertIdentifier, isIdentifier, toInstant } from '../storable/identifier.ts'
import type { Database, Housekeeping } from './database.ts'
import { candidate } from './schema.ts'

type Row = typeof candidate.$inferSelect

const toColumns = (profile: Profile) => ({
  track: profile.track,
  level: profile.level,
  isPeopleManager: profile.isPeopleManager,
  loopDate: profile.loopDate,
  weeklyHours: profile.weeklyHours,
  wordsPerMinute: profile.wordsPerMinute,
  welcomedAt: profile.welcomedAt === null ? null : toInstant(profile.welcomedAt),
})

const toCandidate = ({ id, kind, welcomedAt, ...rest }: Row): Candidate => ({
  id,
  kind,
  profile: { ...rest, welcomedAt: welcomedAt?.toISOString() ?? null },
})

export function candidateStore(db: Database, housekeeping: Housekeeping): CandidateStore {
  const find = async (id: string) => {
    if (!isIdentifier(id)) return null
    const [row] = await db.select().from(candidate).where(eq(candidate.id, id))
    return row ? toCandidate(row) : null
  }
  return {
    find,
    async ensure(wanted) {
      assertIdentifier('candidate', wanted.id)
      await db
        .insert(candidate)
        .values({ id: wanted.id, kind: wanted.kind, ...toColumns(wanted.profile) })
        .onConflictDoNothing()
      await housekeeping.written()
      const there = await find(wanted.id)
      if (there === null) throw new MissingObject('candidate', wanted.id)
      return there
    },
    async saveProfile(id, profile) {
      if (!isIdentifier(id)) throw new MissingObject('candidate', id)
      const saved = await db.update(candidate).set(toColumns(profile)).where(eq(candidate.id, id)).returning({ id: candidate.id })
      if (saved.length === 0) throw new MissingObject('candidate', id)
      await housekeeping.written()
    },
    async delete(id) {
      if (!isIdentifier(id)) return
      await db.delete(candidate).where(eq(candidate.id, id))
      await housekeeping.deleted()
    },
  }
}

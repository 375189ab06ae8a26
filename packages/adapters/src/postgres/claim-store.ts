/** Claim marks in the database: one row for each key, the latest mark replaces the earlier. */
import type { ClaimStore } from '@inclined/app/ports/claim-store'
import { MissingObject } from '@inclined/app/ports/store-error'
import { asc, eq, sql } from 'drizzle-orm'
import { isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import { type Database, type Housekeeping, namingMissing } from './database.ts'
import { claimMark } from './schema.ts'

export function claimStore(db: Database, housekeeping: Housekeeping): ClaimStore {
  return {
    /** In the byte order of the keys. */
    async list(candidate) {
      if (!isIdentifier(candidate)) return []
      const rows = await db
        .select()
        .from(claimMark)
        .where(eq(claimMark.candidateId, candidate))
        .orderBy(asc(sql`${claimMark.key} collate "C"`))
      return rows.map(({ key, canDefend, note, markedAt }) => ({ key, canDefend, note, markedAt: markedAt.toISOString() }))
    },
    async mark(candidate, mark) {
      assertStorableText('key', mark.key)
      assertStorableText('note', mark.note)
      if (!isIdentifier(candidate)) throw new MissingObject('candidate', candidate)
      const said = { canDefend: mark.canDefend, note: mark.note, markedAt: toInstant(mark.markedAt) }
      await namingMissing({ candidate }, async () =>
        db
          .insert(claimMark)
          .values({ candidateId: candidate, key: mark.key, ...said })
          .onConflictDoUpdate({ target: [claimMark.candidateId, claimMark.key], set: said }),
      )
      await housekeeping.written()
    },
  }
}

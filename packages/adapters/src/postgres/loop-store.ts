/**
 * Loops in the database. A save is one statement that compares the revision and sets the content; who comes second matches no row
 * and is shown what is there.
 */
import type { KeptLoop, LoopStore } from '@inclined/app/ports/loop-store'
import { IdempotencyKeyReused, MissingObject } from '@inclined/app/ports/store-error'
import { and, desc, eq, sql } from 'drizzle-orm'
import { assertIdentifier, assertPage, isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableJson, assertStorableText } from '../storable/storable-text.ts'
import { type Database, type Housekeeping, namingMissing } from './database.ts'
import { claimKey } from './idempotency.ts'
import { interviewLoop } from './schema.ts'

type Row = typeof interviewLoop.$inferSelect

const toLoop = ({ id, content, revision, createdAt, savedAt }: Row): KeptLoop => ({
  id,
  content,
  revision,
  createdAt: createdAt.toISOString(),
  savedAt: savedAt.toISOString(),
})

const its = (candidate: string, id: string) => and(eq(interviewLoop.candidateId, candidate), eq(interviewLoop.id, id))

async function findLoop(db: Database, candidate: string, id: string): Promise<KeptLoop | null> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) return null
  const [row] = await db.select().from(interviewLoop).where(its(candidate, id))
  return row ? toLoop(row) : null
}

export function assertStorableLoop(loop: KeptLoop): void {
  assertIdentifier('loop', loop.id)
  assertStorableJson('content', loop.content)
}

/** `null` where the id is taken. */
export async function insertLoop(tx: Database, candidate: string, loop: KeptLoop): Promise<KeptLoop | null> {
  const times = { createdAt: toInstant(loop.createdAt), savedAt: toInstant(loop.savedAt) }
  const [row] = await tx
    .insert(interviewLoop)
    .values({ ...loop, candidateId: candidate, ...times })
    .onConflictDoNothing()
    .returning()
  return row ? toLoop(row) : null
}

async function createLoop(db: Database, candidate: string, wanted: KeptLoop, key: string): Promise<KeptLoop> {
  assertStorableLoop(wanted)
  assertStorableText('idempotencyKey', key)
  if (!isIdentifier(candidate)) throw new MissingObject('candidate', candidate)
  return namingMissing({ candidate }, () =>
    db.transaction(async (tx) => {
      const made = await claimKey(tx, { candidateId: candidate, key, action: 'create-loop', objectIds: [wanted.id] })
      const loop = made === null ? await insertLoop(tx, candidate, wanted) : await findLoop(tx, candidate, made[0] ?? '')
      if (loop !== null) return loop
      if (made === null) throw new Error('the loop id is taken')
      throw new IdempotencyKeyReused(key, 'create-loop', 'create-loop')
    }),
  )
}

async function saveLoop(db: Database, candidate: string, change: Parameters<LoopStore['save']>[1]): ReturnType<LoopStore['save']> {
  assertStorableJson('content', change.content)
  if (!isIdentifier(candidate) || !isIdentifier(change.id)) return { kind: 'not-found' }
  const [row] = await db
    .update(interviewLoop)
    .set({ content: change.content, savedAt: toInstant(change.savedAt), revision: sql`${interviewLoop.revision} + 1` })
    .where(and(its(candidate, change.id), eq(interviewLoop.revision, change.baseRevision)))
    .returning()
  if (row) return { kind: 'saved', loop: toLoop(row) }
  const current = await findLoop(db, candidate, change.id)
  return current ? { kind: 'conflict', current } : { kind: 'not-found' }
}

export function loopStore(db: Database, housekeeping: Housekeeping): LoopStore {
  return {
    async create(candidate, wanted, key) {
      const made = await createLoop(db, candidate, wanted, key)
      await housekeeping.written()
      return made
    },
    find: (candidate, id) => findLoop(db, candidate, id),
    async list(candidate, page) {
      assertPage(page)
      if (!isIdentifier(candidate)) return []
      const rows = await db
        .select()
        .from(interviewLoop)
        .where(eq(interviewLoop.candidateId, candidate))
        .orderBy(desc(interviewLoop.savedAt), desc(interviewLoop.id))
        .limit(page.limit)
        .offset(page.offset)
      return rows.map(toLoop)
    },
    async save(candidate, change) {
      const outcome = await saveLoop(db, candidate, change)
      if (outcome.kind === 'saved') await housekeeping.written()
      return outcome
    },
    async delete(candidate, id) {
      if (!isIdentifier(candidate) || !isIdentifier(id)) return false
      const gone = await db.delete(interviewLoop).where(its(candidate, id)).returning({ id: interviewLoop.id })
      if (gone.length > 0) await housekeeping.deleted()
      return gone.length > 0
    },
  }
}

/**
 * Does a thing once per key: the row of the key is written in the same transaction as the thing it guards.
 *
 * Two calls with one key at the same moment: the second waits at the primary key until the first has committed, then
 * reads what that one made. The row outlives the thing (it holds ids only), so a late retry after a deletion is refused.
 */
import { IdempotencyKeyReused, type KeyedAction } from '@inclined/app/ports/store-error'
import { and, eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { idempotency } from './schema.ts'

export interface KeyedWrite {
  readonly candidateId: string
  readonly key: string
  readonly action: KeyedAction
  readonly objectIds: readonly string[]
}

/** `null` when the key is new and the caller is to go on; else the ids that the first call made. */
export async function claimKey(tx: Database, write: KeyedWrite): Promise<readonly string[] | null> {
  const { candidateId, key, action } = write
  const fresh = await tx
    .insert(idempotency)
    .values({ candidateId, key, action, objectIds: [...write.objectIds] })
    .onConflictDoNothing()
    .returning({ key: idempotency.key })
  if (fresh.length > 0) return null
  const [earlier] = await tx
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.candidateId, candidateId), eq(idempotency.key, key)))
  if (earlier === undefined) throw new Error('an idempotency key vanished between two statements')
  if (earlier.action !== action) throw new IdempotencyKeyReused(key, action, earlier.action)
  return earlier.objectIds
}

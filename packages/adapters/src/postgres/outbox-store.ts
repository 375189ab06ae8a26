/** The outbox in the database. Times are the database's own, so that processes whose clocks differ agree on a lease. */
import { randomUUID } from 'node:crypto'
import type { Effect, KeptMail, OutboxStore, TakenEffect } from '@inclined/app/ports/outbox'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { assertStorableText } from '../storable/storable-text.ts'
import type { Database, Housekeeping } from './database.ts'
import { outbox } from './account-schema.ts'

const inSeconds = (seconds: number) => sql`clock_timestamp() + make_interval(secs => ${seconds})`

/** Writes the effect on the handle it is given, which may be a transaction. */
export async function addEffect(db: Database, effect: Effect, dedupe: string): Promise<boolean> {
  assertStorableText('dedupe', dedupe)
  const made = await db
    .insert(outbox)
    .values({ id: randomUUID(), dedupe, kind: effect.kind, body: effect })
    .onConflictDoNothing({ target: outbox.dedupe })
    .returning({ id: outbox.id })
  return made.length > 0
}

async function takeEffects(db: Database, limit: number, leaseSeconds: number): Promise<readonly TakenEffect[]> {
  const lease = randomUUID()
  const isDue = sql`${outbox.doneAt} is null and ${outbox.givenUpAt} is null and ${outbox.dueAt} <= clock_timestamp()
    and (${outbox.leasedUntil} is null or ${outbox.leasedUntil} <= clock_timestamp())`
  const wanted = db.select({ id: outbox.id }).from(outbox).where(isDue).orderBy(outbox.dueAt, outbox.id).limit(limit)
  const rows = await db
    .update(outbox)
    .set({ lease, leasedUntil: inSeconds(leaseSeconds), attempts: sql`${outbox.attempts} + 1` })
    .where(sql`${outbox.id} in (${wanted.for('update', { skipLocked: true })})`)
    .returning({ id: outbox.id, body: outbox.body, attempts: outbox.attempts })
  return rows.flatMap(({ id, body, attempts }) => (body === null ? [] : [{ id, effect: body, attempts, lease }]))
}

export function outboxStore(db: Database, housekeeping: Housekeeping): OutboxStore {
  const end = async (id: string, lease: string, change: Partial<Record<keyof typeof outbox.$inferSelect, unknown>>) => {
    const isHeld = and(eq(outbox.id, id), eq(outbox.lease, lease), isNull(outbox.doneAt), isNull(outbox.givenUpAt))
    const ended = await db
      .update(outbox)
      .set({ ...(change as object), lease: null, leasedUntil: null })
      .where(isHeld)
      .returning({ id: outbox.id })
    await housekeeping.written()
    return ended.length > 0
  }
  return {
    async add(effect, dedupe) {
      const isNew = await addEffect(db, effect, dedupe)
      await housekeeping.written()
      return isNew
    },
    take: (limit, leaseSeconds) => takeEffects(db, limit, leaseSeconds),
    done: (id, lease, keeps) => end(id, lease, { doneAt: sql`clock_timestamp()`, lastError: null, ...(keeps ? {} : { body: null }) }),
    failed: (id, lease, reason, againSeconds) =>
      end(id, lease, {
        lastError: reason.slice(0, 500),
        ...(againSeconds === null ? { givenUpAt: sql`clock_timestamp()` } : { dueAt: inSeconds(againSeconds) }),
      }),
    async listMail(limit) {
      const rows = await db
        .select()
        .from(outbox)
        .where(and(eq(outbox.kind, 'mail'), isNotNull(outbox.body)))
        .orderBy(desc(outbox.createdAt), desc(outbox.id))
        .limit(limit)
      return rows.flatMap(({ id, body, createdAt, doneAt }): KeptMail[] =>
        body === null ? [] : [{ id, message: body.message, createdAt: createdAt.toISOString(), doneAt: doneAt?.toISOString() ?? null }],
      )
    },
  }
}

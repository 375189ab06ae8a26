/**
 * How a practice session lies in two tables (the session with its plan, and one row for each event), and how it is read back.
 */
import type { PracticeSession, SessionRecord } from '@inclined/app/ports/session-store'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import { and, eq } from 'drizzle-orm'
import { isIdentifier, toInstant } from '../storable/identifier.ts'
import { endOf } from '../storable/session-events.ts'
import type { Database } from './database.ts'
import { practiceSession, sessionEvent } from './schema.ts'

type Row = typeof practiceSession.$inferSelect

export const toSession = ({ id, plan, createdAt, lastSeq, endedAt }: Row): PracticeSession => ({
  id,
  plan,
  createdAt: createdAt.toISOString(),
  lastSeq,
  endedAt: endedAt?.toISOString() ?? null,
})

export const sessionIs = (candidate: string, id: string) => and(eq(practiceSession.candidateId, candidate), eq(practiceSession.id, id))

export async function findSession(db: Database, candidate: string, id: string): Promise<PracticeSession | null> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) return null
  const [row] = await db.select().from(practiceSession).where(sessionIs(candidate, id))
  return row ? toSession(row) : null
}

/** A statement takes 65,535 values at most, four for each event. */
const EVENTS_PER_STATEMENT = 1_000

export async function insertEvents(tx: Database, candidate: string, sessionId: string, events: readonly SessionEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += EVENTS_PER_STATEMENT) {
    const rows = events.slice(at, at + EVENTS_PER_STATEMENT).map((body) => ({ candidateId: candidate, sessionId, seq: body.seq, body }))
    await tx.insert(sessionEvent).values(rows)
  }
}

/** Writes a session that is not there yet, with all its events; null where the id is taken already. */
export async function insertSession(tx: Database, candidate: string, record: SessionRecord): Promise<PracticeSession | null> {
  const { events, ...session } = record
  const end = endOf(events)
  const [row] = await tx
    .insert(practiceSession)
    .values({
      ...session,
      candidateId: candidate,
      createdAt: toInstant(session.createdAt),
      lastSeq: events.length,
      endedAt: end === null ? null : toInstant(end),
    })
    .onConflictDoNothing()
    .returning()
  if (row === undefined) return null
  await insertEvents(tx, candidate, session.id, events)
  return toSession(row)
}

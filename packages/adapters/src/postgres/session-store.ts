/**
 * Practice sessions in the database. An append is one transaction that compares and sets the number of the last event first:
 * who comes second waits at that row, then matches nothing and has written nothing.
 */
import type { AppendOutcome, NewSession, PracticeSession, SessionStore, SessionSummary } from '@inclined/app/ports/session-store'
import { IdempotencyKeyReused, MissingObject } from '@inclined/app/ports/store-error'
import { completeEvent } from '@inclined/core/interview/complete-event'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { assertPage, isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertEvents, assertSession, endOf } from '../storable/session-events.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import { type Database, type Housekeeping, namingMissing } from './database.ts'
import { claimKey } from './idempotency.ts'
import { practiceSession, sessionEvent } from './schema.ts'
import { findSession, insertEvents, insertSession, sessionIs } from './session-rows.ts'

async function createSession(db: Database, candidate: string, wanted: NewSession, key: string): Promise<PracticeSession> {
  assertSession(wanted)
  assertStorableText('idempotencyKey', key)
  if (!isIdentifier(candidate)) throw new MissingObject('candidate', candidate)
  return namingMissing({ candidate }, () =>
    db.transaction(async (tx) => {
      const made = await claimKey(tx, { candidateId: candidate, key, action: 'create-session', objectIds: [wanted.id] })
      if (made !== null) {
        const earlier = await findSession(tx, candidate, made[0] ?? '')
        if (earlier === null) throw new IdempotencyKeyReused(key, 'create-session', 'create-session')
        return earlier
      }
      const fresh = await insertSession(tx, candidate, { ...wanted, events: [] })
      if (fresh === null) throw new Error('the session id is taken')
      return fresh
    }),
  )
}

async function listSessions(
  db: Database,
  candidate: string,
  page: Parameters<SessionStore['list']>[1],
): Promise<readonly SessionSummary[]> {
  assertPage(page)
  if (!isIdentifier(candidate)) return []
  const isItsAnswer = sql`e.candidate_id = ${practiceSession.candidateId} and e.session_id = ${practiceSession.id} and e.type = 'answered'`
  const { id, format, createdAt, endedAt } = practiceSession
  const answers = sql<number>`(select count(*)::integer from session_event e where ${isItsAnswer})`
  const rows = await db
    .select({ id, format, createdAt, endedAt, answers })
    .from(practiceSession)
    .where(eq(practiceSession.candidateId, candidate))
    .orderBy(desc(createdAt), desc(id))
    .limit(page.limit)
    .offset(page.offset)
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null }))
}

async function appendEvents(
  db: Database,
  candidate: string,
  id: string,
  expectedSeq: number,
  events: readonly SessionEvent[],
): Promise<AppendOutcome> {
  if (events.length === 0) throw new RangeError('nothing to append')
  assertEvents(expectedSeq, events)
  if (!isIdentifier(candidate) || !isIdentifier(id)) return { kind: 'not-found' }
  const lastSeq = expectedSeq + events.length
  const end = endOf(events)
  return db.transaction(async (tx) => {
    const raised = await tx
      .update(practiceSession)
      .set({ lastSeq, ...(end === null ? {} : { endedAt: sql`coalesce(${practiceSession.endedAt}, ${toInstant(end).toISOString()})` }) })
      .where(and(sessionIs(candidate, id), eq(practiceSession.lastSeq, expectedSeq)))
      .returning({ id: practiceSession.id })
    if (raised.length === 0) {
      const [there] = await tx.select({ lastSeq: practiceSession.lastSeq }).from(practiceSession).where(sessionIs(candidate, id))
      return there ? ({ kind: 'conflict', lastSeq: there.lastSeq } as const) : ({ kind: 'not-found' } as const)
    }
    await insertEvents(tx, candidate, id, events)
    return { kind: 'appended', lastSeq } as const
  })
}

async function readEvents(db: Database, candidate: string, id: string): Promise<readonly SessionEvent[]> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) return []
  const rows = await db
    .select({ body: sessionEvent.body })
    .from(sessionEvent)
    .where(and(eq(sessionEvent.candidateId, candidate), eq(sessionEvent.sessionId, id)))
    .orderBy(asc(sessionEvent.seq))
  return rows.map((row) => completeEvent(row.body))
}

async function readAsked(db: Database, candidate: string): Promise<readonly string[]> {
  if (!isIdentifier(candidate)) return []
  const question = sql<string>`${sessionEvent.body} -> 'utterance' ->> 'questionId' collate "C"`
  const rows = await db
    .selectDistinct({ question })
    .from(sessionEvent)
    .where(and(eq(sessionEvent.candidateId, candidate), eq(sessionEvent.type, 'said'), sql`${question} is not null`))
    .orderBy(question)
  return rows.map((row) => row.question)
}

export function sessionStore(db: Database, housekeeping: Housekeeping): SessionStore {
  return {
    async create(candidate, wanted, key) {
      const made = await createSession(db, candidate, wanted, key)
      await housekeeping.written()
      return made
    },
    find: (candidate, id) => findSession(db, candidate, id),
    list: (candidate, page) => listSessions(db, candidate, page),
    async append(candidate, id, expectedSeq, events) {
      const outcome = await appendEvents(db, candidate, id, expectedSeq, events)
      if (outcome.kind === 'appended') await housekeeping.written()
      return outcome
    },
    events: (candidate, id) => readEvents(db, candidate, id),
    askedQuestions: (candidate) => readAsked(db, candidate),
    async delete(candidate, id) {
      if (!isIdentifier(candidate) || !isIdentifier(id)) return false
      const gone = await db.delete(practiceSession).where(sessionIs(candidate, id)).returning({ id: practiceSession.id })
      if (gone.length > 0) await housekeeping.deleted()
      return gone.length > 0
    },
  }
}

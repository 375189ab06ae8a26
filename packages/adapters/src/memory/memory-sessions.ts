/** Practice sessions in memory. */
import type { AppendOutcome, NewSession, PracticeSession, SessionRecord, SessionStore } from '@inclined/app/ports/session-store'
import { IdempotencyKeyReused } from '@inclined/app/ports/store-error'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import { assertPage, normalInstant } from '../storable/identifier.ts'
import { assertEvents, assertSession, endOf } from '../storable/session-events.ts'
import { type CandidateRows, copy, findKey, type MemoryState, rowsOf } from './memory-state.ts'

/** Throws where the id is taken. */
export function insertSession(rows: CandidateRows, { events, ...session }: SessionRecord): PracticeSession {
  if (rows.sessions.has(session.id)) throw new Error('the session id is taken')
  const createdAt = normalInstant(session.createdAt)
  const kept = copy({ ...session, createdAt, lastSeq: events.length, endedAt: endOf(events) })
  rows.sessions.set(session.id, { session: kept, events: copy(events) })
  return kept
}

function create(rows: CandidateRows, session: NewSession, key: string): PracticeSession {
  const made = findKey(rows, key, 'create-session')
  if (made === null) {
    const kept = insertSession(rows, { ...session, events: [] })
    rows.keys.set(key, { action: 'create-session', objectIds: [session.id] })
    return kept
  }
  const earlier = rows.sessions.get(made[0] ?? '')
  if (earlier === undefined) throw new IdempotencyKeyReused(key, 'create-session', 'create-session')
  return earlier.session
}

function append(rows: CandidateRows | undefined, id: string, expectedSeq: number, fresh: readonly SessionEvent[]): AppendOutcome {
  const held = rows?.sessions.get(id)
  if (rows === undefined || held === undefined) return { kind: 'not-found' }
  const { session, events } = held
  if (session.lastSeq !== expectedSeq) return { kind: 'conflict', lastSeq: session.lastSeq }
  const lastSeq = expectedSeq + fresh.length
  const endedAt = session.endedAt ?? endOf(fresh)
  rows.sessions.set(id, { session: { ...session, lastSeq, endedAt }, events: [...events, ...copy(fresh)] })
  return { kind: 'appended', lastSeq }
}

const questionOf = (event: SessionEvent): string | null =>
  event.type === 'said' && 'questionId' in event.utterance ? event.utterance.questionId : null

const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const latestFirst = (a: PracticeSession, b: PracticeSession): number => inBytes(b.createdAt, a.createdAt) || inBytes(b.id, a.id)

export function memorySessions(state: MemoryState): SessionStore {
  const held = (candidate: string) => [...(state.get(candidate)?.sessions.values() ?? [])]
  return {
    async create(candidate, session, key) {
      assertSession(session)
      return copy(create(rowsOf(state, candidate), session, key))
    },
    async find(candidate, id) {
      return copy(state.get(candidate)?.sessions.get(id)?.session ?? null)
    },
    async list(candidate, page) {
      assertPage(page)
      const all = held(candidate).toSorted((a, b) => latestFirst(a.session, b.session))
      return all.slice(page.offset, page.offset + page.limit).map(({ session: { id, plan, createdAt, endedAt }, events }) => {
        return { id, format: plan.format, createdAt, endedAt, answers: events.filter((event) => event.type === 'answered').length }
      })
    },
    async append(candidate, id, expectedSeq, events) {
      if (events.length === 0) throw new RangeError('nothing to append')
      assertEvents(expectedSeq, events)
      return append(state.get(candidate), id, expectedSeq, events)
    },
    async events(candidate, id) {
      return copy(state.get(candidate)?.sessions.get(id)?.events ?? [])
    },
    async askedQuestions(candidate) {
      const asked = held(candidate).flatMap(({ events }) => events.map(questionOf).filter((id) => id !== null))
      return [...new Set(asked)].sort(inBytes)
    },
    async delete(candidate, id) {
      return state.get(candidate)?.sessions.delete(id) ?? false
    },
  }
}

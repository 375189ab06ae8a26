/**
 * Practice sessions: the plan, fixed at the start, and what happened since, one event after the other.
 *
 * Events are only ever appended. Who appends names the event the decision was made on; of two tabs that decide at once, one
 * is through and the other is told how far the session has come. What the events mean is the core's; a store only counts.
 */
import type { SessionPlan } from '@inclined/core/interview/session'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import type { CandidateId } from './candidate-store.ts'

export interface NewSession {
  readonly id: string
  readonly plan: SessionPlan
  /** ISO instant, UTC. */
  readonly createdAt: string
}

export interface PracticeSession extends NewSession {
  /** `seq` of the last event; 0 before the first. */
  readonly lastSeq: number
  /** ISO instant of the `ended` event; null while there is none. */
  readonly endedAt: string | null
}

/** A session with everything that happened in it, from event 1 on. */
export interface SessionRecord extends NewSession {
  readonly events: readonly SessionEvent[]
}

export interface SessionSummary {
  readonly id: string
  readonly format: string
  readonly createdAt: string
  readonly endedAt: string | null
  /** How many answers were given. */
  readonly answers: number
}

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly lastSeq: number }
  /** Somebody was faster; nothing was written. */
  | { readonly kind: 'conflict'; readonly lastSeq: number }
  | { readonly kind: 'not-found' }

export interface SessionStore {
  /** Makes a session once per idempotency key: the same key again returns the one made the first time, as it is now. */
  create(candidate: CandidateId, session: NewSession, idempotencyKey: string): Promise<PracticeSession>
  find(candidate: CandidateId, id: string): Promise<PracticeSession | null>
  /** Latest made first. `limit` from 1 to 500. */
  list(candidate: CandidateId, page: { readonly limit: number; readonly offset: number }): Promise<readonly SessionSummary[]>
  /**
   * Adds all the events or none, when `expectedSeq` is still the last. Their `seq` must count on from it, without a gap, and
   * there must be one at least: anything else is a programmer's mistake and throws.
   */
  append(candidate: CandidateId, id: string, expectedSeq: number, events: readonly SessionEvent[]): Promise<AppendOutcome>
  /** All of them, in the order they happened; none where there is no such session. */
  events(candidate: CandidateId, id: string): Promise<readonly SessionEvent[]>
  /** Ids of every question that was asked aloud in any session, each once, in byte order. */
  askedQuestions(candidate: CandidateId): Promise<readonly string[]>
  /** Deletes the session and all its events for good; `false` where there was nothing. */
  delete(candidate: CandidateId, id: string): Promise<boolean>
}

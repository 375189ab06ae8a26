/** Loads a practice session with everything that happened in it, and where it stands by that. */
import { foldSession } from '@inclined/core/interview/fold-session'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import type { SessionState } from '@inclined/core/interview/session-state'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { NewSession, SessionRecord } from '../ports/session-store.ts'

export interface LoadedSession extends SessionRecord {
  readonly state: SessionState
}

export type SessionNotFound = { readonly code: 'session-not-found'; readonly id: string }

export const asLoaded = ({ id, plan, createdAt }: NewSession, events: readonly SessionEvent[]): LoadedSession => ({
  id,
  plan,
  createdAt,
  events,
  state: foldSession(plan, events),
})

export async function loadSession(
  ports: Pick<Ports, 'sessions'>,
  candidate: CandidateId,
  id: string,
): Promise<Result<LoadedSession, SessionNotFound>> {
  const session = await ports.sessions.find(candidate, id)
  if (session === null) return refuse({ code: 'session-not-found', id })
  return accept(asLoaded(session, await ports.sessions.events(candidate, id)))
}

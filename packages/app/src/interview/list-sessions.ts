/** Lists practice sessions, the latest made first. */
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { SessionSummary } from '../ports/session-store.ts'

/** `limit` from 1 to 500. */
export function listSessions(
  ports: Pick<Ports, 'sessions'>,
  candidate: CandidateId,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly SessionSummary[]> {
  return ports.sessions.list(candidate, page)
}

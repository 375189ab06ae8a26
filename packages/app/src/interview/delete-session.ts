/** Deletes a practice session with everything said in it, for good. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { SessionNotFound } from './load-session.ts'

export async function deleteSession(
  ports: Pick<Ports, 'sessions'>,
  candidate: CandidateId,
  id: string,
): Promise<Result<null, SessionNotFound>> {
  const wasThere = await ports.sessions.delete(candidate, id)
  return wasThere ? accept(null) : refuse({ code: 'session-not-found', id })
}

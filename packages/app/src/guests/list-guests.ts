/** Lists who was invited to a practice session, in the order of the invitations: whether they voted, never how. */
import { accept, type Result } from '@inclined/core/kernel/result'
import { loadSession, type SessionNotFound } from '../interview/load-session.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { GuestSeat } from '../ports/guest-store.ts'
import type { Ports } from '../ports/ports.ts'

export async function listGuests(
  ports: Pick<Ports, 'sessions' | 'guests'>,
  candidate: CandidateId,
  session: string,
): Promise<Result<readonly GuestSeat[], SessionNotFound>> {
  const loaded = await loadSession(ports, candidate, session)
  return loaded.ok ? accept(await ports.guests.list(candidate, session)) : loaded
}

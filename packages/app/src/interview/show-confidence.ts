/**
 * Compares the candidate's bets with the levels given, by subject, over every session that was revealed.
 *
 * A session that is not revealed yet tells nothing: its principles are hidden and its bets are still open.
 */
import { type BetRecord, judgeBets, listBets } from '@inclined/core/interview/judge-bets'
import { revealSession } from '@inclined/core/interview/reveal-session'
import type { Principle } from '@inclined/core/questions/principle'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { listAllSessions } from './list-all-sessions.ts'

/** Most over-confident first. */
export async function showConfidence(
  ports: Pick<Ports, 'sessions'>,
  candidate: CandidateId,
  catalogue: readonly Principle[],
): Promise<readonly BetRecord[]> {
  const bets = (await listAllSessions(ports, candidate)).flatMap(({ plan, events }) => {
    const types = new Set(events.map((event) => event.type))
    if (!types.has('revealed') || !types.has('bet')) return []
    const revealed = revealSession(plan, events, catalogue)
    return revealed.ok ? listBets(revealed.value) : []
  })
  return judgeBets(bets)
}

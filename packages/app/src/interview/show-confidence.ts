/**
 * Compares the candidate's bets with the levels given, by subject, over every session that was revealed.
 *
 * A session that is not revealed yet tells nothing: its principles are hidden and its bets are still open.
 */
import { type BetRecord, type DatedBet, judgeBets, listBets } from '@inclined/core/interview/judge-bets'
import { revealSession } from '@inclined/core/interview/reveal-session'
import type { Principle } from '@inclined/core/questions/principle'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { listAllSessions } from './list-all-sessions.ts'

/** A bet with the practice session it was made in. */
export interface SessionBet extends DatedBet {
  readonly session: string
}

/** Every bet that can be compared, the earliest first. */
export async function listSessionBets(
  ports: Pick<Ports, 'sessions'>,
  candidate: CandidateId,
  catalogue: readonly Principle[],
): Promise<readonly SessionBet[]> {
  const bets = (await listAllSessions(ports, candidate)).flatMap(({ id, plan, events }): readonly SessionBet[] => {
    const types = new Set(events.map((event) => event.type))
    if (!types.has('revealed') || !types.has('bet')) return []
    const revealed = revealSession(plan, events, catalogue)
    return revealed.ok ? listBets(revealed.value, events).map((bet) => ({ ...bet, session: id })) : []
  })
  return bets.toSorted((a, b) => a.at - b.at || (a.session < b.session ? -1 : a.session > b.session ? 1 : a.thread - b.thread))
}

export interface Confidence {
  /** Most over-confident first. */
  readonly subjects: readonly BetRecord[]
  /** The earliest first. */
  readonly bets: readonly SessionBet[]
}

export async function showConfidence(
  ports: Pick<Ports, 'sessions'>,
  candidate: CandidateId,
  catalogue: readonly Principle[],
): Promise<Confidence> {
  const bets = await listSessionBets(ports, candidate, catalogue)
  return { subjects: judgeBets(bets), bets }
}

/**
 * Decides whether a command still means what the candidate saw when giving it, after the session has gone on meanwhile (a second
 * tab, a repeated request, a reminder of the time).
 *
 * Words belong to the question they were an answer to: they never move on to the next one. Leaving, revealing and betting name
 * what they are about and mean the same at any moment.
 */
import { foldSession } from '@inclined/core/interview/fold-session'
import type { SessionCommand, SessionState } from '@inclined/core/interview/session-state'
import type { LoadedSession } from './load-session.ts'

const turnsAt = ({ threads, waitsFor }: SessionState): number => (waitsFor === null ? 0 : (threads[waitsFor]?.turns.length ?? 0))

function isSameMoment(seen: SessionState, now: SessionState): boolean {
  const [before, after] = [seen.interviews[seen.interview], now.interviews[now.interview]]
  return (
    seen.phase === now.phase &&
    seen.interview === now.interview &&
    seen.waitsFor === now.waitsFor &&
    turnsAt(seen) === turnsAt(now) &&
    before?.askedBack.length === after?.askedBack.length
  )
}

export function isStillMeant({ plan, events, state }: LoadedSession, seenSeq: number, command: SessionCommand): boolean {
  if (seenSeq === state.seq) return true
  if (seenSeq > state.seq) return false
  if (command.type === 'leave' || command.type === 'reveal' || command.type === 'bet') return true
  return isSameMoment(foldSession(plan, events.slice(0, seenSeq)), state)
}

/**
 * Lets the interviewers do what is due by now: appends the machine's next steps until it waits for the candidate or the clock.
 *
 * Safe to call at any time and from anywhere. The steps depend on plan, events and time only, so a caller that was overtaken
 * finds them done and goes on from there; one that is killed in between is finished by the next.
 */
import { applyEvent } from '@inclined/core/interview/fold-session'
import { nextStep } from '@inclined/core/interview/next-utterance'
import type { SessionPlan } from '@inclined/core/interview/session'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import type { SessionState } from '@inclined/core/interview/session-state'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { type LoadedSession, loadSession, type SessionNotFound } from './load-session.ts'

/** A session that is left alone to its end has about ten steps an interview. */
const MOST_STEPS = 500

/** What happens by `now` without the candidate. Throws where the machine does not come to rest. */
function listDue(
  plan: SessionPlan,
  from: SessionState,
  now: number,
): { readonly due: readonly SessionEvent[]; readonly state: SessionState } {
  const due: SessionEvent[] = []
  let state = from
  while (due.length < MOST_STEPS) {
    const step = nextStep(plan, state, now)
    if (step.kind !== 'happens') return { due, state }
    const next = applyEvent(plan, state, step.event)
    if (!next.ok) throw new RangeError(`step ${step.event.seq} where ${next.error.expected} was due`)
    due.push(step.event)
    state = next.value
  }
  throw new RangeError(`no rest after ${MOST_STEPS} steps`)
}

export async function continueSession(
  ports: Pick<Ports, 'sessions' | 'clock'>,
  candidate: CandidateId,
  id: string,
): Promise<Result<LoadedSession, SessionNotFound>> {
  // Ends: whoever overtakes this call has brought the session on, and a session has an end.
  for (;;) {
    const loaded = await loadSession(ports, candidate, id)
    if (!loaded.ok) return loaded
    const { plan, events, state: before } = loaded.value
    const { due, state } = listDue(plan, before, ports.clock.now())
    if (due.length === 0) return loaded
    const outcome = await ports.sessions.append(candidate, id, before.seq, due)
    if (outcome.kind === 'appended') return accept({ ...loaded.value, events: [...events, ...due], state })
    if (outcome.kind === 'not-found') return refuse({ code: 'session-not-found', id })
  }
}

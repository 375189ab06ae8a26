/**
 * The debrief of a practice session that was revealed: votes, minutes, decision, what decided it and what would have turned it.
 *
 * Made anew from what was said each time, by the rules of this version; the same session gives the same debrief.
 */
import { toGuestVote } from '@inclined/core/debrief/guest-ballot'
import { explainDecision, type Explanation } from '@inclined/core/debrief/explain-decision'
import { type Debrief, holdDebrief } from '@inclined/core/debrief/hold-debrief'
import { chooseNextStory, type NextStory } from '@inclined/core/debrief/next-story'
import type { InterviewerRole } from '@inclined/core/interview/session'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { loadSession, type SessionNotFound } from '../interview/load-session.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

export interface DebriefView extends Omit<Debrief, 'evidence'>, Explanation {
  readonly session: string
  readonly format: string
  readonly interviewers: readonly { readonly id: string; readonly role: InterviewerRole }[]
  readonly nextStory: NextStory | null
}

export type ReadDebriefRefusal = SessionNotFound | { readonly code: 'session-not-revealed' }

export async function readDebrief(
  ports: Pick<Ports, 'sessions' | 'guests'>,
  candidate: CandidateId,
  id: string,
): Promise<Result<DebriefView, ReadDebriefRefusal>> {
  const loaded = await loadSession(ports, candidate, id)
  if (!loaded.ok) return loaded
  const { plan, state } = loaded.value
  if (state.phase !== 'revealed') return refuse({ code: 'session-not-revealed' })
  const sealed = await ports.guests.sealed(candidate, id)
  const guests = sealed.map((each) => toGuestVote(each, plan.interviews[each.interview]?.questions ?? [], Date.parse(each.lockedAt)))
  const held = holdDebrief(plan, state, guests, state.lastAt ?? 0)
  if (!held.ok) throw new RangeError(`a session that was revealed has a debrief: ${held.error.code}`)
  const { evidence, ...shown } = held.value
  const interviewers = plan.interviews.map(({ interviewer }) => ({ id: interviewer.id, role: interviewer.role }))
  return accept({
    session: id,
    format: plan.format,
    interviewers,
    ...shown,
    ...explainDecision(held.value),
    nextStory: chooseNextStory(evidence),
  })
}

/**
 * Decides whether the events of a session from a document fit its plan and one another, so that folding them cannot fail: they
 * count on from 1, time does not run back, and each speaks of an interview, a question and a thread that are there.
 *
 * Not whether the machine of today would have said the same: a later edition may ask otherwise, and the past stays as it was.
 */
import { applyEvent, startState } from '@inclined/core/interview/fold-session'
import type { SessionPlan } from '@inclined/core/interview/session'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import type { SessionState } from '@inclined/core/interview/session-state'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { SessionRecord } from '../ports/session-store.ts'

export interface RecordProblem {
  /** `events[3].thread`. */
  readonly at: string
  readonly problem: 'event-missing' | 'clock-went-back' | 'unknown-interview' | 'unknown-thread' | 'unknown-question'
}

type Fault = readonly [field: string, problem: RecordProblem['problem']]

function findQuestionFault(plan: SessionPlan, state: SessionState, event: SessionEvent): Fault | null {
  if (event.type !== 'said' || !('questionId' in event.utterance)) return null
  const { questionId, thread } = event.utterance
  const planned = plan.interviews[state.interview]
  if (thread !== state.threads.length) return ['utterance.thread', 'unknown-thread']
  if (event.utterance.kind === 'different-example' && !state.threads[event.utterance.insteadOf]) {
    return ['utterance.insteadOf', 'unknown-thread']
  }
  const known = [...(planned?.questions ?? []), ...(planned?.spares ?? [])].some((question) => question.id === questionId)
  return known ? null : ['utterance.questionId', 'unknown-question']
}

function findThreadFault(state: SessionState, event: SessionEvent): Fault | null {
  if (event.type === 'said') {
    const { utterance } = event
    const isNew = 'questionId' in utterance || !('thread' in utterance)
    return isNew || state.threads[utterance.thread] ? null : ['utterance.thread', 'unknown-thread']
  }
  return 'thread' in event && !state.threads[event.thread] ? ['thread', 'unknown-thread'] : null
}

function findFault(plan: SessionPlan, state: SessionState, event: SessionEvent): Fault | null {
  if (event.seq !== state.seq + 1) return ['seq', 'event-missing']
  if (state.lastAt !== null && event.at < state.lastAt) return ['at', 'clock-went-back']
  if ('interview' in event && !plan.interviews[event.interview]) return ['interview', 'unknown-interview']
  return findQuestionFault(plan, state, event) ?? findThreadFault(state, event)
}

export function checkSessionRecord({ plan, events }: SessionRecord): Result<null, RecordProblem> {
  let state = startState(plan)
  for (const [at, event] of events.entries()) {
    const fault = findFault(plan, state, event)
    if (fault !== null) return refuse({ at: `events[${at}].${fault[0]}`, problem: fault[1] })
    const next = applyEvent(plan, state, event)
    if (!next.ok) return refuse({ at: `events[${at}].seq`, problem: 'event-missing' })
    state = next.value
  }
  return accept(null)
}

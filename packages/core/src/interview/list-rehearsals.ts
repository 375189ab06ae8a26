/**
 * Reads from a practice session where a story was told: each question whose first answer names it.
 *
 * A session under way is no rehearsal yet. What came of the probes stays hidden until the reveal; a probe nobody waited for is left out.
 */
import type { Rehearsal } from '../stories/story-log.ts'
import { foldSession } from './fold-session.ts'
import { INTERVIEW_ENGINE, type InterviewEngine } from './judge-thread.ts'
import { revealThread } from './reveal-session.ts'
import type { SessionPlan } from './session.ts'
import type { SessionEvent } from './session-event.ts'
import type { Thread } from './session-state.ts'

export interface HeldSession {
  readonly id: string
  readonly plan: SessionPlan
  readonly events: readonly SessionEvent[]
}

/** In the order told. */
export function listRehearsals(story: string, session: HeldSession, engine: InterviewEngine = INTERVIEW_ENGINE): readonly Rehearsal[] {
  const { id, plan, events } = session
  const state = foldSession(plan, events)
  if (state.phase !== 'ended' && state.phase !== 'revealed') return []
  return state.threads.flatMap((thread): readonly Rehearsal[] => {
    const first = thread.turns.find((turn) => turn.answer !== null)?.answer
    if (!first || first.storyId !== story) return []
    return [
      {
        session: id,
        thread: thread.index,
        at: first.at,
        seconds: thread.turns.reduce((sum, turn) => sum + (turn.answer?.seconds ?? 0), 0),
        question: thread.question.text,
        listener: 'simulated-interviewer',
        probes: state.phase === 'revealed' ? readProbes(plan, thread, engine) : null,
      },
    ]
  })
}

function readProbes(plan: SessionPlan, thread: Thread, engine: InterviewEngine): NonNullable<Rehearsal['probes']> {
  return revealThread(plan, thread, engine).layers.flatMap(({ turn, family, evidence }) => {
    const { said, answer, passed } = thread.turns[turn]!
    return said.kind === 'probe' && (answer !== null || passed) ? [{ text: said.text, family, held: evidence.length > 0 }] : []
  })
}

/**
 * Checks what the candidate wants to do against where the session stands, and turns it into events.
 *
 * Time is what the caller passes; a clock that goes back is refused, so that no answer ends before it began. An answer is taken at
 * any length and as late as it comes: running over is told, never cut off.
 */
import { isDelivery } from '../delivery/delivery.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { foldSession } from './fold-session.ts'
import type { EpochMs, SessionPlan } from './session.ts'
import type { SessionEvent } from './session-event.ts'
import type { SessionCommand, SessionRefusal, SessionState } from './session-state.ts'

/** Code units of one answer, draft or question; about three hours of speech. */
export const LONGEST_TEXT = 200_000

type EventBody = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'seq' | 'at'> : never) : never
type Accepted = Result<readonly EventBody[], SessionRefusal>

/** The events to append, in order, or the first reason why not. */
export function acceptCommand(
  plan: SessionPlan,
  events: readonly SessionEvent[],
  command: SessionCommand,
  now: EpochMs,
): Result<readonly SessionEvent[], SessionRefusal> {
  return acceptInState(plan, foldSession(plan, events), command, now)
}

/** The same for a caller that keeps the state beside the events. */
export function acceptInState(
  plan: SessionPlan,
  state: SessionState,
  command: SessionCommand,
  now: EpochMs,
): Result<readonly SessionEvent[], SessionRefusal> {
  if (state.lastAt !== null && now < state.lastAt) return refuse({ code: 'clock-went-back', last: state.lastAt })
  const decided = decide(plan, state, command)
  if (!decided.ok) return decided
  return accept(decided.value.map((body, i) => ({ ...body, seq: state.seq + 1 + i, at: now }) as SessionEvent))
}

function decide(plan: SessionPlan, state: SessionState, command: SessionCommand): Accepted {
  if (command.type === 'begin') return state.phase === 'planned' ? accept([{ type: 'began' }]) : refuse({ code: 'already-begun' })
  if (state.phase === 'planned') return refuse({ code: 'not-begun' })
  if (command.type === 'bet') return decideBet(state, command)
  if (command.type === 'reveal') return decideReveal(state)
  if (state.phase === 'ended' || state.phase === 'revealed') return refuse({ code: 'session-over' })
  switch (command.type) {
    case 'leave':
      return accept([{ type: 'ended', reason: 'left' }])
    case 'pause':
      return decidePause(plan, state)
    case 'resume':
      return state.pausedAt === null ? refuse({ code: 'not-paused' }) : accept([{ type: 'resumed' }])
    case 'begin-interview':
      return state.phase === 'break' ? accept([{ type: 'interview-began', interview: state.interview }]) : refuse({ code: 'no-break-now' })
    default:
      return state.pausedAt === null ? decideWords(state, command) : refuse({ code: 'paused' })
  }
}

/** Bets stay open after the end, until the reveal. */
function decideBet(state: SessionState, command: Extract<SessionCommand, { type: 'bet' }>): Accepted {
  if (state.phase === 'revealed') return refuse({ code: 'already-revealed' })
  const { thread: index, predicted } = command
  const thread = state.threads[index]
  if (!thread) return refuse({ code: 'unknown-thread', thread: index })
  if (!thread.turns.some((turn) => turn.answer !== null)) return refuse({ code: 'not-answered-yet', thread: index })
  if (thread.bet !== null) return refuse({ code: 'already-bet', thread: index, predicted: thread.bet })
  return accept([{ type: 'bet', thread: index, predicted }])
}

function decideReveal(state: SessionState): Accepted {
  if (state.phase === 'revealed') return refuse({ code: 'already-revealed' })
  return state.phase === 'ended' ? accept([{ type: 'revealed' }]) : refuse({ code: 'session-not-over' })
}

/** A real interview has no pause; between two, and in a session without a clock, there is one. */
function decidePause(plan: SessionPlan, state: SessionState): Accepted {
  if (state.pausedAt !== null) return refuse({ code: 'paused' })
  return state.phase === 'break' || !plan.isTimed ? accept([{ type: 'paused' }]) : refuse({ code: 'no-pause-here' })
}

type Words = Extract<SessionCommand, { type: 'draft' | 'answer' | 'pass' | 'ask-back' | 'finish-asking' }>

function decideWords(state: SessionState, command: Words): Accepted {
  if (command.type === 'finish-asking' || command.type === 'ask-back') {
    if (state.phase !== 'asking') return refuse({ code: 'not-your-turn-to-ask' })
    if (command.type === 'finish-asking') return accept([{ type: 'finished-asking' }])
    return checkText(command.text, true) ?? accept([{ type: 'asked-back', text: command.text }])
  }
  const thread = state.waitsFor
  if (thread === null) return refuse({ code: 'nothing-asked' })
  if (command.type === 'pass') return accept([{ type: 'passed', thread }])
  // An empty draft is fine: the candidate may clear the page.
  const wrong = checkText(command.text, command.type === 'answer')
  if (wrong) return wrong
  if (command.type === 'draft') return accept([{ type: 'drafted', thread, text: command.text, source: command.source }])
  if (!(command.seconds >= 0 && Number.isFinite(command.seconds))) return refuse({ code: 'bad-seconds' })
  const { text, seconds, source, storyId, draft, delivery } = command
  if (delivery !== null && !isDelivery(delivery)) return refuse({ code: 'bad-delivery' })
  const badDraft = draft === null ? null : checkText(draft, false)
  return badDraft ?? accept([{ type: 'answered', thread, text, seconds, source, storyId, draft, delivery }])
}

function checkText(text: string, needsWords: boolean): Result<never, SessionRefusal> | null {
  if (needsWords && text.trim() === '') return refuse({ code: 'empty-text' })
  return text.length > LONGEST_TEXT ? refuse({ code: 'text-too-long', most: LONGEST_TEXT, length: text.length }) : null
}

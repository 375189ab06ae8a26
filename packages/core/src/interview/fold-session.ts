/**
 * Folds the events of a session into its state, one event at a time.
 *
 * Decides nothing: what may happen is checked before an event is made (accept-command.ts, next-utterance.ts). An event that was
 * applied already, or that leaves a gap, is refused, so a store that hands out one event twice is found out at once.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { EpochMs, PlannedQuestion, SessionPlan } from './session.ts'
import { interviewLength, MINUTE } from './session-clock.ts'
import type { SessionEvent, Utterance } from './session-event.ts'
import type { InterviewState, SessionState, Thread, Turn } from './session-state.ts'

export interface EventRefusal {
  readonly code: 'already-applied' | 'event-missing'
  readonly seq: number
  readonly expected: number
}

export function startState(plan: SessionPlan): SessionState {
  const untouched: InterviewState = {
    beganAt: null,
    endsAt: null,
    endedAt: null,
    askedBack: [],
    replies: 0,
    questionsAsked: 0,
    isClosed: false,
  }
  return {
    phase: 'planned',
    seq: 0,
    lastAt: null,
    interview: 0,
    interviews: plan.interviews.map(() => untouched),
    threads: [],
    waitsFor: null,
    pausedAt: null,
    breakEndsAt: null,
    asked: [],
    endReason: null,
  }
}

export function applyEvent(plan: SessionPlan, state: SessionState, event: SessionEvent): Result<SessionState, EventRefusal> {
  const expected = state.seq + 1
  if (event.seq < expected) return refuse({ code: 'already-applied', seq: event.seq, expected })
  if (event.seq > expected) return refuse({ code: 'event-missing', seq: event.seq, expected })
  return accept({ ...change(plan, state, event), seq: event.seq, lastAt: event.at })
}

/** Throws on events that are not numbered from 1 without a gap: a store that gives such a log is broken. */
export function foldSession(plan: SessionPlan, events: readonly SessionEvent[]): SessionState {
  return events.reduce((state, event) => {
    const next = applyEvent(plan, state, event)
    if (!next.ok) throw new RangeError(`event ${next.error.seq} where ${next.error.expected} was due`)
    return next.value
  }, startState(plan))
}

function change(plan: SessionPlan, state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'began':
      return { ...state, phase: 'waiting' }
    case 'interview-began':
      return beginInterview(plan, state, event.interview, event.at)
    case 'said':
      return say(plan, state, event.utterance, event.at)
    case 'drafted': {
      const draft = { text: event.text, source: event.source, at: event.at }
      return changeTurn(state, event.thread, (turn) => ({ ...turn, draft }))
    }
    case 'answered':
      return { ...changeTurn(state, event.thread, (turn) => ({ ...turn, answer: event, draft: null })), waitsFor: null }
    case 'passed':
      return { ...changeTurn(state, event.thread, (turn) => ({ ...turn, passed: true })), waitsFor: null }
    case 'bet':
      return changeThread(state, event.thread, (thread) => ({ ...thread, bet: event.predicted }))
    case 'asked-back':
      return changeInterview(state, (interview) => ({ ...interview, askedBack: [...interview.askedBack, event.text] }))
    case 'finished-asking':
      return { ...state, phase: 'closing' }
    case 'interview-ended':
      return endInterview(plan, state, event.at)
    case 'paused':
      return { ...state, pausedAt: event.at }
    case 'resumed': {
      const slept = event.at - (state.pausedAt ?? event.at)
      return { ...state, pausedAt: null, breakEndsAt: state.breakEndsAt === null ? null : state.breakEndsAt + slept }
    }
    case 'ended':
      return { ...state, phase: 'ended', waitsFor: null, pausedAt: null, breakEndsAt: null, endReason: event.reason }
    case 'revealed':
      return { ...state, phase: 'revealed' }
  }
}

function changeInterview(state: SessionState, alter: (interview: InterviewState) => InterviewState): SessionState {
  return { ...state, interviews: state.interviews.map((interview, i) => (i === state.interview ? alter(interview) : interview)) }
}

function changeThread(state: SessionState, index: number, alter: (thread: Thread) => Thread): SessionState {
  return { ...state, threads: state.threads.map((thread) => (thread.index === index ? alter(thread) : thread)) }
}

/** The last turn of a thread is the only one that changes. */
function changeTurn(state: SessionState, index: number, alter: (turn: Turn) => Turn): SessionState {
  return changeThread(state, index, (thread) => ({
    ...thread,
    turns: thread.turns.map((turn, i) => (i === thread.turns.length - 1 ? alter(turn) : turn)),
  }))
}

function beginInterview(plan: SessionPlan, state: SessionState, index: number, at: EpochMs): SessionState {
  const endsAt = plan.isTimed ? at + interviewLength(plan, index) : null
  const moved: SessionState = { ...state, phase: 'opening', interview: index, breakEndsAt: null, pausedAt: null }
  return changeInterview(moved, (interview) => ({ ...interview, beganAt: at, endsAt }))
}

function endInterview(plan: SessionPlan, state: SessionState, at: EpochMs): SessionState {
  const ended = changeInterview(state, (interview) => ({ ...interview, endedAt: at }))
  const next = state.interview + 1
  if (next >= plan.interviews.length) return ended
  return { ...ended, phase: 'break', interview: next, breakEndsAt: at + plan.breakMinutes * MINUTE }
}

const openTurn = (said: Utterance, at: EpochMs): Turn => ({ said, saidAt: at, answer: null, passed: false, draft: null, warned: false })

function say(plan: SessionPlan, state: SessionState, said: Utterance, at: EpochMs): SessionState {
  switch (said.kind) {
    case 'question':
    case 'different-example':
      return openThread(plan, state, said, at)
    case 'probe': {
      const asked = [...state.asked, said.text]
      const probed = changeThread(state, said.thread, (thread) => ({ ...thread, turns: [...thread.turns, openTurn(said, at)] }))
      return { ...probed, asked, waitsFor: said.thread }
    }
    case 'time-warning':
      return changeTurn(state, said.thread, (turn) => ({ ...turn, warned: true }))
    case 'move-on':
      return { ...changeThread(state, said.thread, (thread) => ({ ...thread, isOpen: false, closedBy: said.why })), waitsFor: null }
    case 'opening':
      return { ...state, phase: 'questions' }
    case 'invitation':
      return { ...state, phase: 'asking' }
    case 'reply':
      return changeInterview(state, (interview) => ({ ...interview, replies: interview.replies + 1 }))
    case 'close':
      return changeInterview({ ...state, phase: 'closing' }, (interview) => ({ ...interview, isClosed: true }))
  }
}

/** Throws on a question the plan does not hold: the plan of another session. */
function findQuestion(plan: SessionPlan, interview: number, id: string): PlannedQuestion {
  const planned = plan.interviews[interview]
  const found = [...(planned?.questions ?? []), ...(planned?.spares ?? [])].find((q) => q.id === id)
  if (!found) throw new RangeError(`no question ${id} in interview ${interview}`)
  return found
}

function openThread(
  plan: SessionPlan,
  state: SessionState,
  said: Extract<Utterance, { kind: 'question' | 'different-example' }>,
  at: EpochMs,
): SessionState {
  const insteadOf = said.kind === 'different-example' ? said.insteadOf : null
  const thread: Thread = {
    index: said.thread,
    interview: state.interview,
    question: findQuestion(plan, state.interview, said.questionId),
    insteadOf,
    reason: said.kind === 'different-example' ? said.reason : null,
    turns: [openTurn(said, at)],
    closedBy: null,
    isOpen: true,
    bet: null,
  }
  const left = insteadOf === null ? state : changeThread(state, insteadOf, (earlier) => ({ ...earlier, isOpen: false }))
  const counted = changeInterview(left, (interview) => ({
    ...interview,
    questionsAsked: interview.questionsAsked + (insteadOf === null ? 1 : 0),
  }))
  return { ...counted, threads: [...counted.threads, thread], asked: [...counted.asked, said.text], waitsFor: said.thread }
}

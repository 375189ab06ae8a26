/**
 * Decides what happens next without the candidate: which interviewer says what, or how long to wait.
 *
 * Deterministic: plan, events and time give one step, whoever asks and however often the process was restarted. The caller appends the event and
 * asks again until it must wait. Nobody is cut off: while a question waits for an answer, at most one reminder of the time is said.
 */
import { followUp } from './follow-up.ts'
import { foldSession } from './fold-session.ts'
import { INTERVIEW_ENGINE, type InterviewEngine } from './judge-thread.ts'
import type { EpochMs, SessionPlan } from './session.ts'
import { ASKING_ROOM, askingEnd, dueWarning, PATIENCE, partLength, QUESTION_ROOM, questionsEnd } from './session-clock.ts'
import type { SessionEvent, Utterance } from './session-event.ts'
import type { InterviewState, NextStep, SessionState, Thread } from './session-state.ts'
import { MOVE_ON_LINES, sayLine, speak } from './speak.ts'

/** `engine` is for a caller that remembers what was judged; it must judge as the engine does. */
export function nextUtterance(
  plan: SessionPlan,
  events: readonly SessionEvent[],
  now: EpochMs,
  engine: InterviewEngine = INTERVIEW_ENGINE,
): NextStep {
  return nextStep(plan, foldSession(plan, events), now, engine)
}

/** The same for a caller that keeps the state beside the events. A clock behind the last event counts as standing still. */
export function nextStep(plan: SessionPlan, state: SessionState, clock: EpochMs, engine: InterviewEngine = INTERVIEW_ENGINE): NextStep {
  const now = Math.max(clock, state.lastAt ?? clock)
  const happens = (body: Body): NextStep => ({ kind: 'happens', event: { ...body, seq: state.seq + 1, at: now } as SessionEvent })
  const step = decide(plan, state, now, engine)
  return 'type' in step ? happens(step) : step
}

type Body =
  | { readonly type: 'interview-began' | 'interview-ended'; readonly interview: number }
  | { readonly type: 'said'; readonly interview: number; readonly utterance: Utterance }
  | { readonly type: 'ended'; readonly reason: 'done' }
type Decision = Body | Exclude<NextStep, { kind: 'happens' }>

function decide(plan: SessionPlan, state: SessionState, now: EpochMs, engine: InterviewEngine): Decision {
  const interview = state.interviews[state.interview]
  if (!interview || state.phase === 'ended' || state.phase === 'revealed') return { kind: 'over' }
  if (state.phase === 'planned') return { kind: 'wait', for: 'begin', until: null }
  if (state.pausedAt !== null) return { kind: 'wait', for: 'resume', until: null }
  const say = (utterance: Utterance): Body => ({ type: 'said', interview: state.interview, utterance })
  switch (state.phase) {
    case 'waiting':
      return { type: 'interview-began', interview: state.interview }
    case 'break': {
      const until = state.breakEndsAt ?? now
      return now >= until ? { type: 'interview-began', interview: state.interview } : { kind: 'wait', for: 'break', until }
    }
    case 'opening':
      return say({ kind: 'opening', ...sayLine(plan, state, 'opening') })
    case 'questions':
      return decideQuestions(plan, state, interview, now, engine, say)
    case 'asking': {
      const until = askingEnd(plan, state.interview, interview)
      if (interview.replies < interview.askedBack.length) return say({ kind: 'reply', ...sayLine(plan, state, 'reply') })
      return now >= until ? say(sayClose(plan, state)) : { kind: 'wait', for: 'your-questions', until }
    }
    case 'closing':
      if (!interview.isClosed) return say(sayClose(plan, state))
      return interview.endedAt === null ? { type: 'interview-ended', interview: state.interview } : { type: 'ended', reason: 'done' }
  }
}

const sayClose = (plan: SessionPlan, state: SessionState): Utterance => ({ kind: 'close', ...sayLine(plan, state, 'close') })

function decideQuestions(
  plan: SessionPlan,
  state: SessionState,
  interview: InterviewState,
  now: EpochMs,
  engine: InterviewEngine,
  say: (utterance: Utterance) => Body,
): Decision {
  const thread = state.threads.findLast((t) => t.isOpen)
  if (thread && state.waitsFor !== null) {
    const listened = listen(plan, state, thread, interview, now)
    return 'lead' in listened ? say(listened) : listened
  }
  if (thread) return say(followUp(plan, state, thread, interview, now, engine))
  const question = plan.interviews[state.interview]?.questions[interview.questionsAsked]
  if (question && now + QUESTION_ROOM <= questionsEnd(plan, state.interview, interview)) {
    return say({
      kind: 'question',
      thread: state.threads.length,
      questionId: question.id,
      ...speak(plan, state, 'question', question.text),
    })
  }
  const asks = partLength(plan, state.interview, 'your-questions') > 0 && now + ASKING_ROOM <= askingEnd(plan, state.interview, interview)
  return say(asks ? { kind: 'invitation', ...sayLine(plan, state, 'invitation') } : sayClose(plan, state))
}

/** While the candidate has the word. */
function listen(
  plan: SessionPlan,
  state: SessionState,
  thread: Thread,
  interview: InterviewState,
  now: EpochMs,
): Utterance | Exclude<NextStep, { kind: 'happens' }> {
  const turn = thread.turns.at(-1)
  const { endsAt } = interview
  if (!turn || endsAt === null) return { kind: 'wait', for: 'answer', until: null }
  const goesAt = Math.max(endsAt, turn.draft?.at ?? turn.saidAt) + PATIENCE
  if (now >= goesAt) {
    return { kind: 'move-on', thread: thread.index, why: 'gave-up', ...sayLine(plan, state, MOVE_ON_LINES['gave-up']) }
  }
  const warning = dueWarning(plan, thread, turn, endsAt, now)
  if (warning !== null && typeof warning === 'object') {
    return { kind: 'time-warning', thread: thread.index, over: warning.over, ...sayLine(plan, state, warning.over) }
  }
  return { kind: 'wait', for: 'answer', until: Math.min(goesAt, warning ?? goesAt) }
}

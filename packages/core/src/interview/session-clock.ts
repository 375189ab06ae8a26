/**
 * The clock of a session: how long an answer may take, when each question's turn is over, when an interview ends.
 *
 * All by wall time from the events, so a tab that sleeps stops nothing. Times of typed words are those of the same words spoken:
 * a slow typist is not warned for typing. Sources: docs/sources.md#length, docs/sources.md#interviews-votes-and-answers.
 */
import type { EpochMs, PartId, PlannedQuestion, SessionPlan } from './session.ts'
import type { InterviewState, Thread, Turn } from './session-state.ts'

export const MINUTE: EpochMs = 60_000

/** Seconds from which an answer is long, and from which it is too long. */
interface AnswerLimits {
  readonly amber: number
  readonly red: number
}

const BEHAVIOURAL: AnswerLimits = { amber: 240, red: 300 }
const AFTER_A_PROBE: AnswerLimits = { amber: 120, red: 180 }
const RED_SHARE = 1.25

/** A probe begins only where this still fits. */
export const PROBE_ROOM: EpochMs = 1.5 * MINUTE
/** A question begins only where this still fits. */
export const QUESTION_ROOM: EpochMs = 2 * MINUTE
/** A different example begins only where this still fits. */
export const EXAMPLE_ROOM: EpochMs = 4 * MINUTE
/** The candidate is asked for questions only where this still fits. */
export const ASKING_ROOM: EpochMs = 0.5 * MINUTE
/** After the end without a sign of the candidate, the interviewer goes. */
export const PATIENCE: EpochMs = 10 * MINUTE
/** What one question takes with its probes beyond the first answer, in minutes. Makes 15 for a story. */
const PROBING_MINUTES = { behavioural: 12, background: 1, functional: 4 }

const isFunctional = (question: PlannedQuestion): boolean => question.kind !== 'behavioural' && question.kind !== 'background'

function limitsOf(question: PlannedQuestion, isFirst: boolean): AnswerLimits {
  if (!isFirst) return AFTER_A_PROBE
  if (question.kind === 'behavioural') return BEHAVIOURAL
  const amber = question.expectedMinutes * 60
  return { amber, red: isFunctional(question) ? amber * RED_SHARE : amber + 60 }
}

function weightOf(question: PlannedQuestion): number {
  const probing = isFunctional(question) ? PROBING_MINUTES.functional : PROBING_MINUTES[question.kind as 'behavioural' | 'background']
  return question.expectedMinutes + probing
}

/** Of one interview, in milliseconds; 0 without that part. */
export function partLength(plan: SessionPlan, interview: number, id: PartId): EpochMs {
  return (plan.interviews[interview]?.parts.find((p) => p.id === id)?.minutes ?? 0) * MINUTE
}

export function interviewLength(plan: SessionPlan, interview: number): EpochMs {
  return (plan.interviews[interview]?.parts ?? []).reduce((sum, part) => sum + part.minutes, 0) * MINUTE
}

/** When the questions of the interview must be over; never, without a clock. */
export function questionsEnd(plan: SessionPlan, index: number, interview: InterviewState): EpochMs {
  if (interview.endsAt === null) return Number.POSITIVE_INFINITY
  return interview.endsAt - partLength(plan, index, 'your-questions') - partLength(plan, index, 'close')
}

/** When the candidate's own questions must be over. */
export function askingEnd(plan: SessionPlan, index: number, interview: InterviewState): EpochMs {
  return interview.endsAt === null ? Number.POSITIVE_INFINITY : interview.endsAt - partLength(plan, index, 'close')
}

/**
 * When the turn of one planned question is over: its share, by weight, of what is left when it begins, so that a long answer is paid
 * for by all the questions behind it alike. `position` is its place among the planned questions; `startedAt` counts from its first asking.
 */
export function turnEnd(plan: SessionPlan, index: number, interview: InterviewState, position: number, startedAt: EpochMs): EpochMs {
  const end = questionsEnd(plan, index, interview)
  if (end === Number.POSITIVE_INFINITY) return end
  const weights = (plan.interviews[index]?.questions ?? []).slice(position).map(weightOf)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return startedAt + ((end - startedAt) * (weights[0] ?? 0)) / all
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Seconds the answer under way has taken at `now`. */
function secondsTaken(plan: SessionPlan, turn: Turn, now: EpochMs): number {
  if (turn.draft?.source === 'typed') return (countWords(turn.draft.text) * 60) / plan.wordsPerMinute
  return (now - turn.saidAt) / 1000
}

interface DueWarning {
  readonly over: 'amber' | 'red' | 'interview'
}

/** The warning that is due at `now`, or the time at which to look again; `null` where none can come any more. */
export function dueWarning(
  plan: SessionPlan,
  thread: Thread,
  turn: Turn,
  endsAt: EpochMs | null,
  now: EpochMs,
): DueWarning | EpochMs | null {
  if (endsAt === null || turn.warned) return null
  const limits = limitsOf(thread.question, thread.turns.length === 1)
  const taken = secondsTaken(plan, turn, now)
  if (now >= endsAt) return { over: 'interview' }
  if (taken >= limits.red) return { over: 'red' }
  if (taken >= limits.amber) return { over: 'amber' }
  // Typed words have no clock of their own: the next draft brings the question up again.
  return turn.draft?.source === 'typed' ? endsAt : Math.min(endsAt, turn.saidAt + limits.amber * 1000)
}

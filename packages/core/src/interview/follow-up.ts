/**
 * Decides what an interviewer does with an answer: probe, ask for a different example, or move on.
 *
 * Every planned question gets its turn, so a probe begins only where it still fits into the turn of its question. A different example
 * is asked for where a real interviewer would: the story was told before, nothing came, or the answer stays weak under two probes and
 * chance by level says so.
 */
import { chooseProbe } from './choose-probe.ts'
import { hashKey } from './chance.ts'
import { type InterviewEngine, rateThread, reportOn } from './judge-thread.ts'
import type { EpochMs, PlannedQuestion, SessionPlan } from './session.ts'
import { EXAMPLE_ROOM, PROBE_ROOM, turnEnd } from './session-clock.ts'
import type { DifferentReason, MoveOnReason, Utterance } from './session-event.ts'
import type { InterviewState, SessionState, Thread } from './session-state.ts'
import { DIFFERENT_LINES, firstUnasked, MOVE_ON_LINES, sayLine, speak, voiceOf } from './speak.ts'
import { findEarlierTelling } from './told-before.ts'

/** Chances out of 100 that a weak answer brings up "a different example": a higher level is expected to have one. */
const DIFFERENT_CHANCE = { L4: 30, L5: 40, L6: 50, L7: 60, L8: 70, unknown: 45 }
/** Probes after which a weak answer is given up. */
const PROBES_BEFORE_WEAK = 2
const MOST_PASSES = 2

export function followUp(
  plan: SessionPlan,
  state: SessionState,
  thread: Thread,
  interview: InterviewState,
  now: EpochMs,
  engine: InterviewEngine,
): Utterance {
  const moveOn = (why: MoveOnReason): Utterance => ({
    kind: 'move-on',
    thread: thread.index,
    why,
    ...sayLine(plan, state, MOVE_ON_LINES[why]),
  })
  const end = endOfTurn(plan, state, thread, interview)
  const fitsExample = thread.insteadOf === null && now + EXAMPLE_ROOM <= end
  const probes = thread.turns.length - 1
  if (thread.turns[0]?.passed) {
    const other = fitsExample ? askDifferent(plan, state, thread, 'passed') : null
    return other ?? moveOn('passed')
  }
  if (passesInARow(thread) >= MOST_PASSES) return moveOn('passed')
  const isStory = thread.question.kind === 'behavioural'
  if (isStory && probes === 0 && fitsExample && findEarlierTelling(state, thread) !== null) {
    const other = askDifferent(plan, state, thread, 'already-told')
    if (other) return other
  }
  // A case has no other example: it is probed to its end.
  if (isStory && fitsExample && probes >= PROBES_BEFORE_WEAK && wantsDifferent(plan, thread) && isWeak(plan, thread, engine)) {
    const other = askDifferent(plan, state, thread, 'weak')
    if (other) return other
  }
  if (probes >= plan.mostProbes) return moveOn('cap')
  if (now + PROBE_ROOM > end) return moveOn('time')
  const probe = chooseProbe(plan, state, thread, reportOn(plan, thread, engine), engine)
  if (!probe) return moveOn('enough')
  const { text, ...about } = probe
  // Words that were not understood are not acknowledged as if they were.
  return { kind: 'probe', thread: thread.index, ...about, ...speak(plan, state, (probe.family ?? probe.point) ? 'probe' : null, text) }
}

/** The turn of the planned question this thread stands for, whichever example it is at. */
function endOfTurn(plan: SessionPlan, state: SessionState, thread: Thread, interview: InterviewState): EpochMs {
  let root = thread
  while (root.insteadOf !== null) root = state.threads[root.insteadOf]!
  return turnEnd(plan, thread.interview, interview, interview.questionsAsked - 1, root.turns[0]!.saidAt)
}

function passesInARow(thread: Thread): number {
  return thread.turns.length - 1 - thread.turns.findLastIndex((turn) => !turn.passed)
}

function wantsDifferent(plan: SessionPlan, thread: Thread): boolean {
  return hashKey(plan.seed, 'different', thread.index) % 100 < DIFFERENT_CHANCE[plan.level ?? 'unknown']
}

/** Words that cannot be judged give an interviewer as little as weak ones. */
function isWeak(plan: SessionPlan, thread: Thread, engine: InterviewEngine): boolean {
  const rating = rateThread(plan, thread, engine)
  return rating === null || rating === 'weak'
}

/** A spare on the same subject, or the same question once more; the latter always where the story was told before. */
function askDifferent(plan: SessionPlan, state: SessionState, thread: Thread, reason: DifferentReason): Utterance | null {
  const spare = reason === 'already-told' ? null : findSpare(plan, state, thread.question)
  const about = { kind: 'different-example', thread: state.threads.length, insteadOf: thread.index, reason } as const
  if (spare) return { ...about, questionId: spare.id, ...speak(plan, state, DIFFERENT_LINES[reason], spare.text) }
  if (reason === 'passed') return null
  const text = firstUnasked(plan, state, voiceOf(plan, state).another)
  return text === null ? null : { ...about, questionId: thread.question.id, ...speak(plan, state, DIFFERENT_LINES[reason], text) }
}

function findSpare(plan: SessionPlan, state: SessionState, question: PlannedQuestion): PlannedQuestion | null {
  const used = new Set(state.threads.map((t) => t.question.id))
  const spares = plan.interviews[state.interview]?.spares ?? []
  return spares.find((s) => !used.has(s.id) && s.kind === question.kind && s.principle === question.principle) ?? null
}

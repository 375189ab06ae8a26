/**
 * Chooses what to ask about a functional answer: a rubric point that did not come up, in the order of the interviewer's temperament, then
 * the question's own further follow-ups. Each point is asked once.
 */
import { joinAnswers } from './join-answers.ts'
import { readRubric } from './read-rubric.ts'
import rubric from './rubric-cues.json' with { type: 'json' }
import type { PlannedQuestion, SessionPlan } from './session.ts'
import { RUBRIC_POINTS, type RubricPoint } from './session-event.ts'
import type { SessionState, Thread } from './session-state.ts'
import { firstUnasked, voiceOf } from './speak.ts'
import gaps from './probe-gaps.json' with { type: 'json' }
import type { ProbeFamily } from '../questions/question.ts'

const POINT_OF_FAMILY: Readonly<Record<string, string>> = rubric.followUps

function textsFor(question: PlannedQuestion, point: RubricPoint): readonly (readonly string[])[] {
  const { probes } = rubric.points.find((p) => p.point === point)!
  const byKind: Readonly<Record<string, readonly string[]>> = probes
  const prepared = question.followUps.filter((f) => POINT_OF_FAMILY[f.family] === point).map((f) => f.prompt)
  return [prepared, byKind[question.kind] ?? [], probes.any]
}

interface RubricProbe {
  readonly family: ProbeFamily | null
  readonly point: RubricPoint | null
  readonly gap: string
  readonly text: string
}

/** Null when every point came up or was asked, and the interviewer goes no deeper. */
export function probeRubric(plan: SessionPlan, state: SessionState, thread: Thread): RubricProbe | null {
  const reading = readRubric(joinAnswers(thread).text, thread.question)
  const asked = thread.turns.flatMap((turn) => (turn.said.kind === 'probe' ? [turn.said] : []))
  const voice = voiceOf(plan, state)
  const rank = (point: RubricPoint): number => {
    const at = (voice.points as readonly string[]).indexOf(point)
    return at < 0 ? voice.points.length : at
  }
  const open = RUBRIC_POINTS.filter((point) => reading[point].length === 0 && !asked.some((p) => p.point === point))
  for (const point of open.toSorted((a, b) => rank(a) - rank(b))) {
    const text = textsFor(thread.question, point)
      .map((list) => firstUnasked(plan, state, list))
      .find((t) => t !== null)
    if (text) return { family: null, point, gap: rubric.points.find((p) => p.point === point)!.gap, text }
  }
  return probeDeeper(plan, state, thread, asked.filter((p) => p.gap === gaps.deeperGap).length)
}

/** The follow-ups written for this very question ask for facts no list of words can find, so they are asked last. */
function probeDeeper(plan: SessionPlan, state: SessionState, thread: Thread, done: number): RubricProbe | null {
  const { followUps } = thread.question
  if (done >= (plan.isTimed ? voiceOf(plan, state).deeper : followUps.length)) return null
  const text = firstUnasked(
    plan,
    state,
    followUps.map((f) => f.prompt),
  )
  const family = followUps.find((f) => f.prompt === text)?.family ?? null
  return text === null ? null : { family, point: null, gap: gaps.deeperGap, text }
}

/**
 * Chooses what to ask next about an answer: the gap it leaves, in the order of the interviewer's temperament, never what was answered,
 * never words that were used in this session.
 *
 * For answers about the past the gaps are the engine's (answers/choose-probes.ts), then those of probe-gaps.json that the engine's
 * short list does not reach, then one level deeper. Functional answers are asked by rubric point in probe-rubric.ts.
 */
import type { AnswerReport } from '../answers/report.ts'
import type { ProbeFamily } from '../questions/question.ts'
import type { InterviewEngine } from './judge-thread.ts'
import gaps from './probe-gaps.json' with { type: 'json' }
import { probeRubric } from './probe-rubric.ts'
import type { SessionPlan } from './session.ts'
import type { RubricPoint } from './session-event.ts'
import type { SessionState, Thread } from './session-state.ts'
import { CONTRADICTION_TEXTS, firstUnasked, THINK_ALOUD_TEXTS, voiceOf } from './speak.ts'

export interface ChosenProbe {
  readonly family: ProbeFamily | null
  readonly point: RubricPoint | null
  readonly gap: string
  readonly text: string
}

/** A gap with the ways to ask about it: texts of an earlier list go first. */
interface Candidate {
  readonly family: ProbeFamily
  readonly gap: string
  readonly texts: readonly (readonly string[])[]
}

const FAMILIES = new Map(gaps.families.map((f) => [f.family as ProbeFamily, f]))
const MOST_BACKGROUND_PROBES = 2

const has = (report: AnswerReport, checks: readonly string[]): boolean => report.findings.some((f) => checks.includes(f.check))

/** Whether the words already hold what a family asks for. */
export function isAnswered(report: AnswerReport, family: ProbeFamily): boolean {
  const rule = FAMILIES.get(family)
  if (!rule || (family === 'role' && report.answerType !== 'story')) return false
  return has(report, rule.answeredBy) && !has(report, rule.unless)
}

const isTouched = (report: AnswerReport, family: ProbeFamily): boolean => has(report, FAMILIES.get(family)?.touchedBy ?? [])

const probesOf = (thread: Thread) => thread.turns.flatMap((turn) => (turn.said.kind === 'probe' ? [turn.said] : []))

/** Null when nothing is left to ask. */
export function chooseProbe(
  plan: SessionPlan,
  state: SessionState,
  thread: Thread,
  report: AnswerReport,
  engine: InterviewEngine,
): ChosenProbe | null {
  const asked = probesOf(thread)
  if (!report.scorable)
    return asked.some((p) => p.gap === gaps.notUnderstood || p.gap === gaps.tooLittle) ? null : askAgain(plan, state, thread, report)
  if (thread.question.kind === 'background') return probeBackground(plan, state, thread)
  if (thread.question.rubric) return probeRubric(plan, state, thread)
  if (!asked.some((p) => p.family === 'contradiction')) {
    const clash = probeContradiction(plan, state, thread, engine)
    if (clash) return clash
  }
  for (const { family, gap, texts } of listCandidates(plan, state, thread, report)) {
    if (asked.some((p) => p.family === family && p.gap === gap)) continue
    const text = texts.map((list) => firstUnasked(plan, state, list)).find((t) => t !== null)
    if (text) return { family, point: null, gap, text }
  }
  return null
}

/** For words that cannot be judged: once more, or more of it. */
function askAgain(plan: SessionPlan, state: SessionState, thread: Thread, report: AnswerReport): ChosenProbe | null {
  const isShort = report.why === 'too-short' || report.why === 'empty'
  const voice = voiceOf(plan, state)
  const text = firstUnasked(plan, state, thread.question.rubric ? THINK_ALOUD_TEXTS : isShort ? voice.more : voice.restate)
  return text === null ? null : { family: null, point: null, gap: isShort ? gaps.tooLittle : gaps.notUnderstood, text }
}

function probeBackground(plan: SessionPlan, state: SessionState, thread: Thread): ChosenProbe | null {
  const { followUps } = thread.question
  if (probesOf(thread).length >= MOST_BACKGROUND_PROBES) return null
  const text = firstUnasked(
    plan,
    state,
    followUps.map((f) => f.prompt),
  )
  const family = followUps.find((f) => f.prompt === text)?.family ?? null
  return text === null ? null : { family, point: null, gap: gaps.deeperGap, text }
}

/** Answers of this thread, and of earlier ones that told the same story. */
function probeContradiction(plan: SessionPlan, state: SessionState, thread: Thread, engine: InterviewEngine): ChosenProbe | null {
  const story = thread.turns[0]?.answer?.storyId ?? null
  const sameStory = state.threads.filter((t) => t === thread || (story !== null && t.turns[0]?.answer?.storyId === story))
  const answers = sameStory.flatMap((t) => t.turns.flatMap((turn) => (turn.answer ? [turn.answer.text] : [])))
  const clash = answers.length < 2 ? null : engine.findClash(answers)
  if (!clash) return null
  const texts = CONTRADICTION_TEXTS.map((t) => t.replace('{first}', () => clash.first).replace('{second}', () => clash.second))
  const text = firstUnasked(plan, state, texts)
  return text === null ? null : { family: 'contradiction', point: null, gap: gaps.contradiction, text }
}

function listCandidates(plan: SessionPlan, state: SessionState, thread: Thread, report: AnswerReport): readonly Candidate[] {
  const own = (family: ProbeFamily) => thread.question.followUps.filter((f) => f.family === family).map((f) => f.prompt)
  const fromEngine = report.probes.map(({ family, why, text }): Candidate => {
    // The question's own words fit a gap as a whole; where a part is there already, the engine asks for the missing part.
    const prepared = isTouched(report, family) ? [] : own(family)
    const general = isTouched(report, family) ? [] : plan.phrasings[family]
    return { family, gap: why, texts: [prepared, [text], general] }
  })
  const beyond = gaps.families.flatMap((rule): readonly Candidate[] => {
    const family = rule.family as ProbeFamily
    if (report.probes.some((p) => p.family === family) || isTouched(report, family)) return []
    return [{ family, gap: rule.gap, texts: [own(family), plan.phrasings[family]] }]
  })
  const open = [...fromEngine, ...beyond].filter((c) => !isAnswered(report, c.family))
  const isDeeper = (c: Candidate) => c.gap === gaps.deeperGap
  const { order } = voiceOf(plan, state)
  const rank = (c: Candidate): number => {
    const at = (order as readonly string[]).indexOf(c.family)
    return at < 0 ? order.length : at
  }
  const first = open.filter((c) => !isDeeper(c)).toSorted((a, b) => rank(a) - rank(b))
  return [...first, ...listDeeper(plan, state, thread, report)]
}

/** As many as the interviewer's temperament goes for, each family once. */
function listDeeper(plan: SessionPlan, state: SessionState, thread: Thread, report: AnswerReport): readonly Candidate[] {
  const done = probesOf(thread)
  // A drill goes on until nothing is left to ask, whoever asks.
  const most = plan.isTimed ? voiceOf(plan, state).deeper : gaps.deeper.length
  if (done.filter((p) => p.gap === gaps.deeperGap).length >= most) return []
  return gaps.deeper.flatMap((name): readonly Candidate[] => {
    const family = name as ProbeFamily
    if (isAnswered(report, family) || done.some((p) => p.family === family)) return []
    const prepared = thread.question.followUps.filter((f) => f.family === family).map((f) => f.prompt)
    return [{ family, gap: gaps.deeperGap, texts: [prepared, plan.phrasings[family]] }]
  })
}

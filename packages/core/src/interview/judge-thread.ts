/**
 * What the engine makes of a thread: the report on all that was said to one question, the rubric of a functional one, and numbers that
 * do not fit each other.
 *
 * The engine is an argument, so that a caller may remember what it has judged already; it changes the time this takes and nothing else.
 */
import { analyseAnswer } from '../answers/analyse-answer.ts'
import type { AnswerOptions, AnswerReport, Rating } from '../answers/report.ts'
import { collectClaims } from '../stories/claims.ts'
import { findContradictions } from '../stories/find-contradictions.ts'
import { joinAnswers } from './join-answers.ts'
import { rateRubric, readRubric } from './read-rubric.ts'
import type { SessionPlan } from './session.ts'
import type { Thread } from './session-state.ts'

/** Two numbers as they were written, the earlier first. */
export interface Clash {
  readonly first: string
  readonly second: string
}

export interface InterviewEngine {
  analyse(text: string, options: AnswerOptions): AnswerReport
  /** The first clash between two of the answers, which are in the order they were given and tell of one story. */
  findClash(answers: readonly string[]): Clash | null
}

export const INTERVIEW_ENGINE: InterviewEngine = { analyse: (text, options) => analyseAnswer(text, options), findClash }

function findClash(answers: readonly string[]): Clash | null {
  const sources = answers.map((text, i) => ({ kind: 'answer' as const, id: String(i), title: '', parts: [{ field: 'result', text }] }))
  const clash = findContradictions(collectClaims(sources)).find((c) => c.first.source.id !== c.second.source.id)
  return clash ? { first: clash.first.written, second: clash.second.written } : null
}

/** Of the answers of the first `upTo` turns; all of them unless told. */
export function reportOn(plan: SessionPlan, thread: Thread, engine: InterviewEngine, upTo?: number): AnswerReport {
  const joined = joinAnswers(thread, upTo)
  const { question } = thread
  return engine.analyse(joined.text, {
    question: question.text,
    transcript: joined.isTranscript,
    wordsPerMinute: plan.wordsPerMinute,
    ...(question.kind === 'behavioural' ? { principles: question.principles } : {}),
    ...(plan.level === null ? {} : { level: plan.level }),
  })
}

/** By the rubric where the question has one, by the engine's rating otherwise; null where the words cannot be judged. */
export function rateThread(plan: SessionPlan, thread: Thread, engine: InterviewEngine): Rating | null {
  const report = reportOn(plan, thread, engine)
  if (!report.scorable) return null
  return thread.question.rubric ? rateRubric(readRubric(joinAnswers(thread).text, thread.question)) : report.rating
}

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
import type { PlannedQuestion, SessionPlan } from './session.ts'
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

/** What of a question decides how words said to it are judged. */
export type JudgedQuestion = Pick<PlannedQuestion, 'text' | 'kind' | 'principles' | 'rubric'>

/** What words are judged by. */
export interface Yardstick extends Pick<SessionPlan, 'level' | 'wordsPerMinute'> {
  readonly question: JudgedQuestion
}

/** `isTranscript`: all of it was spoken. */
export function reportOnText(text: string, isTranscript: boolean, yardstick: Yardstick, engine: InterviewEngine): AnswerReport {
  const { question, level, wordsPerMinute } = yardstick
  return engine.analyse(text, {
    question: question.text,
    transcript: isTranscript,
    wordsPerMinute,
    ...(question.kind === 'behavioural' ? { principles: question.principles } : {}),
    ...(level === null ? {} : { level }),
  })
}

/** By the rubric where the question has one, by the engine's rating otherwise; null where the words cannot be judged. */
export function rateReport(report: AnswerReport, text: string, question: JudgedQuestion): Rating | null {
  if (!report.scorable) return null
  return question.rubric ? rateRubric(readRubric(text, question)) : report.rating
}

/** Of the answers of the first `upTo` turns; all of them unless told. */
export function reportOn(plan: SessionPlan, thread: Thread, engine: InterviewEngine, upTo?: number): AnswerReport {
  const { text, isTranscript } = joinAnswers(thread, upTo)
  return reportOnText(text, isTranscript, { ...plan, question: thread.question }, engine)
}

/** Null where the words cannot be judged. */
export function rateThread(plan: SessionPlan, thread: Thread, engine: InterviewEngine): Rating | null {
  return rateReport(reportOn(plan, thread, engine), joinAnswers(thread).text, thread.question)
}

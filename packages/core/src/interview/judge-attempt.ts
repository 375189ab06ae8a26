/**
 * Judges one attempt at a question: its practice level and the places that earn it.
 *
 * For an answer about the past the evidence is what the engine counts in its favour, facts only: that a part of the story can be made out
 * is form (empty words fill a part too), and what fits the question earns no level. For a functional question it is the points of the rubric that came up.
 */
import type { AnswerReport, Finding, Rating } from '../answers/report.ts'
import type { Span } from '../kernel/span.ts'
import { type InterviewEngine, rateReport, reportOnText, type Yardstick } from './judge-thread.ts'
import { readRubric } from './read-rubric.ts'
import { RUBRIC_POINTS } from './session-event.ts'

export interface Attempt {
  readonly text: string
  /** Whether all of it was spoken. */
  readonly isTranscript: boolean
}

export interface Evidence {
  /** Id of the engine's check (`own-act`), or the rubric point. */
  readonly kind: string
  /** What it is, for the person; empty for a rubric point. */
  readonly message: string
  /** One place at least, in order. */
  readonly places: readonly Span[]
}

export interface JudgedAttempt {
  /** Null where the words cannot be judged. */
  readonly level: Rating | null
  readonly words: number
  /** In the order of the text. */
  readonly evidence: readonly Evidence[]
  /** How many things cost something, those that are missing left out. */
  readonly flaws: number
}

const NO_FACTS: ReadonlySet<string> = new Set([
  'has-situation',
  'has-task',
  'has-action',
  'has-result',
  'matches-question',
  'touches-question',
])

/** Whether a finding counts in favour of an answer, and is more than form. */
export const isFact = ({ polarity, check, data }: Finding): boolean =>
  polarity === 'strength' && data.absent !== true && !NO_FACTS.has(check)

export function judgeAttempt({ text, isTranscript }: Attempt, yardstick: Yardstick, engine: InterviewEngine): JudgedAttempt {
  const { question } = yardstick
  const report = reportOnText(text, isTranscript, yardstick, engine)
  const present = report.findings.filter((f) => f.data.absent !== true)
  return {
    level: rateReport(report, text, question),
    words: report.measures.words,
    evidence: !report.scorable ? [] : question.rubric ? listPoints(text, yardstick) : listStrengths(present),
    flaws: present.filter((f) => f.polarity === 'gap').length,
  }
}

function listStrengths(findings: AnswerReport['findings']): readonly Evidence[] {
  return findings.filter(isFact).map(({ check, message, start, end }) => ({ kind: check, message, places: [{ start, end }] }))
}

/** A point counts once, however often it comes up. */
function listPoints(text: string, { question }: Yardstick): readonly Evidence[] {
  const reading = readRubric(text, question)
  return RUBRIC_POINTS.filter((point) => reading[point].length > 0)
    .map((point) => ({ kind: point, message: '', places: reading[point] }))
    .toSorted((a, b) => a.places[0]!.start - b.places[0]!.start)
}

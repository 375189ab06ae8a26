/**
 * A practice session: what was fixed at its start (`SessionPlan`) and what happened since (session-event.ts).
 *
 * Both are plain JSON. Every state is a fold over plan and events (fold-session.ts), so a process that dies between any two
 * steps loses nothing. The plan holds a frozen copy of all that may be asked: a later edition of the playbook changes no
 * session. What a person may see of a plan before the end is decided in `reveal-session.ts`; nothing here is hidden by itself.
 */
import type { PrincipleId } from '../questions/principle.ts'
import type { ProbeFamily, Question, QuestionKind, Rubric } from '../questions/question.ts'
import type { Level, Track } from '../questions/track.ts'

/** Milliseconds since 1 January 1970 UTC. */
export type EpochMs = number

export const INTERVIEWER_ROLES = ['hiring-manager', 'peer', 'stakeholder', 'bar-raiser', 'unknown'] as const
export type InterviewerRole = (typeof INTERVIEWER_ROLES)[number]

/** Changes pacing, words and the order of probes; never what an answer is worth. */
export const TEMPERAMENTS = ['silent-typist', 'friendly', 'deep-diver', 'challenger'] as const
export type Temperament = (typeof TEMPERAMENTS)[number]

export interface SessionInterviewer {
  /** `i1`, `i2` ... in the order of the session. */
  readonly id: string
  /** Hidden until the end. */
  readonly role: InterviewerRole
  readonly temperament: Temperament
}

export type PartId = 'open' | 'questions' | 'your-questions' | 'close'

export interface SessionPart {
  readonly id: PartId
  readonly minutes: number
}

/** A question as it stood when the session was planned. */
export interface PlannedQuestion {
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
  readonly topic: string | null
  /** What the interviewer asks it for: one of the interview's `principles`; null for any other kind. Hidden until the end. */
  readonly principle: PrincipleId | null
  /** All the question is known to show, best first. Hidden until the end. */
  readonly principles: readonly PrincipleId[]
  readonly followUps: Question['followUps']
  readonly rubric: Rubric | null
  readonly expectedMinutes: number
}

export interface PlannedInterview {
  readonly interviewer: SessionInterviewer
  /** Hidden until the end; no two interviewers of a loop share one. */
  readonly principles: readonly PrincipleId[]
  /** Kinds of functional question this interviewer asks; hidden until the end. */
  readonly functional: readonly QuestionKind[]
  /** In order. Empty for a session without a clock. */
  readonly parts: readonly SessionPart[]
  /** In the order they are asked. */
  readonly questions: readonly PlannedQuestion[]
  /** Asked only in place of a question that gave nothing, and for its principle or kind. */
  readonly spares: readonly PlannedQuestion[]
}

export interface SessionPlan {
  readonly version: 1
  /** Id of the format in the playbook: `phone-screen`, `loop-interview`, `mini-loop`, `full-loop`, `drill`. */
  readonly format: string
  /** From 0 to 2^32 - 1. The same pieces and seed give the same plan, and the same answers at the same times the same words. */
  readonly seed: number
  readonly track: Track | null
  readonly level: Level | null
  /** Above 0. */
  readonly wordsPerMinute: number
  /** Between two interviews; 0 where there is one. */
  readonly breakMinutes: number
  /** Whether the interviews have an end by the clock; where not, they may be paused at any time. */
  readonly isTimed: boolean
  /** Most probes after one first answer. */
  readonly mostProbes: number
  readonly interviews: readonly PlannedInterview[]
  /** General ways to ask each family, used where the question has none of its own. */
  readonly phrasings: Readonly<Record<ProbeFamily, readonly string[]>>
}

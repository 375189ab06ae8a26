/**
 * An interview question of the bank, and the probe families an interviewer follows up with.
 */
import type { PrincipleId } from './principle.ts'
import type { Level, Track } from './track.ts'

export const QUESTION_KINDS = ['behavioural', 'product-design', 'strategy', 'metrics', 'estimation', 'technical', 'background'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export const PROBE_FAMILIES = [
  'stakes',
  'scope',
  'role',
  'depth',
  'data',
  'alternatives',
  'resistance',
  'decision',
  'result',
  'reflection',
  'durability',
  'recency',
  'contradiction',
  'reference',
] as const
export type ProbeFamily = (typeof PROBE_FAMILIES)[number]

/** A prepared follow-up: asked only while the evidence of its family is missing from the answer. */
export interface FollowUp {
  readonly family: ProbeFamily
  readonly prompt: string
}

/** What a good answer to a functional question shows, one line each. Behavioural questions have none. */
export interface Rubric {
  readonly clarify: string
  readonly customer: string
  readonly options: string
  readonly decision: string
  readonly metric: string
  readonly risk: string
}

export interface Question {
  /** Kebab-case, stable: `b-ownership-03`. */
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
  /** A finer word inside the kind: `prioritisation`, `system-design`, `pricing`, `failure` ... */
  readonly topic: string | null
  /** Best fit first; one or two for behavioural questions, empty for functional ones. Hidden during a practice interview. */
  readonly principles: readonly PrincipleId[]
  /** Empty means every track. */
  readonly tracks: readonly Track[]
  /** Empty means every level. */
  readonly levels: readonly Level[]
  /** 1 easy opener, 2 usual, 3 hard. */
  readonly difficulty: 1 | 2 | 3
  readonly followUps: readonly FollowUp[]
  readonly rubric: Rubric | null
  /** Expected length of the first answer, in minutes. */
  readonly expectedMinutes: number
  readonly origin: 'inclined'
  readonly licence: 'CC-BY-4.0'
}

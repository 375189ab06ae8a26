/**
 * What planning a session needs of a playbook, and what a candidate asks for. The core imports no playbook: the caller passes its
 * pieces, and the playbook's own types fit these.
 */
import type { Principle, PrincipleId } from '../questions/principle.ts'
import type { ProbeFamily, Question, QuestionKind } from '../questions/question.ts'
import type { Level, Track } from '../questions/track.ts'

/** Both ends included. */
export interface CountRange {
  readonly min: number
  readonly max: number
}

export interface FormatPiece {
  readonly id: string
  /** Of one interview; without a clock what it usually takes. */
  readonly minutes: number
  readonly sessions: number
  readonly breakMinutes: number
  readonly isTimed: boolean
  /** 0 for a format that asks nothing, such as a debrief. */
  readonly mostProbes: number
  /** In order; the longest reading of each adds up to `minutes`. `open`, `your-questions` and `close` are known, all else is for questions. */
  readonly parts: readonly { readonly id: string; readonly minutes: CountRange }[]
  readonly principlesPerSession: CountRange
  readonly backgroundQuestions: number
  /** In the whole format. */
  readonly functionalQuestions: CountRange
  readonly hidesBarRaiser: boolean
}

export interface PlanPieces {
  readonly formats: readonly FormatPiece[]
  /** Kinds of functional question of each track, the most usual first. */
  readonly functionalByTrack: readonly { readonly track: Track; readonly kinds: readonly QuestionKind[] }[]
  readonly principles: readonly Principle[]
  readonly probeFamilies: readonly { readonly id: ProbeFamily; readonly phrasings: readonly string[] }[]
  readonly questions: readonly Question[]
}

export interface PlanWish {
  readonly format: string
  readonly track: Track | null
  readonly level: Level | null
  readonly isPeopleManager: boolean
  /** From 0 to 2^32 - 1. */
  readonly seed: number
  /** Above 0. */
  readonly wordsPerMinute: number
  /** Ids of questions of earlier sessions; asked again only when nothing else is left. */
  readonly askedBefore: readonly string[]
  /** For a drill: this question instead of a drawn one. Null in every other format. */
  readonly questionId: string | null
}

export type PlanRefusal =
  | { readonly code: 'unknown-format'; readonly format: string }
  | { readonly code: 'bad-seed'; readonly seed: number }
  | { readonly code: 'bad-pace'; readonly wordsPerMinute: number }
  | { readonly code: 'unknown-question'; readonly questionId: string }
  /** Only a drill takes a chosen question. */
  | { readonly code: 'question-not-choosable'; readonly format: string }
  | { readonly code: 'no-question-for-principle'; readonly principle: PrincipleId }
  | { readonly code: 'no-question-of-kind'; readonly kind: QuestionKind }
  | { readonly code: 'too-few-principles'; readonly needed: number; readonly known: number }

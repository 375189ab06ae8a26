/**
 * What the interviewers of a loop heard, before anybody weighs it: facts with the candidate's own words, by question and interviewer.
 *
 * Level and points are no part of it, so the same evidence can be weighed at another level or with one fact changed.
 */
import type { InterviewerRole } from '../interview/session.ts'
import type { RubricPoint } from '../interview/session-event.ts'
import type { Span } from '../kernel/span.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { QuestionKind } from '../questions/question.ts'
import type { Level } from '../questions/track.ts'

/** Literal words of the candidate: `words` stands at the span of the answer in this turn of the thread. */
export interface Quote extends Span {
  readonly thread: number
  readonly turn: number
  readonly words: string
}

/** What one question was asked for. */
export type SlotSubject =
  | { readonly kind: 'principle'; readonly id: PrincipleId }
  | { readonly kind: 'functional'; readonly id: QuestionKind }

/** Something heard; `source` names a rule in note-rules.json, `count` how often it was heard, 1 or more. */
export interface Fact {
  readonly source: string
  /** For the facts of a functional answer. */
  readonly point: RubricPoint | null
  readonly count: number
  /** Empty only where the fact is supposed. */
  readonly quotes: readonly Quote[]
  /** Not heard: put in to see what it would change (explain-decision.ts). */
  readonly isSupposed: boolean
}

export interface ThreadEvidence {
  readonly thread: number
  readonly facts: readonly Fact[]
  /** The words that stand for the whole: the first own act, or how the answer begins. */
  readonly gist: readonly Quote[]
  readonly isSupposed: boolean
}

/** One planned question with every example given for it. */
export interface SlotEvidence {
  /** The thread that asked it first. */
  readonly slot: number
  readonly subject: SlotSubject
  /** Examples that could be judged, in order; empty where nothing was heard. */
  readonly threads: readonly ThreadEvidence[]
}

export interface InterviewEvidence {
  readonly interview: number
  readonly observer: string
  readonly role: InterviewerRole
  /** Questions that were asked, in order. */
  readonly slots: readonly SlotEvidence[]
}

/** What shows only when interviewers compare their notes. `slots`: the questions it touches, the earlier first. */
export interface SharedConcern {
  readonly kind: 'told-again' | 'numbers-differ'
  readonly slots: readonly [number, number]
  /** The earlier words, then the later. */
  readonly quotes: readonly [Quote, Quote]
}

export interface LoopEvidence {
  readonly seed: number
  readonly level: Level | null
  readonly interviews: readonly InterviewEvidence[]
  readonly shared: readonly SharedConcern[]
}

export type Valence = 'strong-concern' | 'concern' | 'mixed' | 'strength' | 'strong-strength'

export type NoteSubject =
  | { readonly kind: 'principle'; readonly id: PrincipleId }
  | { readonly kind: 'rubric'; readonly id: QuestionKind; readonly point: RubricPoint | null }
  | { readonly kind: 'bar' }

/** A note of one interviewer. Anything but `mixed` carries words of the candidate, or what a person heard; a note without either is void. */
export interface EvidenceNote {
  readonly subject: NoteSubject
  readonly valence: Valence
  readonly quotes: readonly Quote[]
  /** What a person who interviewed wrote down as heard or seen and nobody typed; null for a note of the engine. */
  readonly heard: string | null
  /** One sentence. */
  readonly why: string
  /** The rule of note-rules.json, or `person` for a note a person wrote. */
  readonly source: string
  readonly thread: number | null
}

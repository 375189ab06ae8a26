/**
 * Where a session stands, and what can be asked of the machine: the shapes that fold-session.ts, next-utterance.ts and
 * accept-command.ts share with the stores and pages.
 */
import type { Rating } from '../answers/report.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { EpochMs, PlannedQuestion } from './session.ts'
import type { AnsweredEvent, AnswerSource, DifferentReason, EndReason, MoveOnReason, SessionEvent, Utterance } from './session-event.ts'

/** One question or probe and what came back. */
export interface Turn {
  readonly said: Utterance
  readonly saidAt: EpochMs
  readonly answer: AnsweredEvent | null
  readonly passed: boolean
  /** The newest words not handed over; null where there are none, or an answer came. */
  readonly draft: { readonly text: string; readonly source: AnswerSource; readonly at: EpochMs } | null
  readonly warned: boolean
}

export interface Thread {
  /** Number of the thread in the session, from 0. */
  readonly index: number
  readonly interview: number
  readonly question: PlannedQuestion
  /** The thread this one replaces. */
  readonly insteadOf: number | null
  readonly reason: DifferentReason | null
  /** The first is the question. */
  readonly turns: readonly Turn[]
  /** Null while it is open, and where a different example replaced it. */
  readonly closedBy: MoveOnReason | null
  readonly isOpen: boolean
  readonly bet: Rating | null
}

/** `waiting`: before the first interview; `break`: between two; `asking`: the candidate's own questions. */
export type SessionPhase = 'planned' | 'waiting' | 'opening' | 'questions' | 'asking' | 'closing' | 'break' | 'ended' | 'revealed'

export interface InterviewState {
  readonly beganAt: EpochMs | null
  /** By the clock; null before it began and in a session without a clock. */
  readonly endsAt: EpochMs | null
  readonly endedAt: EpochMs | null
  readonly askedBack: readonly string[]
  /** How many of those the interviewer has answered. */
  readonly replies: number
  /** Planned questions whose turn has come. */
  readonly questionsAsked: number
  /** Whether the interviewer has said goodbye. */
  readonly isClosed: boolean
}

export interface SessionState {
  readonly phase: SessionPhase
  /** `seq` of the last event, 0 before the first. */
  readonly seq: number
  readonly lastAt: EpochMs | null
  /** Index of the interview under way, or of the next one in a break. */
  readonly interview: number
  readonly interviews: readonly InterviewState[]
  readonly threads: readonly Thread[]
  /** The thread whose question or probe waits for the candidate; null where the interviewer is next. */
  readonly waitsFor: number | null
  /** Since when; null while it runs. */
  readonly pausedAt: EpochMs | null
  /** When the next interviewer comes in, in a break. */
  readonly breakEndsAt: EpochMs | null
  /** Texts of every probe and question so far, in order. */
  readonly asked: readonly string[]
  readonly endReason: EndReason | null
}

/** What the candidate can do. */
export type SessionCommand =
  | { readonly type: 'begin' }
  /** Ends a break early. */
  | { readonly type: 'begin-interview' }
  | { readonly type: 'draft'; readonly text: string; readonly source: AnswerSource }
  | {
      readonly type: 'answer'
      readonly text: string
      readonly seconds: number
      readonly source: AnswerSource
      readonly storyId: string | null
      readonly draft: string | null
      readonly delivery: Delivery | null
    }
  | { readonly type: 'pass' }
  | { readonly type: 'bet'; readonly thread: number; readonly predicted: Rating }
  | { readonly type: 'ask-back'; readonly text: string }
  | { readonly type: 'finish-asking' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'leave' }
  | { readonly type: 'reveal' }

export type SessionRefusal =
  | { readonly code: 'already-begun' }
  | { readonly code: 'not-begun' }
  | { readonly code: 'session-over' }
  | { readonly code: 'session-not-over' }
  | { readonly code: 'already-revealed' }
  | { readonly code: 'paused' }
  | { readonly code: 'not-paused' }
  /** A real interview has no pause there. */
  | { readonly code: 'no-pause-here' }
  | { readonly code: 'no-break-now' }
  /** Nothing waits for an answer. */
  | { readonly code: 'nothing-asked' }
  | { readonly code: 'empty-text' }
  | { readonly code: 'text-too-long'; readonly most: number; readonly length: number }
  | { readonly code: 'bad-seconds' }
  /** Stretches out of order, outside the recording or too many. */
  | { readonly code: 'bad-delivery' }
  | { readonly code: 'unknown-thread'; readonly thread: number }
  | { readonly code: 'not-answered-yet'; readonly thread: number }
  | { readonly code: 'already-bet'; readonly thread: number; readonly predicted: Rating }
  | { readonly code: 'not-your-turn-to-ask' }
  /** The clock given is earlier than the last event. */
  | { readonly code: 'clock-went-back'; readonly last: EpochMs }

/**
 * What comes next without the candidate: an event to append, a wait (`until` null: only the candidate can end it), or nothing any more.
 */
export type NextStep =
  | { readonly kind: 'happens'; readonly event: SessionEvent }
  | {
      readonly kind: 'wait'
      readonly for: 'begin' | 'break' | 'resume' | 'answer' | 'your-questions'
      /** When to ask again if nothing happened by then. */
      readonly until: EpochMs | null
    }
  | { readonly kind: 'over' }

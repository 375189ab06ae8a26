/**
 * What can happen in a session. Events are only ever appended; `seq` counts up from 1, so the same event cannot be applied twice.
 *
 * A *thread* is one question with its first answer and all that follows from it. Threads are numbered from 0 over the whole session,
 * in the order they were opened; asking for a different example closes one thread and opens another.
 */
import type { Rating } from '../answers/report.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { ProbeFamily } from '../questions/question.ts'
import type { EpochMs } from './session.ts'

export const RUBRIC_POINTS = ['clarify', 'customer', 'options', 'decision', 'metric', 'risk'] as const
export type RubricPoint = (typeof RUBRIC_POINTS)[number]

/** Why a different example is asked for. `already-told`: the story was told earlier in this session. */
export type DifferentReason = 'weak' | 'already-told' | 'passed'

/** What is spoken: `lead` is the acknowledgement (may be empty), `text` the thing itself. */
interface Spoken {
  readonly lead: string
  readonly text: string
  /** How long this interviewer takes before speaking, for show; no clock waits for it. */
  readonly pauseSeconds: number
}

export type Utterance =
  | (Spoken & { readonly kind: 'opening' })
  /** Opens `thread`. */
  | (Spoken & { readonly kind: 'question'; readonly thread: number; readonly questionId: string })
  | (Spoken & {
      readonly kind: 'probe'
      readonly thread: number
      /** Null for a rubric point and for an answer that could not be understood. */
      readonly family: ProbeFamily | null
      /** Null for every probe of an answer about the past. */
      readonly point: RubricPoint | null
      /** One sentence: what the answer leaves open. For after the end. */
      readonly gap: string
    })
  /** Opens `thread` in place of `insteadOf`; `questionId` is a spare, or the same question again. */
  | (Spoken & {
      readonly kind: 'different-example'
      readonly thread: number
      readonly questionId: string
      readonly insteadOf: number
      readonly reason: DifferentReason
    })
  /** The answer under way is long; said at most once for each answer. */
  | (Spoken & { readonly kind: 'time-warning'; readonly thread: number; readonly over: 'amber' | 'red' | 'interview' })
  /** Closes `thread`. */
  | (Spoken & { readonly kind: 'move-on'; readonly thread: number; readonly why: MoveOnReason })
  | (Spoken & { readonly kind: 'invitation' })
  /** A word after a question of the candidate. */
  | (Spoken & { readonly kind: 'reply' })
  | (Spoken & { readonly kind: 'close' })

/** `enough`: nothing is left to ask. `gave-up`: no sign of the candidate long after the end. */
export type MoveOnReason = 'enough' | 'cap' | 'time' | 'passed' | 'gave-up'

export type AnswerSource = 'typed' | 'spoken'

/** `done`: every interview took place. `left`: the candidate stopped. */
export type EndReason = 'done' | 'left'

interface Happened {
  readonly seq: number
  readonly at: EpochMs
}

export interface AnsweredEvent extends Happened {
  readonly type: 'answered'
  readonly thread: number
  /** As the candidate settled it; never empty. */
  readonly text: string
  /** How long it was spoken or typed, 0 or more. */
  readonly seconds: number
  readonly source: AnswerSource
  readonly storyId: string | null
  /** The dictated words before the candidate's own corrections; null where nothing was corrected. */
  readonly draft: string | null
  /** How it sounded; null where it was typed, where nothing could be measured and where the candidate wants no measure. No level reads it. */
  readonly delivery: Delivery | null
}

export type SessionEvent =
  | (Happened & { readonly type: 'began' })
  /** `interview` is an index into the plan's interviews, here and below. */
  | (Happened & { readonly type: 'interview-began'; readonly interview: number })
  | (Happened & { readonly type: 'said'; readonly interview: number; readonly utterance: Utterance })
  /** Words not yet handed over: the newest stands for the answer under way, so that nothing typed is lost. */
  | (Happened & { readonly type: 'drafted'; readonly thread: number; readonly text: string; readonly source: AnswerSource })
  | AnsweredEvent
  /** The candidate has nothing to say to the question or probe. */
  | (Happened & { readonly type: 'passed'; readonly thread: number })
  /** The level the candidate expects for the whole thread; one for each thread, before the reveal. */
  | (Happened & { readonly type: 'bet'; readonly thread: number; readonly predicted: Rating })
  | (Happened & { readonly type: 'asked-back'; readonly text: string })
  /** No more questions of the candidate's own. */
  | (Happened & { readonly type: 'finished-asking' })
  | (Happened & { readonly type: 'interview-ended'; readonly interview: number })
  | (Happened & { readonly type: 'paused' })
  | (Happened & { readonly type: 'resumed' })
  | (Happened & { readonly type: 'ended'; readonly reason: EndReason })
  /** The candidate has seen principles, roles and levels. */
  | (Happened & { readonly type: 'revealed' })

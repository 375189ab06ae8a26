/**
 * What passes between the two people of a booking for its sake: what the candidate gives the mentor to read, and what the mentor writes
 * afterwards. Every method names the person and finds nothing for anybody else.
 */
import type { BriefConsent } from '@inclined/core/mentoring/brief'
import type { Feedback } from '@inclined/core/mentoring/feedback'

export interface BriefWish {
  readonly consent: BriefConsent
  /** What the candidate wants of the session. */
  readonly ask: string
}

export interface KeptBrief extends BriefWish {
  /** From 1; rises by one with every save. */
  readonly revision: number
}

export interface KeptFeedback {
  readonly bookingId: string
  readonly mentorId: string
  readonly content: Feedback
  readonly revision: number
  /** ISO instants, UTC. */
  readonly savedAt: string
  readonly handedOverAt: string | null
}

export interface DoneItem {
  readonly bookingId: string
  readonly itemId: string
}

export interface FeedbackChange {
  /** 0 makes it. */
  readonly baseRevision: number
  readonly content: Feedback
  readonly savedAt: string
  /** For good: what is handed over is never changed. */
  readonly handsOver: boolean
}

export interface CoachingStore {
  /** For either side. */
  readBrief(person: string, bookingId: string): Promise<KeptBrief | null>
  /** By the candidate of the booking; 0 makes it. */
  saveBrief(
    candidate: string,
    bookingId: string,
    change: BriefWish & { readonly baseRevision: number },
  ): Promise<'saved' | 'conflict' | 'not-found'>
  /** For the mentor always, for the candidate once it is handed over. */
  readFeedback(person: string, bookingId: string): Promise<KeptFeedback | null>
  /** By the mentor of the booking. */
  saveFeedback(mentor: string, bookingId: string, change: FeedbackChange): Promise<'saved' | 'conflict' | 'handed-over' | 'not-found'>
  /** Handed over to the candidate, the latest first; 500 at most. */
  listFeedback(candidate: string): Promise<readonly KeptFeedback[]>
  /** Ticks a remark of feedback the candidate was given, or takes the tick away; `false` where there is no such feedback. */
  markDone(candidate: string, item: DoneItem, isDone: boolean): Promise<boolean>
  listDone(candidate: string): Promise<readonly DoneItem[]>
}

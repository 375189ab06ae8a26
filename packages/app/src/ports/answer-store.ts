/**
 * Answers being written. A save names the revision it was based on; the store compares and sets in one statement, so the
 * later of two tabs never swallows the earlier one: it is told `conflict` and shown what is there.
 */
import type { CandidateId } from './candidate-store.ts'

export interface Answer {
  readonly id: string
  /** Id in the question bank, or `null` for a question the person typed. */
  readonly questionId: string | null
  readonly questionText: string
  readonly text: string
  /** From 1; rises by one with every save. */
  readonly revision: number
  /** The story made from this answer, if any. */
  readonly storyId: string | null
  /** ISO instants, UTC. */
  readonly createdAt: string
  readonly savedAt: string
}

export type SaveAnswerOutcome =
  | { readonly kind: 'saved'; readonly answer: Answer }
  | { readonly kind: 'conflict'; readonly current: Answer }
  | { readonly kind: 'not-found' }

export interface AnswerStore {
  /**
   * Makes an answer once per idempotency key: the same key again returns the answer made the first time, unchanged.
   * `answer.revision` is 1.
   */
  create(candidate: CandidateId, answer: Answer, idempotencyKey: string): Promise<Answer>
  find(candidate: CandidateId, id: string): Promise<Answer | null>
  /** Latest saved first. `limit` from 1 to 500. */
  list(candidate: CandidateId, page: { readonly limit: number; readonly offset: number }): Promise<readonly Answer[]>
  /** Saves text and question when `baseRevision` is still the current one. */
  save(
    candidate: CandidateId,
    change: {
      readonly id: string
      readonly baseRevision: number
      readonly text: string
      readonly questionId: string | null
      readonly questionText: string
      readonly savedAt: string
    },
  ): Promise<SaveAnswerOutcome>
  linkStory(candidate: CandidateId, id: string, storyId: string): Promise<void>
  /** Deletes for good; `false` where there was nothing. */
  delete(candidate: CandidateId, id: string): Promise<boolean>
}

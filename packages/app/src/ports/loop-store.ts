/**
 * Loops as the candidate keeps them. A save names the revision it was based on; the store compares and sets in one statement, so
 * what was logged in one window is never lost to another.
 */
import type { LoopContent } from '@inclined/core/allocation/kept-loop'
import type { CandidateId } from './candidate-store.ts'

export interface KeptLoop {
  readonly id: string
  readonly content: LoopContent
  /** From 1; rises by one with every save. */
  readonly revision: number
  /** ISO instants, UTC. */
  readonly createdAt: string
  readonly savedAt: string
}

export type SaveLoopOutcome =
  | { readonly kind: 'saved'; readonly loop: KeptLoop }
  | { readonly kind: 'conflict'; readonly current: KeptLoop }
  | { readonly kind: 'not-found' }

export interface LoopStore {
  /** Makes a loop once per idempotency key: the same key again returns the loop made the first time, unchanged. `loop.revision` is 1. */
  create(candidate: CandidateId, loop: KeptLoop, idempotencyKey: string): Promise<KeptLoop>
  find(candidate: CandidateId, id: string): Promise<KeptLoop | null>
  /** Latest saved first. `limit` from 1 to 500. */
  list(candidate: CandidateId, page: { readonly limit: number; readonly offset: number }): Promise<readonly KeptLoop[]>
  /** Saves the content when `baseRevision` is still the current one. */
  save(
    candidate: CandidateId,
    change: { readonly id: string; readonly baseRevision: number; readonly content: LoopContent; readonly savedAt: string },
  ): Promise<SaveLoopOutcome>
  /** Deletes for good; `false` where there was nothing. */
  delete(candidate: CandidateId, id: string): Promise<boolean>
}

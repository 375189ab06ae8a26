/**
 * The story bank with every version of every story.
 */
import type { Story, StoryContent, StoryStatus, StoryVersion } from '@inclined/core/stories/story'
import type { CandidateId } from './candidate-store.ts'

export type SaveStoryOutcome =
  | { readonly kind: 'saved'; readonly story: Story }
  | { readonly kind: 'conflict'; readonly current: Story }
  | { readonly kind: 'not-found' }

export interface StoryStore {
  /** Makes a story (version 1) once per idempotency key; the same key again returns the story made the first time. */
  create(candidate: CandidateId, story: Story, idempotencyKey: string): Promise<Story>
  /**
   * Makes many stories with their whole version history in one transaction, once per idempotency key: all or none.
   * Version numbers are kept. A story id that exists already is refused by name and nothing is written.
   */
  importAll(
    candidate: CandidateId,
    stories: readonly { readonly story: Story; readonly earlier: readonly StoryVersion[] }[],
    idempotencyKey: string,
  ): Promise<{ readonly kind: 'imported'; readonly ids: readonly string[] } | { readonly kind: 'exists'; readonly id: string }>
  find(candidate: CandidateId, id: string): Promise<Story | null>
  /** Latest saved first. `limit` from 1 to 500. */
  list(candidate: CandidateId, page: { readonly limit: number; readonly offset: number }): Promise<readonly Story[]>
  /** Every version, newest first. */
  versions(candidate: CandidateId, id: string): Promise<readonly StoryVersion[]>
  /** Adds a version when `baseVersion` is still the current one. Status stays, except that the caller may lower it in the same write. */
  saveVersion(
    candidate: CandidateId,
    change: {
      readonly id: string
      readonly baseVersion: number
      readonly content: StoryContent
      readonly status: StoryStatus
      readonly savedAt: string
    },
  ): Promise<SaveStoryOutcome>
  /** Compare and set: changes the status when version and status are still those the decision was made on. */
  setStatus(
    candidate: CandidateId,
    change: { readonly id: string; readonly version: number; readonly from: StoryStatus; readonly to: StoryStatus },
  ): Promise<SaveStoryOutcome>
  /** Deletes the story and all its versions for good; `false` where there was nothing. */
  delete(candidate: CandidateId, id: string): Promise<boolean>
}

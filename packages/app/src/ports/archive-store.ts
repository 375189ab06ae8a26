/**
 * Everything of one candidate written at once: what an import of an export needs and no single store can promise.
 */
import type { Story, StoryVersion } from '@inclined/core/stories/story'
import type { Answer } from './answer-store.ts'
import type { CandidateId, Profile } from './candidate-store.ts'
import type { ClaimMark } from './claim-store.ts'
import type { GuestVoteRecord } from './guest-store.ts'
import type { KeptLoop } from './loop-store.ts'
import type { SessionRecord } from './session-store.ts'

export interface Archive {
  /** `null` leaves the profile that is there. */
  readonly profile: Profile | null
  readonly stories: readonly { readonly story: Story; readonly earlier: readonly StoryVersion[] }[]
  /** Any revision; a `storyId` names a story of this archive or one that is there. */
  readonly answers: readonly Answer[]
  readonly claimMarks: readonly ClaimMark[]
  readonly sessions: readonly SessionRecord[]
  readonly loops: readonly KeptLoop[]
  /** Each of a session of this archive or one that is there; written with a link that opens nothing. */
  readonly guestVotes: readonly GuestVoteRecord[]
}

export type ImportArchiveOutcome =
  | { readonly kind: 'imported' }
  /** `id` is the key of a claim mark. Nothing was written. */
  | { readonly kind: 'exists'; readonly what: 'story' | 'answer' | 'claim-mark' | 'session' | 'loop' | 'guest-vote'; readonly id: string }

export interface ArchiveStore {
  /**
   * Writes everything in one transaction, all or none, and keeps it as given: ids, version and revision numbers, instants.
   * The first id or key that is there already is refused by name. The candidate must exist.
   */
  importAll(candidate: CandidateId, archive: Archive): Promise<ImportArchiveOutcome>
}

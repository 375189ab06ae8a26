/** One candidate as one JSON document: what `exportCandidate` writes and `importCandidate` reads. */
import type { PortableStory } from '@inclined/core/stories/portable-story'
import type { Answer } from '../ports/answer-store.ts'
import type { Profile } from '../ports/candidate-store.ts'
import type { ClaimMark } from '../ports/claim-store.ts'
import type { GuestVoteRecord } from '../ports/guest-store.ts'
import type { KeptLoop } from '../ports/loop-store.ts'
import type { SessionRecord } from '../ports/session-store.ts'

export const CANDIDATE_FORMAT = 'inclined-candidate'
/** Raised when a document of the old shape can no longer be read. */
export const CANDIDATE_FORMAT_VERSION = 1

export interface CandidateContent {
  readonly profile: Profile
  /** Each with the versions before the current one, oldest first. */
  readonly stories: readonly PortableStory[]
  readonly answers: readonly Answer[]
  readonly claimMarks: readonly ClaimMark[]
  /** Oldest first. Documents from before there were practice sessions have no such field and are read as having none. */
  readonly sessions: readonly SessionRecord[]
  /** Oldest saved first; none in documents from before loops were kept. */
  readonly loops: readonly KeptLoop[]
  /** Locked votes of people who interviewed; none in documents from before there were guests. */
  readonly guestVotes: readonly GuestVoteRecord[]
}

export interface CandidateDocument extends CandidateContent {
  readonly format: typeof CANDIDATE_FORMAT
  readonly version: typeof CANDIDATE_FORMAT_VERSION
  /** ISO instant, UTC. */
  readonly exportedAt: string
}

/**
 * Seats for people who interview by a link, each with one ballot.
 *
 * A guest is known by the hash of the token in the link alone, and only while the link is neither revoked nor expired; so every method
 * of a guest takes the hash and the instant. What is locked stays as it is: the store refuses a change, and shows a guest the others'
 * votes only when the guest's own is locked. All instants are ISO, UTC.
 */
import type { VoteValue } from '@inclined/core/debrief/cast-vote'
import type { GuestBallot, SealedBallot } from '@inclined/core/debrief/guest-ballot'
import type { CandidateId } from './candidate-store.ts'

export interface GuestSeat {
  readonly id: string
  readonly session: string
  /** Index of the interview in the plan. */
  readonly interview: number
  /** Unique in the session. */
  readonly name: string
  /** Whether the guest may read what was said in this interview. */
  readonly mayRead: boolean
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly lockedAt: string | null
}

export type NewGuestSeat = Omit<GuestSeat, 'revokedAt' | 'lockedAt'> & {
  readonly ballot: GuestBallot
  /** SHA-256 of the token, lower-case hexadecimal. */
  readonly tokenHash: string
}

export interface OpenedSeat {
  readonly candidate: CandidateId
  readonly seat: GuestSeat
  readonly ballot: GuestBallot
  readonly revision: SealedBallot['revision']
}

/** A locked vote as an export carries it. The link is no part of it. */
export interface GuestVoteRecord extends SealedBallot {
  readonly id: string
  readonly session: string
  readonly createdAt: string
}

export type InviteOutcome =
  | { readonly kind: 'made'; readonly seat: GuestSeat }
  /** The key made this seat before; its token is not kept anywhere. */
  | { readonly kind: 'known'; readonly seat: GuestSeat }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'session-not-found' }

/** One link: its hash, and the instant it is used at. */
export interface LinkUse {
  readonly tokenHash: string
  readonly at: string
}

export interface GuestStore {
  invite(candidate: CandidateId, seat: NewGuestSeat, idempotencyKey: string): Promise<InviteOutcome>
  /** Of one session, in the order they were made. */
  list(candidate: CandidateId, session: string): Promise<readonly GuestSeat[]>
  /** `false` where there is nothing, or it was revoked before. A locked vote stays. */
  revoke(candidate: CandidateId, id: string, at: string): Promise<boolean>
  /** Locked votes of a session, in the order of locking; nobody's draft. */
  sealed(candidate: CandidateId, session: string): Promise<readonly SealedBallot[]>
  /** Every locked vote of a candidate, in the order of ids. */
  archived(candidate: CandidateId): Promise<readonly GuestVoteRecord[]>

  /** `null` where the link is unknown, revoked or expired. */
  open(link: LinkUse): Promise<OpenedSeat | null>
  /** Keeps the draft. */
  saveBallot(link: LinkUse, ballot: GuestBallot): Promise<'saved' | 'locked' | 'not-found'>
  /** Keeps the ballot for good. */
  lock(link: LinkUse, ballot: GuestBallot): Promise<'done' | 'locked' | 'not-found'>
  /** Changes a locked vote once; the first stays beside it. */
  revise(link: LinkUse, change: { readonly to: VoteValue; readonly why: string }): Promise<'done' | 'not-locked' | 'revised' | 'not-found'>
  /** Locked votes of the other guests of the session; empty as long as one's own is not locked. */
  others(link: LinkUse): Promise<readonly SealedBallot[]>
}

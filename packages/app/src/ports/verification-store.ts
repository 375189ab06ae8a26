/**
 * What mentors say about themselves, and how it was checked.
 *
 * What a claim was seen by is kept only until it is decided; the result stays. A mentor reaches their own claims alone; a claim is
 * reached without its mentor only for a host, and by the code of a mail.
 */
import type { Result } from '@inclined/core/kernel/result'
import type { MailChallenge } from '@inclined/core/mentoring/mail-challenge'
import type { MentorClaim } from '@inclined/core/mentoring/verification'

export interface Evidence {
  readonly words: string
  /** An https address, or nothing. */
  readonly link: string
}

export interface KeptClaim {
  readonly claim: MentorClaim
  /** Null exactly when the claim is decided or withdrawn. */
  readonly evidence: Evidence | null
  /** The code that was sent last; null before one was, and once the claim is decided. */
  readonly challenge: MailChallenge | null
  readonly codesSent: number
}

export type ClaimChange<E> =
  | { readonly kind: 'done'; readonly kept: KeptClaim }
  | { readonly kind: 'refused'; readonly refusal: E }
  | { readonly kind: 'not-found' }

export interface VerificationStore {
  /**
   * Keeps a new claim once for each id of a claim. `too-many`: the mentor asked `most.count` times since `most.since` (milliseconds since
   * 1970), withdrawn ones included. `not-found`: no mentor record, or the id is somebody else's.
   */
  ask(kept: KeptClaim, most: { readonly since: number; readonly count: number }): Promise<'asked' | 'too-many' | 'not-found'>
  /** Of one mentor, asked last first; 200 at most. */
  listOf(mentor: string): Promise<readonly KeptClaim[]>
  /** For hosts: what waits or stands (applied, under review, verified), asked first first. `limit` from 1 to 500. */
  listOpen(limit: number): Promise<readonly KeptClaim[]>
  /** Claims that were verified and not taken back, ended ones too; for anybody, so without what they were seen by. */
  listVerified(mentors: readonly string[]): Promise<readonly MentorClaim[]>
  /** Reads, decides and writes with nobody in between. `mentor`: whose it must be; null for a host. */
  change<E>(
    which: { readonly claimId: string; readonly mentor: string | null },
    decide: (kept: KeptClaim) => Result<KeptClaim, E>,
  ): Promise<ClaimChange<E>>
}

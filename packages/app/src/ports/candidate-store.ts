/**
 * Candidates and what belongs to them as a whole. Every other store takes a candidate id with each call and answers
 * only about that candidate's rows: authorisation is part of the query, not of the caller.
 */
import type { Target } from '@inclined/core/questions/track'

export type CandidateId = string

/** `own` is the person's; `example` is the sample candidate, removed whole when the person leaves it. */
export type CandidateKind = 'own' | 'example'

export interface Profile extends Target {
  /** Calendar date `YYYY-MM-DD` of the loop (or screen), `null` while unknown. */
  readonly loopDate: string | null
  /** Hours a week for preparation, 1 to 80; `null` while unknown. */
  readonly weeklyHours: number | null
  /** Spoken words a minute, 60 to 260; 140 unless the person says otherwise. */
  readonly wordsPerMinute: number
  /** ISO instant at which the welcome questions were answered or skipped; `null` before. */
  readonly welcomedAt: string | null
}

export interface Candidate {
  readonly id: CandidateId
  readonly kind: CandidateKind
  readonly profile: Profile
}

export interface CandidateStore {
  find(id: CandidateId): Promise<Candidate | null>
  /** Makes the candidate unless it is there; the first to come wins and later calls change nothing. */
  ensure(candidate: Candidate): Promise<Candidate>
  saveProfile(id: CandidateId, profile: Profile): Promise<void>
  /** Deletes the candidate and every row that belongs to it, in one transaction, and frees the space the text lay in. */
  delete(id: CandidateId): Promise<void>
}

/**
 * Mentors: one record for each person who offers something, saved whole over the revision it was based on. Only the person writes it;
 * others read what is listed.
 */
import type { MentorContent } from '@inclined/core/mentoring/mentor'

export interface Mentor {
  /** The person, who is also a candidate of the same id. */
  readonly person: string
  readonly content: MentorContent
  /** From 1; rises by one with every save. */
  readonly revision: number
  /** ISO instant, UTC. */
  readonly savedAt: string
}

export type SaveMentorOutcome =
  | { readonly kind: 'saved'; readonly mentor: Mentor }
  /** `current` is null where there is none, and a revision other than 0 was named. */
  | { readonly kind: 'conflict'; readonly current: Mentor | null }
  | { readonly kind: 'handle-taken' }

export interface MentorStore {
  find(person: string): Promise<Mentor | null>
  /** By the short address; listed or not. */
  findByHandle(handle: string): Promise<Mentor | null>
  /** Those who are listed, by handle. `limit` from 1 to 500. */
  list(page: { readonly limit: number; readonly offset: number }): Promise<readonly Mentor[]>
  /** Saves when `baseRevision` is still the current one; 0 makes the record. */
  save(
    person: string,
    change: { readonly baseRevision: number; readonly content: MentorContent; readonly savedAt: string },
  ): Promise<SaveMentorOutcome>
  /** For good; `false` where there was nothing. */
  delete(person: string): Promise<boolean>
}

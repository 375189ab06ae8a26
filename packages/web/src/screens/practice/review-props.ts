import type { SessionView } from '@inclined/app/interview/read-session'
import type { SessionReveal } from '@inclined/core/interview/reveal-session'

/** What the review of a session shows. */
export interface ReviewProps {
  readonly base: string
  readonly session: SessionView
  readonly reveal: SessionReveal
  readonly familyNames: Readonly<Record<string, string>>
  readonly idempotencyKey: string
  /** A sentence about what could not be kept; null while all is well. */
  readonly problem: string | null
}

/**
 * Time as the booking decisions see it: milliseconds since 1 January 1970 UTC, always passed in, and elapsed lengths of it.
 *
 * No calendar: what a day is to a mentor's clock is decided by the slots.
 */

export type EpochMs = number

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
/** Twenty-four elapsed hours. */
export const DAY = 24 * HOUR

/** From `start`, included, to `end`, not included. Work with no appointment (a review to be written) has both at its due time. */
export interface SessionTime {
  readonly start: EpochMs
  readonly end: EpochMs
}

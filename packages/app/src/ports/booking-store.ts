/**
 * Bookings: a log that only grows, the times they take, and what the world must hear of them, written in one transaction.
 *
 * Every change is decided under the locks of both people, by the database's clock, with all that both have booked in view; ended holds
 * of either are released first. Two bookings of one person never overlap, whatever was decided: the database refuses the second.
 */
import type { Booking } from '@inclined/core/mentoring/booking'
import type { BookingEffect } from '@inclined/core/mentoring/booking-effects'
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import type { Claim } from '@inclined/core/mentoring/decide-claim'
import type { SessionTime } from '@inclined/core/mentoring/instant'
import type { Decided } from '@inclined/core/mentoring/pass-time'
import type { Result } from '@inclined/core/kernel/result'

export interface BookingParties {
  readonly bookingId: string
  readonly mentorId: string
  readonly candidateId: string
}

/** What a decision looks at. */
export interface BookingDesk {
  /** Empty for a booking that is not there yet. */
  readonly log: readonly BookingEvent[]
  /** Times taken by either person, this booking's too. */
  readonly taken: readonly Claim[]
  /** Other bookings whose time the candidate holds while paying. */
  readonly held: readonly Booking[]
  /** Milliseconds, by the database. */
  readonly now: number
}

export type BookingOutcome<Refusal> =
  | { readonly kind: 'done'; readonly booking: Booking; readonly events: readonly BookingEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The decision would overlap; nothing was written. */
  | { readonly kind: 'taken' }
  /** Others than these are the parties of this booking. */
  | { readonly kind: 'not-found' }

export interface DueLetter {
  readonly effect: Extract<BookingEffect, { readonly kind: 'mail' }>
  /** As it is now, which may be further than what the letter is about. */
  readonly booking: Booking
}

export interface BookingStore {
  /** `decide` is pure: it may be called again where the database asks for another try. */
  change<Refusal>(
    parties: BookingParties,
    decide: (desk: BookingDesk) => Result<Decided, Refusal>,
    /** A time wanted of the mentor: where another session is confirmed then, nothing is locked or decided, and it is taken. */
    wanted?: SessionTime,
  ): Promise<BookingOutcome<Refusal>>
  /** Null unless the person is a party. */
  read(person: string, id: string): Promise<{ readonly booking: Booking; readonly log: readonly BookingEvent[] } | null>
  /** Bookings the person is a party of, the latest time first. `limit` from 1 to 500. */
  list(person: string, page: { readonly limit: number; readonly offset: number }): Promise<readonly Booking[]>
  /** Times the person is booked for, as mentor or as candidate, those of the past left out or not. */
  listTaken(person: string): Promise<readonly Claim[]>
  /** The same of several people, in no order. */
  listTakenOf(people: readonly string[]): Promise<readonly Claim[]>
  /** Bookings that something is due for by the database's clock, the longest due first. */
  listDue(limit: number): Promise<readonly BookingParties[]>
  /** Logs of the bookings the person is a party of, the latest session first. `limit` from 1 to 500. */
  listLogs(person: string, limit: number): Promise<readonly (readonly BookingEvent[])[]>
  /** Bookings a host is to decide on, the one that has waited longest first. */
  listDisputed(limit: number): Promise<readonly { readonly booking: Booking; readonly log: readonly BookingEvent[] }[]>
  /** Sessions that are on and start, or are due, before `until` (milliseconds) and after the database's clock; the next first. */
  listUpcoming(until: number, limit: number): Promise<readonly Booking[]>
  /** Letters that nobody has written yet, in the order in which they became due. `limit` from 1. */
  listLetters(limit: number): Promise<readonly DueLetter[]>
  /** Marks a letter as written, once it lies in the outbox. */
  letterWritten(effectId: string): Promise<void>
  /** What followed from the log of one booking, in the order written. */
  effects(bookingId: string): Promise<readonly BookingEffect[]>
}

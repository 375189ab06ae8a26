/** A booking as a calendar shows it, for one of its two people. */
import type { Booking, Side } from '@inclined/core/mentoring/booking'
import type { CalendarEntry } from '../ports/calendar-writer.ts'

export interface EntryFacts {
  readonly booking: Booking
  readonly side: Side
  readonly otherName: string
  readonly service: string
  /** Where the product stands, without a slash at the end. */
  readonly url: string
  readonly now: number
}

/** One booking has one UID for its life, in every mail and in every feed. */
const uidOf = (bookingId: string): string => `${bookingId}@inclined`

export const isOwnUid = (uid: string): boolean => uid.endsWith('@inclined')

const GONE: readonly Booking['state'][] = ['cancelled-by-candidate', 'cancelled-by-mentor', 'cancelled-by-host']

export function calendarEntryOf({ booking, side, otherName, service, url, now }: EntryFacts): CalendarEntry {
  const { terms, time, calendarSequence, state } = booking
  const page = `${url}/bookings/${terms.bookingId}`
  return {
    uid: uidOf(terms.bookingId),
    sequence: calendarSequence,
    ...time,
    isCancelled: GONE.includes(state),
    stampedAt: now,
    summary: `${service} ${side === 'mentor' ? 'for' : 'with'} ${otherName}`,
    description: `Everything about it, and the way to move or cancel it: ${page}`,
    url: page,
  }
}

/**
 * Lets time pass over a booking: appends what is due, each thing once, until nothing is due any more.
 *
 * What is due and from when is decided in `next-due.ts`. Every command lets time pass first; a job does it for bookings nobody touches, and
 * whoever wants the time of an ended hold does it for that hold.
 */
import type { Actor, Booking } from './booking.ts'
import type { BookingDeed, BookingEvent, BookingStamp } from './booking-event.ts'
import { applyBookingEvent, foldBooking } from './fold-booking.ts'
import type { EpochMs } from './instant.ts'
import { nextDue } from './next-due.ts'

export interface Decided {
  /** To append, in order; empty where nothing changes. */
  readonly events: readonly BookingEvent[]
  /** Where the booking stands with them. */
  readonly booking: Booking
}

/** Null for an empty log. A clock that stands before the last event changes nothing. */
export function passTime(log: readonly BookingEvent[], now: EpochMs): Decided | null {
  const booking = foldBooking(log)
  if (booking === null) return null
  if (now < booking.lastAt) return { events: [], booking }
  const line = new BookingLine(booking, now)
  line.passTime()
  return line.end()
}

const CLOCK: Actor = { side: 'system', id: 'clock' }

type Author = Pick<BookingStamp, 'commandId' | 'by' | 'reason'>

export function stampOf(booking: Booking | null, { commandId, by, reason }: Author, at: EpochMs): BookingStamp {
  return { seq: (booking?.version ?? 0) + 1, at, by, commandId, reason, from: booking?.state ?? 'none' }
}

/** A booking and the events put to its log since it was read. */
export class BookingLine {
  private readonly events: BookingEvent[] = []

  constructor(
    public booking: Booking,
    private readonly now: EpochMs,
  ) {}

  append(deed: BookingDeed, by: Author): void {
    const event = { ...stampOf(this.booking, by, this.now), ...deed }
    this.booking = applyBookingEvent(this.booking, event)
    this.events.push(event)
  }

  passTime(): void {
    for (let due = nextDue(this.booking, this.now); due !== null && due.at <= this.now; due = nextDue(this.booking, this.now)) {
      this.append(due.deed, { commandId: null, by: CLOCK, reason: '' })
    }
  }

  end(): Decided {
    return { events: this.events, booking: this.booking }
  }
}

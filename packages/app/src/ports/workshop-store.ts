/**
 * Sessions for several, set by a mentor: each takes its mentor's time from the moment it is set, seats or no seats.
 *
 * A seat is a booking of its own. The table gives no more seats than there are, and none in what was cancelled.
 */
import type { SessionTime } from '@inclined/core/mentoring/instant'

export interface NewWorkshop {
  readonly id: string
  readonly mentorId: string
  readonly serviceId: string
  readonly time: SessionTime
  /** From 1 to 500. */
  readonly seats: number
}

export interface Workshop extends NewWorkshop {
  readonly isCancelled: boolean
  /** Seats given, those that are held or asked for too. */
  readonly taken: number
}

/** A booking of a workshop that was cancelled, still on. */
export interface StrandedSeat {
  readonly workshopId: string
  readonly mentorId: string
  readonly bookingId: string
}

export interface WorkshopStore {
  /** `taken`: the mentor is in another session then. The same id of the same mentor a second time changes nothing. */
  schedule(workshop: NewWorkshop): Promise<'scheduled' | 'taken' | 'key-used'>
  find(id: string): Promise<Workshop | null>
  /** Of a mentor, starting after `now` (milliseconds), not cancelled, the next first; 100 at most. */
  listAhead(mentorId: string, now: number): Promise<readonly Workshop[]>
  /** Gives no seat from now on and frees the mentor's time; `false` where the mentor has no such workshop. */
  cancel(mentorId: string, id: string): Promise<boolean>
  listStranded(limit: number): Promise<readonly StrandedSeat[]>
}

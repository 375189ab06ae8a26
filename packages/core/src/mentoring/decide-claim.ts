/**
 * Decides whether a time may be taken from both calendars: no overlap for the mentor or the candidate, seats left, the day not full.
 *
 * Asked before a hold and before a move, under the mentor's lock, with the claims of both people; holds that have ended are released
 * first. The database repeats the rule against overlap, because two requests can both pass this check. Hours, notice and buffers are
 * the slots' matter.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { type Booking, holdsTime } from './booking.ts'
import type { SessionTime } from './instant.ts'

/** A time taken, or wanted. A workshop takes its mentor's time with no seat given: its own id as the booking, its mentor as the candidate. */
export interface Claim {
  readonly bookingId: string
  readonly mentorId: string
  readonly candidateId: string
  readonly workshopId: string | null
  readonly time: SessionTime
}

export interface ClaimLimits {
  /** How many candidates one session takes: 1, but for a workshop. */
  readonly seats: number
  /** How many sessions a mentor takes in a day; null for no limit. A workshop is one. */
  readonly sessionsADay: number | null
  /** The mentor's day in which the wanted session starts. */
  readonly day: SessionTime
}

export type ClaimRefusal =
  | { readonly code: 'mentor-busy'; readonly until: number }
  | { readonly code: 'candidate-busy'; readonly until: number }
  | { readonly code: 'no-seat'; readonly seats: number }
  | { readonly code: 'day-full'; readonly most: number }

/** The time a booking takes; null where it takes none. */
export function claimOf({ terms, state, time }: Booking): Claim | null {
  if (terms.mode !== 'live' || !holdsTime(state)) return null
  const { bookingId, mentorId, candidateId, workshopId } = terms
  return { bookingId, mentorId, candidateId, workshopId, time }
}

/** Checks the candidate, the mentor, the seats, then the day; the first that fails. A booking's own claim is never in its way. */
export function decideClaim(wanted: Claim, taken: readonly Claim[], limits: ClaimLimits): Result<Claim, ClaimRefusal> {
  const others = taken.filter((claim) => claim.bookingId !== wanted.bookingId)
  const clashes = others.filter(({ time }) => time.start < wanted.time.end && wanted.time.start < time.end)
  const ownClash = clashes.find((claim) => claim.candidateId === wanted.candidateId || claim.mentorId === wanted.candidateId)
  if (ownClash) return refuse({ code: 'candidate-busy', until: ownClash.time.end })
  const mentorClash = clashes.find((claim) => isOf(claim, wanted.mentorId) && !isSameWorkshop(claim, wanted))
  if (mentorClash) return refuse({ code: 'mentor-busy', until: mentorClash.time.end })
  const seated = others.filter((claim) => isSameWorkshop(claim, wanted) && claim.bookingId !== wanted.workshopId)
  if (seated.length >= limits.seats) return refuse({ code: 'no-seat', seats: limits.seats })
  if (seated.length > 0 || limits.sessionsADay === null) return accept(wanted)
  return sessionsIn(others, wanted.mentorId, limits.day) >= limits.sessionsADay
    ? refuse({ code: 'day-full', most: limits.sessionsADay })
    : accept(wanted)
}

/** More times than this nobody keeps from others while filling in forms. */
export const MOST_HOLDS = 3

export type HoldRefusal = { readonly code: 'too-many-holds'; readonly most: number }

/** Whether a candidate may hold one more time; `own` are their bookings, ended holds released. */
export function decideOneMoreHold(own: readonly Booking[]): Result<null, HoldRefusal> {
  const held = own.filter(({ state }) => state === 'held').length
  return held >= MOST_HOLDS ? refuse({ code: 'too-many-holds', most: MOST_HOLDS }) : accept(null)
}

/** A mentor may be a candidate elsewhere. */
const isOf = (claim: Claim, personId: string): boolean => claim.mentorId === personId || claim.candidateId === personId

const isSameWorkshop = (a: Claim, b: Claim): boolean => a.workshopId !== null && a.workshopId === b.workshopId && a.mentorId === b.mentorId

function sessionsIn(claims: readonly Claim[], mentorId: string, day: SessionTime): number {
  const today = claims.filter(({ mentorId: id, time }) => id === mentorId && time.start >= day.start && time.start < day.end)
  return new Set(today.map(({ workshopId, bookingId }) => (workshopId === null ? `b:${bookingId}` : `w:${workshopId}`))).size
}

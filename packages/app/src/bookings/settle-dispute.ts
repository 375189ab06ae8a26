/** The host's desk for disputes: the log is the evidence, and what the host finds goes into it. Not there for anybody else. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Booking } from '@inclined/core/mentoring/booking'
import type { BookingRefusal } from '@inclined/core/mentoring/booking-command'
import type { BookingEvent, Finding } from '@inclined/core/mentoring/booking-event'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { DISPUTE_DAYS } from '@inclined/core/mentoring/next-due'
import type { Hand } from '../money/mark-by-hand.ts'
import type { Ports } from '../ports/ports.ts'

const DAY = 86_400_000
const MOST = 100

export interface Dispute {
  readonly booking: Booking
  readonly log: readonly BookingEvent[]
  /** Milliseconds since 1970; undecided by then, all that was paid goes back. */
  readonly decideBy: number
}

export async function listDisputes(
  ports: Pick<Ports, 'bookings'>,
  hand: Hand,
): Promise<Result<readonly Dispute[], { readonly code: 'not-a-host' }>> {
  if (!hand.isHost) return refuse({ code: 'not-a-host' })
  const disputed = await ports.bookings.listDisputed(MOST)
  return accept(disputed.map((each) => ({ ...each, decideBy: each.booking.since + DISPUTE_DAYS * DAY })))
}

export interface Decision {
  readonly bookingId: string
  /** From 0 to 100, whole. */
  readonly refundPercent: number
  readonly finding: Finding
  readonly reason: string
  /** The version the host saw. */
  readonly version: number
}

export type SettleDisputeRefusal =
  | BookingRefusal
  | { readonly code: 'not-a-host' }
  | { readonly code: 'booking-not-found' }
  | { readonly code: 'own-dispute' }

export async function settleDispute(
  ports: Pick<Ports, 'bookings'>,
  hand: Hand,
  wish: Decision,
): Promise<Result<null, SettleDisputeRefusal>> {
  if (!hand.isHost) return refuse({ code: 'not-a-host' })
  const disputed = await ports.bookings.listDisputed(MOST)
  const terms = disputed.find(({ booking }) => booking.terms.bookingId === wish.bookingId)?.booking.terms
  if (terms === undefined) return refuse({ code: 'booking-not-found' })
  const { bookingId, mentorId, candidateId } = terms
  // Nobody is judge in their own case.
  if (hand.person === mentorId || hand.person === candidateId) return refuse({ code: 'own-dispute' })
  const { refundPercent, finding, version: expectedVersion } = wish
  const by = { side: 'host', id: hand.person } as const
  const commandId = `resolve:${expectedVersion}`
  const command = { type: 'resolve', refundPercent, finding, by, commandId, expectedVersion, reason: wish.reason.trim() } as const
  const outcome = await ports.bookings.change({ bookingId, mentorId, candidateId }, ({ log, now }) => decideBooking(log, command, now))
  if (outcome.kind === 'refused') return refuse(outcome.refusal)
  return outcome.kind === 'done' ? accept(null) : refuse({ code: 'booking-not-found' })
}

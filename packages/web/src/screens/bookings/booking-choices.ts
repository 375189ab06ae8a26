/** What somebody may do with a booking as it stands, for the buttons; the decision itself is the machine's. */
import type { Booking, Side } from '@inclined/core/mentoring/booking'
import { roomOpensAt } from '@inclined/core/mentoring/next-due'

export interface BookingChoices {
  readonly mayConfirm: boolean
  readonly mayCancel: boolean
  readonly mayMove: boolean
  /** Whether the other side asked for another time and waits. */
  readonly mayAnswerMove: boolean
  readonly mayWithdrawMove: boolean
}

export function choicesOf({ terms, state, time, moveRequest }: Booking, side: Side, now: number): BookingChoices {
  const isLive = terms.mode === 'live'
  const isAhead = !isLive || now < time.start
  const isAsked = state === 'reschedule-requested' && moveRequest !== null
  return {
    mayConfirm: state === 'requested' && side === 'mentor',
    mayCancel:
      (['confirmed', 'reschedule-requested'].includes(state) && (isAhead || side === 'mentor')) ||
      (state === 'requested' && side === 'candidate'),
    mayMove: state === 'confirmed' && isLive && terms.workshopId === null && now < roomOpensAt(time),
    mayAnswerMove: isAsked && moveRequest.by !== side,
    mayWithdrawMove: isAsked && moveRequest.by === side,
  }
}

/**
 * When people are reminded of a booking, and whether a reminder that is due may still go out.
 *
 * Planned from the booking's present time. Each names the time it was planned for, so that after a move, or a cancelling, the old ones are
 * known to be stale when they come up, whether or not anybody took them back.
 */
import type { Booking, Side } from './booking.ts'
import { DAY, type EpochMs, HOUR, MINUTE } from './instant.ts'

export interface Reminder {
  /** The same for the same reminder: put twice, it is one. */
  readonly id: string
  readonly bookingId: string
  readonly to: Side
  readonly at: EpochMs
  /** The start, or the due time, it speaks of. */
  readonly start: EpochMs
  readonly minutesBefore: number
}

/** Before a session, to both. */
const LIVE_BEFORE: readonly number[] = [DAY, HOUR, 10 * MINUTE]
/** Before work is due, to the mentor. */
const ASYNC_BEFORE: readonly number[] = [DAY, 3 * HOUR]

const isOn = ({ state }: Booking): boolean => state === 'confirmed' || state === 'reschedule-requested'

/** Those still ahead, in order of time; none where nothing is going to happen. */
export function planReminders(booking: Booking, now: EpochMs): readonly Reminder[] {
  if (!isOn(booking)) return []
  const { bookingId, mode, workshopId } = booking.terms
  const { start } = booking.time
  const sides: readonly Side[] = mode === 'live' ? ['candidate', 'mentor'] : ['mentor']
  return (mode === 'live' ? LIVE_BEFORE : ASYNC_BEFORE)
    .filter((before) => start - before > now)
    .flatMap((before) =>
      sides.map((to) => {
        const minutesBefore = before / MINUTE
        // However many seats a workshop has, its mentor is reminded of it once.
        const what = to === 'mentor' ? (workshopId ?? bookingId) : bookingId
        return { id: `${what}:remind:${start}:${minutesBefore}:${to}`, bookingId, to, at: start - before, start, minutesBefore }
      }),
    )
}

/** `stale`: the booking has moved or is off. `late`: the next reminder, or the session, is there already. */
export function judgeReminder(reminder: Reminder, booking: Booking, now: EpochMs): 'send' | 'wait' | 'stale' | 'late' {
  if (!isOn(booking) || booking.time.start !== reminder.start) return 'stale'
  if (now < reminder.at) return 'wait'
  const all = booking.terms.mode === 'live' ? LIVE_BEFORE : ASYNC_BEFORE
  const next = all.find((before) => before < reminder.minutesBefore * MINUTE) ?? 0
  return now >= reminder.start - next ? 'late' : 'send'
}

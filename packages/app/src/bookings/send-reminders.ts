/**
 * Reminds both sides of what is near. Computed from where the booking stands now, so that a session that was moved or cancelled is never
 * spoken of as it was; each reminder lies in the outbox once, however often a round comes by.
 */
import type { Booking } from '@inclined/core/mentoring/booking'
import { judgeReminder, planReminders, type Reminder } from '@inclined/core/mentoring/reminders'
import type { LetterParts } from './send-letters.ts'
import { wordTime } from './write-letter.ts'

/** The longest before anything, and a little. */
const AHEAD_MS = 25 * 3_600_000
const AT_ONCE = 500

function wordUntil(minutes: number): string {
  if (minutes >= 1440) return 'in a day'
  return minutes >= 60 ? `in ${minutes === 60 ? 'an hour' : `${minutes / 60} hours`}` : `in ${minutes} minutes`
}

async function remind(
  { ports, accounts, outbox, url }: Omit<LetterParts, 'calendar'>,
  booking: Booking,
  reminder: Reminder,
): Promise<void> {
  const { mentorId, candidateId, serviceId, mode, bookingId } = booking.terms
  const [reader, other] = reminder.to === 'mentor' ? [mentorId, candidateId] : [candidateId, mentorId]
  const [person, otherPerson, mentor] = await Promise.all([accounts.find(reader), accounts.find(other), ports.mentors.find(mentorId)])
  if (person === null) return
  const when = wordUntil(reminder.minutesBefore)
  const service = mentor?.content.services.find(({ id }) => id === serviceId)?.title ?? 'A session'
  const zone = mentor?.content.hours.timeZone ?? 'UTC'
  const says =
    mode === 'live'
      ? `Your session with ${otherPerson?.name ?? 'the other side'} begins ${when}.`
      : `Your work for ${otherPerson?.name ?? 'a candidate'} is due ${when}.`
  const times = [...new Set(['UTC', zone])].map((each) => wordTime(reminder.start, each))
  const text = [`Hello ${person.name},`, '', says, '', service, ...times, '', `Everything about it: ${url}/bookings/${bookingId}`, ''].join(
    '\n',
  )
  const subject = mode === 'live' ? `Your session begins ${when}` : `Your work is due ${when}`
  await outbox.add({ kind: 'mail', message: { to: person.email, subject, text, calendar: null } }, reminder.id)
}

/** How many are due now; what was reminded of before is counted again and sent once. */
export async function sendReminders(parts: Omit<LetterParts, 'calendar'>): Promise<number> {
  const now = parts.ports.clock.now()
  let due = 0
  for (const booking of await parts.ports.bookings.listUpcoming(now + AHEAD_MS, AT_ONCE)) {
    // What was already near when it was agreed on needs no reminder.
    for (const reminder of planReminders(booking, booking.since)) {
      if (judgeReminder(reminder, booking, now) !== 'send') continue
      await remind(parts, booking, reminder)
      due += 1
    }
  }
  return due
}

/**
 * Calendars by ical-generator: times in UTC, so that no zone has to be described; one attendee in each invitation, so that nobody
 * learns the other's address by it; the address mail comes from as organizer, so that answers have somewhere to go.
 */
import type { CalendarEntry, CalendarWriter } from '@inclined/app/ports/calendar-writer'
import ical, {
  type ICalCalendar,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'

const PRODUCT = { company: 'inclined', product: 'inclined', language: 'EN' }
const NAME = 'Inclined'

function addEntry(calendar: ICalCalendar, entry: CalendarEntry): ICalEvent {
  const { uid, sequence, start, end, isCancelled, stampedAt, summary, description, url } = entry
  return calendar.createEvent({
    id: uid,
    sequence,
    start: new Date(start),
    end: new Date(end),
    stamp: new Date(stampedAt),
    summary,
    description,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  })
}

/** Of `Name <address>` the address. */
const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from

/** `from`: what mail comes from, which can be replied to: an address, or `Name <address>`. */
export const calendarWriter = (from: string): CalendarWriter => ({
  invite(entry, { name, email }) {
    const method = entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
    const calendar = ical({ prodId: PRODUCT, method })
    const event = addEntry(calendar, entry)
    event.organizer({ name: NAME, email: addressOf(from) })
    event.createAttendee({ name, email, rsvp: !entry.isCancelled, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION })
    return calendar.toString()
  },
  feed(name, entries) {
    const calendar = ical({ prodId: PRODUCT, name })
    for (const entry of entries) addEntry(calendar, entry)
    return calendar.toString()
  },
})

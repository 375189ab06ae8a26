/** A private address of a person's sessions for their calendar: made, ended, and read by whoever has it. */
import type { AccountsPort } from '../ports/accounts.ts'
import type { CalendarWriter } from '../ports/calendar-writer.ts'
import type { Ports } from '../ports/ports.ts'
import { calendarEntryOf } from './calendar-entry.ts'

const PAGE = 500

export interface FeedParts {
  readonly ports: Pick<Ports, 'bookings' | 'mentors' | 'feeds' | 'clock'>
  readonly accounts: Pick<AccountsPort, 'find'>
  readonly calendar: CalendarWriter
  readonly url: string
}

/** `tokenHash`: of a token nobody can guess. An earlier address ends. */
export async function openFeed(ports: Pick<Ports, 'feeds' | 'clock'>, person: string, tokenHash: string): Promise<void> {
  await ports.feeds.open(person, { tokenHash, createdAt: new Date(ports.clock.now()).toISOString() })
}

export const closeFeed = (ports: Pick<Ports, 'feeds'>, person: string): Promise<boolean> => ports.feeds.close(person)

async function describe({ ports, accounts, url }: FeedParts, person: string, { booking, side }: Shown) {
  const { mentorId, candidateId, serviceId } = booking.terms
  const [other, mentor] = await Promise.all([accounts.find(side === 'mentor' ? candidateId : mentorId), ports.mentors.find(mentorId)])
  const service = mentor?.content.services.find(({ id }) => id === serviceId)?.title ?? 'A session'
  // The log's own instant: the text changes when the booking does, and only then.
  return calendarEntryOf({ booking, side, otherName: other?.name ?? 'somebody who is gone', service, url, now: booking.lastAt })
}

type Shown = Pick<Parameters<typeof calendarEntryOf>[0], 'booking' | 'side'>

/** Sessions that were ever confirmed; cancelled ones stay, as cancelled. Null where the address is not, or no longer, one. */
export async function readFeed(parts: FeedParts, tokenHash: string): Promise<string | null> {
  const person = await parts.ports.feeds.personOf(tokenHash)
  if (person === null) return null
  const shown: Shown[] = []
  for (let offset = 0; ; offset += PAGE) {
    const page = await parts.ports.bookings.list(person, { limit: PAGE, offset })
    for (const booking of page) {
      const isTold = booking.terms.mode === 'live' && !NEVER_ON.includes(booking.state)
      if (isTold) shown.push({ booking, side: booking.terms.mentorId === person ? 'mentor' : 'candidate' })
    }
    if (page.length < PAGE) break
  }
  return parts.calendar.feed('Inclined', await Promise.all(shown.map((each) => describe(parts, person, each))))
}

/** One session as a file; null for whoever is not one of its people. */
export async function readBookingFile(parts: FeedParts, person: string, id: string): Promise<string | null> {
  const read = await parts.ports.bookings.read(person, id)
  if (read === null || read.booking.terms.mode !== 'live') return null
  const side = read.booking.terms.mentorId === person ? 'mentor' : 'candidate'
  return parts.calendar.feed('Inclined', [await describe(parts, person, { booking: read.booking, side })])
}

const NEVER_ON: readonly Shown['booking']['state'][] = ['held', 'released', 'requested', 'declined', 'expired']

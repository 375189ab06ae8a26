/**
 * Puts the letters of bookings into the outbox: each once, by the id of its effect, whatever process comes first or dies in between.
 *
 * A person who is gone gets none; what hosts are to hear waits on their own page.
 */
import type { BookingEffect } from '@inclined/core/mentoring/booking-effects'
import type { AccountsPort, Person } from '../ports/accounts.ts'
import type { DueLetter } from '../ports/booking-store.ts'
import type { CalendarWriter } from '../ports/calendar-writer.ts'
import type { OutboxStore } from '../ports/outbox.ts'
import type { Ports } from '../ports/ports.ts'
import { calendarEntryOf } from './calendar-entry.ts'
import { writeLetter } from './write-letter.ts'

const AT_ONCE = 20
const GONE = 'somebody who is gone'

export interface LetterParts {
  readonly ports: Pick<Ports, 'bookings' | 'mentors' | 'clock'>
  readonly accounts: Pick<AccountsPort, 'find'>
  readonly outbox: Pick<OutboxStore, 'add'>
  readonly calendar: CalendarWriter
  readonly url: string
}

type Invite = Extract<BookingEffect, { readonly kind: 'invite' }>

/** What the same event tells the calendars: it travels with the letter, so that each person gets one mail and not two. */
async function findInvite({ ports }: LetterParts, { effect, booking }: DueLetter): Promise<Invite | null> {
  const { bookingId } = booking.terms
  const seq = effect.id.slice(bookingId.length + 1).split(':')[0]
  const all = await ports.bookings.effects(bookingId)
  return all.find((each): each is Invite => each.kind === 'invite' && each.id === `${bookingId}:${seq}:invite`) ?? null
}

interface InviteFacts {
  readonly letter: DueLetter
  readonly person: Person
  readonly otherName: string
  readonly service: string
}

async function writeInvite(parts: LetterParts, { letter, person, otherName, service }: InviteFacts) {
  const invite = await findInvite(parts, letter)
  const { to } = letter.effect
  if (invite === null || to === 'host') return null
  const { ports, calendar, url } = parts
  const now = ports.clock.now()
  const entry = calendarEntryOf({ booking: letter.booking, side: to, otherName, service, url, now })
  // As the event left it, which may be older than where the booking is now.
  const { sequence, time, method } = invite
  return { method, content: calendar.invite({ ...entry, sequence, ...time, isCancelled: method === 'CANCEL' }, person) }
}

async function sendOne(parts: LetterParts, letter: DueLetter): Promise<void> {
  const { ports, accounts, outbox, url } = parts
  const { effect, booking } = letter
  const { to, about, id } = effect
  if (to === 'host') return
  const { mentorId, candidateId, serviceId } = booking.terms
  const [reader, other] = to === 'mentor' ? [mentorId, candidateId] : [candidateId, mentorId]
  const [person, otherPerson, mentor] = await Promise.all([accounts.find(reader), accounts.find(other), ports.mentors.find(mentorId)])
  if (person === null) return
  const otherName = otherPerson?.name ?? GONE
  const service = mentor?.content.services.find((each) => each.id === serviceId)?.title ?? 'A session'
  const message = writeLetter({
    about,
    to,
    email: person.email,
    name: person.name,
    otherName,
    service,
    booking,
    mentorZone: mentor?.content.hours.timeZone ?? 'UTC',
    url,
  })
  const calendar = await writeInvite(parts, { letter, person, otherName, service })
  await outbox.add({ kind: 'mail', message: { ...message, calendar } }, id)
}

/** How many were gone over. */
export async function sendLetters(parts: LetterParts): Promise<number> {
  const letters = await parts.ports.bookings.listLetters(AT_ONCE)
  for (const letter of letters) {
    await sendOne(parts, letter)
    await parts.ports.bookings.letterWritten(letter.effect.id)
  }
  return letters.length
}

/**
 * Puts the letters of bookings into the outbox: each once, by the id of its effect, whatever process comes first or dies in between.
 *
 * A person who is gone gets none; what hosts are to hear waits on their own page.
 */
import type { AccountsPort } from '../ports/accounts.ts'
import type { DueLetter } from '../ports/booking-store.ts'
import type { OutboxStore } from '../ports/outbox.ts'
import type { Ports } from '../ports/ports.ts'
import { writeLetter } from './write-letter.ts'

const AT_ONCE = 20
const GONE = 'somebody who is gone'

export interface LetterParts {
  readonly ports: Pick<Ports, 'bookings' | 'mentors'>
  readonly accounts: Pick<AccountsPort, 'find'>
  readonly outbox: Pick<OutboxStore, 'add'>
  readonly url: string
}

async function sendOne({ ports, accounts, outbox, url }: LetterParts, { effect, booking }: DueLetter): Promise<void> {
  const { to, about, id } = effect
  if (to === 'host') return
  const { mentorId, candidateId, serviceId } = booking.terms
  const [reader, other] = to === 'mentor' ? [mentorId, candidateId] : [candidateId, mentorId]
  const [person, otherPerson, mentor] = await Promise.all([accounts.find(reader), accounts.find(other), ports.mentors.find(mentorId)])
  if (person === null) return
  const message = writeLetter({
    about,
    to,
    email: person.email,
    name: person.name,
    otherName: otherPerson?.name ?? GONE,
    service: mentor?.content.services.find((service) => service.id === serviceId)?.title ?? 'A session',
    booking,
    mentorZone: mentor?.content.hours.timeZone ?? 'UTC',
    url,
  })
  await outbox.add({ kind: 'mail', message }, id)
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

/** The letter about one thing that happened to a booking, for one of its two people. Times are in UTC and on the mentor's clock. */
import type { Booking, Side } from '@inclined/core/mentoring/booking'
import type { MailTopic } from '@inclined/core/mentoring/booking-effects'
import type { MailMessage } from '../ports/mail.ts'

export interface LetterFacts {
  readonly about: MailTopic
  readonly to: Side
  readonly email: string
  readonly name: string
  readonly otherName: string
  readonly service: string
  readonly booking: Booking
  /** An IANA name. */
  readonly mentorZone: string
  /** Where the product stands, without a slash at the end. */
  readonly url: string
}

type Say = (facts: LetterFacts) => readonly [subject: string, sentence: string]

const SAYS: Partial<Record<MailTopic, Say>> = {
  requested: ({ to, otherName }) =>
    to === 'mentor'
      ? ['Somebody asks for a session', `${otherName} asks for a session with you. Confirm or decline it; unanswered it ends by itself.`]
      : ['You asked for a session', `You asked ${otherName} for a session. The time is yours until it is answered.`],
  confirmed: ({ otherName }) => ['A session is confirmed', `Your session with ${otherName} is confirmed.`],
  declined: ({ otherName }) => ['A session was declined', `${otherName} cannot take the session. Choose another time, or somebody else.`],
  expired: ({ otherName }) => ['A request has ended', `The request with ${otherName} was not answered in time and has ended.`],
  moved: ({ otherName }) => ['A session was moved', `Your session with ${otherName} has another time.`],
  cancelled: ({ otherName }) => ['A session was cancelled', `Your session with ${otherName} was cancelled. The time is free again.`],
  paid: ({ otherName }) => ['A session is paid', `Your payment for the session with ${otherName} has arrived.`],
  'payment-returned': () => ['A payment goes back', 'Your payment came too late or was not the price, so all of it goes back to you.'],
  settled: ({ to }) =>
    to === 'mentor'
      ? ['Your share of a session is due', 'Your share of a session is yours now. See it under Your money.']
      : ['Money goes back to you', 'What the terms of your booking give back is on its way.'],
  completed: ({ otherName }) => ['A session is over', `Your session with ${otherName} is over.`],
}

const NEWS: Say = ({ otherName }) => ['News about a session', `Something changed about your session with ${otherName}.`]

export function wordTime(at: number, zone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return `${new Date(at).toLocaleString('en-GB', { ...options, timeZone: zone })} (${zone})`
}

export function writeLetter(facts: LetterFacts): MailMessage {
  const { about, email, name, service, booking, mentorZone, url } = facts
  const [subject, sentence] = (SAYS[about] ?? NEWS)(facts)
  const { start } = booking.time
  const times = mentorZone === 'UTC' ? [wordTime(start, 'UTC')] : [wordTime(start, 'UTC'), wordTime(start, mentorZone)]
  const text = [
    `Hello ${name},`,
    '',
    sentence,
    '',
    service,
    ...times,
    '',
    `See it and answer: ${url}/bookings/${booking.terms.bookingId}`,
    '',
  ].join('\n')
  return { to: email, subject, text, calendar: null }
}

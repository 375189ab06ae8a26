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

/** What is booked. */
const thing = ({ booking }: LetterFacts): string => (booking.terms.mode === 'live' ? 'session' : 'written answer')

type Say = (facts: LetterFacts) => readonly [subject: string, sentence: string]

const SAYS: Partial<Record<MailTopic, Say>> = {
  requested: (facts) => {
    const { to, otherName, booking } = facts
    const what = thing(facts)
    if (to === 'mentor') {
      const withYou = booking.terms.mode === 'live' ? ' with you' : ''
      return [
        `Somebody asks for a ${what}`,
        `${otherName} asks for a ${what}${withYou}. Confirm or decline it; unanswered it ends by itself.`,
      ]
    }
    const until = booking.terms.mode === 'live' ? ' The time is yours until it is answered.' : ''
    return [`You asked for a ${what}`, `You asked ${otherName} for a ${what}.${until}`]
  },
  confirmed: (facts) => [`A ${thing(facts)} is confirmed`, `Your ${thing(facts)} with ${facts.otherName} is confirmed.`],
  declined: (facts) => [`A ${thing(facts)} was declined`, `${facts.otherName} cannot take it. Choose another time, or somebody else.`],
  expired: ({ otherName }) => ['A request has ended', `The request with ${otherName} was not answered in time and has ended.`],
  moved: ({ otherName }) => ['A session was moved', `Your session with ${otherName} has another time.`],
  cancelled: (facts) => [`A ${thing(facts)} was cancelled`, `Your ${thing(facts)} with ${facts.otherName} was cancelled.`],
  paid: (facts) => [`A ${thing(facts)} is paid`, `Your payment for the ${thing(facts)} with ${facts.otherName} has arrived.`],
  'payment-returned': () => ['A payment goes back', 'Your payment came too late or was not the price, so all of it goes back to you.'],
  settled: ({ to }) =>
    to === 'mentor'
      ? ['Your share of a session is due', 'Your share of a session is yours now. See it under Your money.']
      : ['Money goes back to you', 'What the terms of your booking give back is on its way.'],
  'move-requested': ({ otherName }) => [
    'Somebody asks for another time',
    `${otherName} asks to move your session. Until you answer, the old time holds.`,
  ],
  reported: ({ otherName }) => [
    'A session was reported',
    `Something was reported about your session with ${otherName}. Say how it was; unanswered it stands.`,
  ],
  disputed: ({ otherName }) => [
    'The host decides',
    `You and ${otherName} do not agree about a session. The host reads the log and decides; the page says by when.`,
  ],
  resolved: ({ otherName }) => ['It is decided', `It is decided about your session with ${otherName}. The page says what, and why.`],
  found: ({ otherName }) => [
    'A report stands',
    `What was reported about your session with ${otherName} stands. The page says what follows.`,
  ],
  waived: ({ otherName }) => ['All of it goes back', `${otherName} gives back what the terms would have left them.`],
  completed: (facts) => {
    const { otherName, to, booking, url } = facts
    if (booking.terms.mode === 'live') return ['A session is over', `Your session with ${otherName} is over.`]
    if (to === 'mentor') return ['Your answer is delivered', `What you wrote for ${otherName} is delivered.`]
    return ['Your written answer is here', `${otherName} wrote it. Read it: ${url}/bookings/${booking.terms.bookingId}/feedback`]
  },
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
  const when = booking.terms.mode === 'live' ? times : times.map((time) => `Due: ${time}`)
  const text = [
    `Hello ${name},`,
    '',
    sentence,
    '',
    service,
    ...when,
    '',
    `See it and answer: ${url}/bookings/${booking.terms.bookingId}`,
    '',
  ].join('\n')
  return { to: email, subject, text, calendar: null }
}

/** What happened to a booking, said in a line each. */
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import { wordPrice, wordTime } from '../mentors/mentor-wording.ts'

export interface HistoryNames {
  readonly candidate: string
  readonly mentor: string
  /** An IANA name; times are worded in it. */
  readonly zone: string
}

const RETURNED = { late: 'it came too late', 'wrong-amount': 'it was not the price', second: 'it was paid twice' } as const

const FOUND = {
  'no-show-candidate': 'It stands: the candidate did not come.',
  'no-show-mentor': 'It stands: the mentor did not come.',
  'no-show-both': 'Nobody came.',
  'technical-failure': 'It stands: the technology failed.',
} as const

export const wordActor = ({ by }: BookingEvent, { candidate, mentor }: HistoryNames): string =>
  ({ candidate, mentor, host: 'The host', system: 'By itself' })[by.side]

/** Of the event alone; who did it and when stands beside it. */
export function wordEvent(event: BookingEvent, { zone }: HistoryNames): string {
  const at = (time: number) => `${wordTime(time, zone)}`
  switch (event.type) {
    case 'held':
      return `Chose ${at(event.terms.time.start)}.`
    case 'released':
      return 'The time was given up.'
    case 'paid':
      return `Paid: ${wordPrice(event.charge.money)}.`
    case 'credit-used':
      return 'Paid with one session of a package.'
    case 'payment-returned':
      return `${wordPrice(event.charge.money)} goes back, because ${RETURNED[event.why]}.`
    case 'requested':
      return 'Asked for it.'
    case 'confirmed':
      return `Confirmed for ${at(event.time.start)}.`
    case 'declined':
      return 'Declined.'
    case 'expired':
      return 'Nobody answered in time; the request ended.'
    case 'move-requested':
      return `Asked to move it to ${at(event.time.start)}.`
    case 'moved':
      return `Moved to ${at(event.time.start)}.`
    case 'move-declined':
      return 'Kept the old time.'
    case 'move-withdrawn':
      return 'Took back the wish to move it.'
    case 'move-lapsed':
      return 'Nobody answered the wish to move it; the time stays.'
    case 'cancelled':
      return 'Cancelled.'
    case 'joined':
      return 'Entered the room.'
    case 'completed':
      return 'The session was held.'
    case 'reported':
      return event.kind === 'absence'
        ? `Reported that the ${event.against ?? 'other side'} did not come.`
        : 'Reported that the technology failed.'
    case 'found':
      return FOUND[event.to]
    case 'disputed':
      return 'Contradicted; the host decides.'
    case 'resolved':
      return wordResolved(event)
    case 'waived':
      return 'The mentor gives the money back.'
    case 'settled':
      return wordSettled(event)
    case 'reviewed':
      return 'Both sides wrote a review.'
  }
}

const FINDING = {
  none: 'nobody is at fault',
  'candidate-absent': 'the candidate did not come',
  'mentor-absent': 'the mentor did not come',
  'both-absent': 'neither came',
  'technical-failure': 'the technology failed',
} as const

function wordResolved({ by, finding, outcome }: Extract<BookingEvent, { type: 'resolved' }>): string {
  const back = outcome === null ? '' : ` ${outcome.refundPercent} % of the price goes back.`
  return by.side === 'system' ? `Nobody decided in time.${back}` : `The host decided: ${FINDING[finding]}.${back}`
}

function wordSettled({ split, isCreditBack }: Extract<BookingEvent, { type: 'settled' }>): string {
  if (isCreditBack) return 'The session went back to its package.'
  return split.refundMinor > 0 ? 'The money was divided; a part or all of it goes back.' : 'The money was divided; nothing goes back.'
}

/** How mentors, services, bookings and their refusals are worded. */
import type { PriceRefusal } from '@inclined/core/mentoring/read-price'
import type { BookTimeRefusal } from '@inclined/app/bookings/book-time'
import type { AnswerBookingRefusal } from '@inclined/app/bookings/answer-booking'
import type { MoveBookingRefusal } from '@inclined/app/bookings/move-booking'
import type { SaveMentorRefusal } from '@inclined/app/mentors/save-mentor'
import type { Booking, BookingState } from '@inclined/core/mentoring/booking'
import type { MentorService, ServiceKind } from '@inclined/core/mentoring/mentor'

export const SERVICE_NAME: Readonly<Record<ServiceKind, string>> = {
  call: 'Call',
  'mock-interview': 'Mock interview',
  workshop: 'Workshop',
  'resume-review': 'Resume review',
  'story-review': 'Story review',
  'writing-review': 'Writing review',
  'priority-message': 'Priority message',
}

export const STATE_NAME: Readonly<Record<BookingState, string>> = {
  held: 'held while the form is filled in',
  released: 'given up before it was asked for',
  requested: 'waits for the mentor’s yes',
  declined: 'declined',
  expired: 'not answered in time',
  confirmed: 'confirmed',
  'reschedule-requested': 'another time was asked for',
  'in-progress': 'going on',
  reported: 'reported',
  completed: 'held',
  reviewed: 'held and reviewed',
  'cancelled-by-candidate': 'cancelled by the candidate',
  'cancelled-by-mentor': 'cancelled by the mentor',
  'cancelled-by-host': 'cancelled by the host',
  'no-show-candidate': 'the candidate did not come',
  'no-show-mentor': 'the mentor did not come',
  'no-show-both': 'nobody came',
  'technical-failure': 'the technology failed',
  disputed: 'disputed',
  resolved: 'settled',
}

/** Where a booking stands. */
export const wordState = ({ state, terms }: Pick<Booking, 'state' | 'terms'>): string =>
  terms.mode === 'async' && state === 'completed' ? 'delivered' : STATE_NAME[state]

export const wordLength = ({ minutes, deliveryHours }: Pick<MentorService, 'minutes' | 'deliveryHours'>): string =>
  minutes === null ? `within ${deliveryHours} hours` : `${minutes} minutes`

/** "Free", or the price in its currency. */
export function wordPrice({ minor, currency }: MentorService['price']): string {
  if (minor === 0) return 'Free'
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

export function wordTime(start: number, zone: string): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
  return new Date(start).toLocaleString('en-GB', { ...day, timeZone: zone })
}

const BOOKING_SAYS: Readonly<Record<string, string>> = {
  'mentor-not-found': 'This mentor is not listed any more. Look for another one.',
  'service-not-found': 'This is not offered any more. Choose another service.',
  'own-service': 'This is your own service. Ask somebody else to book it.',
  'payment-not-set-up': 'This service has a price, and payments are not set up here. Choose a free one.',
  'time-not-open': 'Just taken, or not open any more. Choose another time below.',
  'too-many-holds': 'You hold three other times already. Pay for one or give it up first.',
  'holds-another': 'You hold another time with this mentor. Pay for it or give it up first.',
  'no-seat': 'The last seat was just taken. Choose another date, or ask the mentor for one.',
  'key-used': 'This form was used before. Load the page again and choose a time.',
  'candidate-busy': 'You have another session at that time. Cancel it first, or choose another time.',
  'mentor-busy': 'The mentor has another session at that time. Choose another one.',
  'booking-not-found': 'There is no such booking.',
  'not-now': 'That is not possible any more: the booking went on meanwhile. It is shown as it is now.',
  'not-yours': 'Only the other side can do that.',
  changed: 'The booking changed meanwhile. It is shown as it is now; do it again if you still want to.',
  'too-early': 'It is too early for that; the page says when.',
  'reason-needed': 'Say why in a sentence; the other side reads it.',
  'fixed-time': 'A seat in a workshop has the time of the workshop. Cancel it and take another one.',
  'joined-in-time': 'The other side entered the room in time; the log shows it. Report a failure instead, if that is what it was.',
  'said-completed': 'You said before that it was held.',
  'nothing-paid': 'Nothing was paid, so there is nothing to decide about.',
  'not-live': 'Work in writing has no appointment that somebody could miss.',
  'bad-time': 'That time is past, or the session is there already. Choose another one.',
  'too-late': 'It is too late for that. Write to the other side.',
}

export const wordBookingRefusal = ({ code }: BookTimeRefusal | AnswerBookingRefusal | MoveBookingRefusal): string =>
  BOOKING_SAYS[code] ?? 'This cannot be done with the booking now. Load the page again.'

const MENTOR_SAYS: Readonly<Record<string, string>> = {
  empty: 'write something',
  'too-long': 'shorten it',
  'too-many': 'name fewer',
  repeated: 'name each thing once',
  'bad-handle': 'use 3 to 40 small letters, digits and single hyphens, a letter first, and no word the site needs',
  'unknown-value': 'use two small letters for each language, such as en, de, hi',
  'bad-number': 'use a number in bounds: 5 to 480 minutes, 1 to 720 hours, 1 to 500 seats',
  'live-and-minutes': 'give minutes for what has a time, hours for what is delivered',
  'bad-price': 'write the price in whole units',
  'bad-link': 'use an address that begins with https://, or leave it empty',
  'pledge-missing': 'take the pledge before you are listed',
}

/** What is wrong with a price as typed, and what would be right. */
export function wordPriceRefusal(title: string, refusal: PriceRefusal): string {
  const of = `The price of “${title}”`
  switch (refusal.code) {
    case 'too-fine':
      return refusal.decimals === 0
        ? `${of} is in ${refusal.currency}, which has no smaller unit: write it without decimals.`
        : `${of} has more than ${refusal.decimals} decimals. Write it as 1500 or 1500.00, without marks between thousands.`
    case 'too-large':
      return `${of} is too large.`
    case 'unknown-currency':
    case 'bad-currency':
      return `${of} has no currency we know. Choose one from the list.`
    default:
      return `${of} cannot be read. Write it as 49.50, or leave it empty for free.`
  }
}

const FIELD_NAME: Readonly<Record<string, string>> = {
  handle: 'Short address',
  name: 'Name',
  headline: 'One line',
  about: 'About you',
  languages: 'Languages',
  hasPledged: 'The pledge',
  meetingLink: 'Meeting link',
}

export function wordMentorRefusal(refusal: SaveMentorRefusal): string {
  switch (refusal.code) {
    case 'handle-taken':
      return 'Somebody has this short address. Choose another one.'
    case 'mentor-changed-elsewhere':
      return 'This was saved in another window. Compare with it, then save again.'
    case 'invalid-hours':
      return 'field' in refusal.refusal
        ? `The hours cannot be read at ${refusal.refusal.field}. Write times as 09:00, days as 2026-12-24, the zone as Europe/Paris.`
        : 'The hours cannot be read. Write times as 09:00.'
    case 'invalid-mentor':
      return `${FIELD_NAME[refusal.at] ?? refusal.at}: ${MENTOR_SAYS[refusal.problem]}.`
  }
}

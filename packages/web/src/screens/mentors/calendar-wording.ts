/** What is wrong with a calendar elsewhere, and what to do about it. */
import type { SubscribeRefusal } from '@inclined/app/calendars/keep-calendars'
import type { CalendarProblem } from '@inclined/app/ports/calendar-reader'

export const CALENDAR_SAYS: Readonly<Record<CalendarProblem, string>> = {
  'bad-address': 'That is no address we can read. Copy the whole of it, beginning with https:// or webcal://.',
  'address-not-allowed': 'That address leads into a private network, where we do not go. Use one that is public.',
  unreachable: 'Nobody answers at that address. Check it, or wait until the other side is back.',
  'too-slow': 'The other side takes too long to answer. Try again later.',
  'too-large': 'The calendar is larger than 5 MB. Share a smaller one, such as one for work alone.',
  'too-many-redirects': 'The address leads from one to the next. Copy the address it ends at.',
  'not-let-in': 'The other side does not let us in. Check the user name, and use a password made for this alone.',
  'not-found': 'There is nothing at that address. Copy it again from your calendar.',
  'server-failed': 'The other side failed. Try again later.',
  'not-a-calendar': 'What is there is not one calendar. Copy the private address that ends in .ics, or the CalDAV address of one calendar.',
  'too-many-times': 'The calendar repeats beyond measure, so it cannot be read whole. Share one without such series.',
  'source-lost': 'The address is not readable any more. Remove the calendar and put it in again.',
}

export function wordSubscribeRefusal(refusal: SubscribeRefusal): string {
  switch (refusal.code) {
    case 'mentor-not-found':
      return 'Describe your offer first; your calendars come after it.'
    case 'label-needed':
      return 'Give it a name, so that you know it again.'
    case 'too-long':
      return `Shorten the ${refusal.at === 'userName' ? 'user name' : refusal.at} to ${refusal.limit} characters.`
    case 'too-many-calendars':
      return `You have ${refusal.most} calendars here already. Remove one first.`
    case 'key-used':
      return 'This form was used before. Load the page again.'
    default:
      return `${CALENDAR_SAYS[refusal.code]} Nothing was kept.`
  }
}

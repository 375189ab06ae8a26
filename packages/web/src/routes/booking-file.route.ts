/** One session of mine as a file for a calendar. */
import { readBookingFile } from '@inclined/app/bookings/calendar-feed'
import { calendarResponse } from '../server/calendar-response.ts'
import { openPersonSpace } from '../server/person-space.ts'
import type { Route } from './+types/booking-file.route'

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, person, accounts } = await openPersonSpace(request)
  const text = accounts && (await readBookingFile({ ports, ...accounts }, person.id, params.bookingId))
  return calendarResponse(request, text, 'session.ics')
}

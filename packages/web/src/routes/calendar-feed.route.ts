/** A person's sessions for their calendar. The address itself is the key: no sign-in, and reading changes nothing. */
import { readFeed } from '@inclined/app/bookings/calendar-feed'
import { hashToken } from '@inclined/app/data/link-token'
import { calendarResponse } from '../server/calendar-response.ts'
import { serverContext } from '../server/server-context.ts'
import type { Route } from './+types/calendar-feed.route'

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, accounts } = serverContext()
  const token = params.file.replace(/\.ics$/, '')
  const text = accounts && (await readFeed({ ports, ...accounts }, hashToken(token)))
  return calendarResponse(request, text, 'inclined.ics')
}

/** Lets time pass over bookings nobody touches: requests that were never answered, holds that ended, sessions that are over. */
import { passTime } from '@inclined/core/mentoring/pass-time'
import { accept, refuse } from '@inclined/core/kernel/result'
import type { Ports } from '../ports/ports.ts'

/** In one round; the rest is due in the next. */
const MOST = 50

/** How many bookings it went over. Several processes may do it at once: what one has done is not due for another. */
export async function passDue({ bookings }: Pick<Ports, 'bookings'>): Promise<number> {
  const due = await bookings.listDue(MOST)
  for (const parties of due) {
    await bookings.change(parties, ({ log, now }) => {
      const passed = passTime(log, now)
      return passed === null ? refuse(null) : accept(passed)
    })
  }
  return due.length
}

/**
 * When a mentor is busy outside: the one place that the page of open times and the booking of a time ask.
 *
 * It reads our own copy, never a calendar: showing times waits for nobody. The booking asks before its transaction and hands the answer in.
 */
import type { BusyTime } from '@inclined/core/mentoring/slot-case'
import { type OutsideCalendar, outsideBusy } from '@inclined/core/mentoring/outside-times'
import type { KeptCalendar } from '../ports/calendar-store.ts'
import type { Ports } from '../ports/ports.ts'

const toOutside = ({ busy, freshAsOf, problem }: KeptCalendar): OutsideCalendar => ({ busy, freshAsOf, isReadable: problem === null })

export const outsideOf = (calendars: readonly KeptCalendar[], now: number): readonly BusyTime[] =>
  outsideBusy(calendars.map(toOutside), now)

export async function findOutsideBusy(ports: Pick<Ports, 'calendars' | 'clock'>, person: string): Promise<readonly BusyTime[]> {
  return outsideOf(await ports.calendars.list(person), ports.clock.now())
}

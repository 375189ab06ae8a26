/**
 * Everything that starts in a stretch of time are judged by: windows, busy times, bookings by date, all as sorted numbers.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { type Blocked, blockedStarts, countBookings } from './busy-times.ts'
import { DAY_MS, dayOf } from './civil-date.ts'
import { joinWindows, openWindows, type Window } from './open-windows.ts'
import type { ReadCase } from './read-slot-case.ts'
import type { SlotRefusal } from './slot-case.ts'
import { localDayAt } from './wall-clock.ts'
import { type ZoneTable, zoneTable } from './zone-transitions.ts'

export interface SlotPlan {
  readonly table: ZoneTable
  /** By date, then by start. */
  readonly windows: readonly Window[]
  /** The same time without seams. */
  readonly open: readonly Window[]
  readonly blocked: readonly Blocked[]
  readonly bookings: ReadonlyMap<number, number>
  /** The last date of the mentor that may be booked, as a day since 1970. */
  readonly lastDay: number
  readonly durationMs: number
  readonly stepMs: number
  readonly earliest: number
  readonly dailyLimit: number | null
}

/** Ten years and the leap days. */
const MOST_DAYS = 3_660
/** Before 1900 zones were local mean time; rules beyond 2200 are nobody's. */
export const YEARS = { least: 1900, most: 2199 }
const LEAST_MS = dayOf(YEARS.least, 1, 1) * DAY_MS
const BEYOND_MS = dayOf(YEARS.most + 1, 1, 1) * DAY_MS
const MARGIN_MS = 10 * DAY_MS

const outOfYears = (field: string): SlotRefusal => ({ code: 'year-out-of-range', field, ...YEARS })
/** Whether the instant lies in `YEARS`, by the calendar of UTC. */
export const isInYears = (at: number): boolean => at >= LEAST_MS && at < BEYOND_MS

/** The last bookable date of the mentor; no bound is a date nobody reaches. */
function lastDayOf({ zone, maxDaysAhead, now }: ReadCase): Result<number, SlotRefusal> {
  if (maxDaysAhead === null) return accept(Infinity)
  if (!isInYears(now)) return refuse(outOfYears('query.now'))
  return accept(localDayAt(zoneTable(zone, now, now), now) + maxDaysAhead)
}

/** The plan for starts from `from` to before `to`; starts that are too soon or too far anyway cost nothing. */
export function planSlots(read: ReadCase, from: number, to: number): Result<SlotPlan, SlotRefusal> {
  const lastDay = lastDayOf(read)
  if (!lastDay.ok) return lastDay
  const first = Math.max(from, read.earliest)
  const last = Math.max(first, Math.min(to, (lastDay.value + 3) * DAY_MS))
  if (first < last && !isInYears(first)) return refuse(outOfYears('query.from'))
  if (first < last && !isInYears(last)) return refuse(outOfYears('query.to'))
  if (last - first > MOST_DAYS * DAY_MS) return refuse({ code: 'query-too-wide', limitDays: MOST_DAYS })
  return accept(buildPlan(read, first, last, lastDay.value))
}

function buildPlan(read: ReadCase, from: number, to: number, lastDay: number): SlotPlan {
  const { zone, hours, busy, durationMs, stepMs, beforeMs, afterMs, earliest, dailyLimit } = read
  const rest = { lastDay, durationMs, stepMs, earliest, dailyLimit, bookings: new Map<number, number>() }
  if (from >= to) return { ...rest, table: { starts: [], offsets: [] }, windows: [], open: [], blocked: [] }
  const table = zoneTable(zone, from - beforeMs - MARGIN_MS, to + durationMs + afterMs + MARGIN_MS)
  // A window reaches into the date after its own, and an offset moves a date by less than one more.
  const windows = openWindows(hours, table, Math.floor(from / DAY_MS) - 3, Math.ceil((to + durationMs) / DAY_MS) + 2)
  const starts = { from, to }
  return {
    ...rest,
    table,
    windows,
    open: joinWindows(windows),
    blocked: blockedStarts(read, table, starts),
    bookings: dailyLimit === null ? rest.bookings : countBookings(busy, table, starts),
  }
}

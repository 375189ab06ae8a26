/**
 * What busy times do to starts: the stretches in which a session may not start, and how many bookings each date has.
 */
import { DAY_MS } from './civil-date.ts'
import type { BusySpan, ReadCase } from './read-slot-case.ts'
import { localDayAt, startOfDay } from './wall-clock.ts'
import type { ZoneTable } from './zone-transitions.ts'

/** A start strictly between the two meets a busy time; at either end it only touches it. */
export interface Blocked {
  readonly after: number
  readonly before: number
}

/** Bounds in milliseconds; the table reaches ten days beyond both. */
interface Reach {
  readonly from: number
  readonly to: number
}

/** Dates far outside stay outside; the table need not know them. */
function startWithin(table: ZoneTable, day: number, reach: Reach): number {
  const first = Math.floor(reach.from / DAY_MS) - 3
  const last = Math.ceil(reach.to / DAY_MS) + 3
  return startOfDay(table, Math.min(Math.max(day, first), last))
}

const isSorted = (blocked: readonly Blocked[]): boolean => blocked.every(({ after }, i) => i === 0 || blocked[i - 1]!.after <= after)

/** Those that matter to starts within `starts`, by `after`. */
export function blockedStarts(
  { busy, durationMs, beforeMs, afterMs }: Pick<ReadCase, 'busy' | 'durationMs' | 'beforeMs' | 'afterMs'>,
  table: ZoneTable,
  starts: Reach,
): readonly Blocked[] {
  const lead = durationMs + afterMs
  const reach = { from: starts.from - beforeMs, to: starts.to + lead }
  const blocked: Blocked[] = []
  for (const span of busy) {
    const start = span.inDays ? startWithin(table, span.start, reach) : span.start
    const end = span.inDays ? startWithin(table, span.end, reach) : span.end
    if (start < end && start < reach.to && end > reach.from) blocked.push({ after: start - lead, before: end + beforeMs })
  }
  return isSorted(blocked) ? blocked : blocked.sort((a, b) => a.after - b.after)
}

/** How many bookings start on each date of the mentor, for dates that `starts` may lie on. */
export function countBookings(busy: readonly BusySpan[], table: ZoneTable, starts: Reach): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const from = starts.from - 3 * DAY_MS
  const to = starts.to + 3 * DAY_MS
  for (const { start, inDays, isBooking } of busy) {
    const about = inDays ? start * DAY_MS : start
    if (!isBooking || about < from || about > to) continue
    const day = localDayAt(table, inDays ? startOfDay(table, start) : start)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

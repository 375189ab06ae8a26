/**
 * The windows of a mentor: the hours of each date as instants.
 *
 * Ranges of one date that overlap or touch are one window; windows of two dates stay two, because the grid of starts hangs on the
 * window. A date with an override cuts off what the date before runs into it.
 */
import { DAY_MS } from './civil-date.ts'
import { MINUTE_MS } from './instant-text.ts'
import { type DayRange, type Hours, rangesOf } from './read-slot-case.ts'
import { existsDay, instantOf, startOfDay, stretchAt } from './wall-clock.ts'
import type { ZoneTable } from './zone-transitions.ts'

/** From `start` to before `end`, in milliseconds since 1970. */
export interface Window {
  readonly start: number
  readonly end: number
}

/** On days this far from any change of the clock, a wall-clock time is a sum. A range reaches two days, an offset less than one. */
const QUIET_MS = 4 * DAY_MS

/** Maps wall-clock minutes of a date to instants; `null` where the zone leaves the date out. */
function clockOfDay(table: ZoneTable, day: number): ((minutes: number) => number) | null {
  const midnight = day * DAY_MS
  const stretch = stretchAt(table, midnight - QUIET_MS)
  if ((table.starts[stretch + 1] ?? Infinity) > midnight + QUIET_MS) {
    const base = midnight - table.offsets[stretch]!
    return (minutes) => base + minutes * MINUTE_MS
  }
  return existsDay(table, day) ? (minutes) => instantOf(table, midnight + minutes * MINUTE_MS) : null
}

/** Adds the windows of one date; `ranges` are in order. */
function addWindows(windows: Window[], ranges: readonly DayRange[], toInstant: (minutes: number) => number, cutAt: number): void {
  let start = 0
  let end = Number.NEGATIVE_INFINITY
  for (const range of ranges) {
    const from = toInstant(range.from)
    const to = Math.min(toInstant(range.to), cutAt)
    if (to <= from) continue
    if (from <= end) {
      end = Math.max(end, to)
      continue
    }
    if (end > start) windows.push({ start, end })
    start = from
    end = to
  }
  if (end > start) windows.push({ start, end })
}

/** The windows of the dates from `firstDay` to `lastDay`, by date and then by start; the table reaches ten days beyond both. */
export function openWindows(hours: Hours, table: ZoneTable, firstDay: number, lastDay: number): readonly Window[] {
  const windows: Window[] = []
  for (let day = firstDay; day <= lastDay; day++) {
    const ranges = rangesOf(hours, day)
    if (ranges.length === 0) continue
    const toInstant = clockOfDay(table, day)
    if (toInstant === null) continue
    const cutAt = hours.overrides.has(day + 1) ? startOfDay(table, day + 1) : Infinity
    addWindows(windows, ranges, toInstant, cutAt)
  }
  return windows
}

/** What is open at all, whatever the date it belongs to: in order, neither touching nor overlapping. */
export function joinWindows(windows: readonly Window[]): readonly Window[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of windows.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/**
 * From a wall-clock time to an instant and back: the one place where the two meet.
 *
 * A wall-clock time means the earliest instant at which the clock reads it or later. So a time that a change skips is the moment of
 * the change, and a time that comes twice is its first coming. The table must reach two days beyond what is asked.
 */
import { DAY_MS } from './civil-date.ts'
import type { ZoneTable } from './zone-transitions.ts'

/** No zone has been further from UTC than this. */
const FURTHEST_OFFSET_MS = 16 * 3_600_000

/** The last stretch of the table that begins at `at` or before; 0 where there is none. */
export function stretchAt({ starts }: ZoneTable, at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** `wall` is a reading of the clock written as if it were UTC, in milliseconds. */
export function instantOf(table: ZoneTable, wall: number): number {
  const { starts, offsets } = table
  for (let i = stretchAt(table, wall - FURTHEST_OFFSET_MS); ; i++) {
    const at = Math.max(starts[i]!, wall - offsets[i]!)
    const end = starts[i + 1]
    if (end === undefined || at < end) return at
  }
}

/** The date the clock shows, as days since 1970. */
export const localDayAt = (table: ZoneTable, at: number): number => Math.floor((at + table.offsets[stretchAt(table, at)]!) / DAY_MS)

/** When the date begins: the first instant that reads it or a later one. */
export const startOfDay = (table: ZoneTable, day: number): number => instantOf(table, day * DAY_MS)

/** A zone that moves over the date line leaves a date out. */
export const existsDay = (table: ZoneTable, day: number): boolean => localDayAt(table, startOfDay(table, day)) === day

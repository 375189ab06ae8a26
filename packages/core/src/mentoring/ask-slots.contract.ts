/** Short ways to ask for slots, for the tables of rules: slots are told as "day hour:minute" in UTC. */
import { findSlots } from './find-slots.ts'
import type { BusyTime, HourOverride, SlotCase, SlotService, WeeklyHours } from './slot-case.ts'

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
export const daily = (start: string, end: string): WeeklyHours => ({ days: EVERY_DAY, start, end })
const instant = (text: string): string => (text.length === 10 ? `${text}T00:00:00Z` : `${text}:00Z`)

export interface Asked {
  readonly zone?: string
  readonly weekly?: readonly WeeklyHours[]
  readonly overrides?: readonly HourOverride[]
  readonly busy?: readonly BusyTime[]
  readonly service?: Partial<SlotService>
  /** From and to; the day before the first is now. */
  readonly query: readonly [string, string]
  readonly now?: string
}

export function slotsOf({ zone = 'UTC', weekly = [], overrides = [], busy = [], service, query, now = '2000-01-01' }: Asked): string {
  const slotCase: SlotCase = {
    mentor: { timeZone: zone, weekly, overrides },
    busy,
    service: { durationMin: 60, ...service },
    query: { from: instant(query[0]), to: instant(query[1]), now: instant(now) },
  }
  const found = findSlots(slotCase)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value.map((slot) => slot.slice(8, 16).replace('T', ' ')).join(', ')
}

// 2026-06-01 is a Monday.
export const MONDAY = ['2026-06-01', '2026-06-02'] as const
export const monday = (start: string, end: string): WeeklyHours => ({ days: [1], start, end })
export const on = (date: string, ...ranges: readonly (readonly [string, string])[]): HourOverride => ({
  date,
  ranges: ranges.map(([start, end]) => ({ start, end })),
})

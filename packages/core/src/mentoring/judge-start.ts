/**
 * Decides whether a session may start at an instant: the rules that hold for every start, on the grid or off it.
 *
 * The page that lists slots and the booking that takes one ask the same judge. It sweeps: starts must come in ascending order, and
 * each list of the plan is walked once however many starts there are.
 */
import { DAY_MS, writeDate } from './civil-date.ts'
import { createInstantWriter } from './instant-text.ts'
import type { SlotReason } from './slot-case.ts'
import type { SlotPlan } from './slot-plan.ts'

/** Days beyond the last date at which a start is too far in every zone. */
const SURELY_TOO_FAR_DAYS = 3

/** The first reason of these: notice, furthest date, hours, `isOnGrid`, busy times, daily limit; `null` where the start may be offered. */
export type Judge = (start: number, isOnGrid: boolean) => SlotReason | null

function createOpenTest({ open, durationMs }: SlotPlan): (start: number) => boolean {
  let at = 0
  return (start) => {
    while (at < open.length && open[at]!.end <= start) at += 1
    const here = open[at]
    return here !== undefined && here.start <= start && start + durationMs <= here.end
  }
}

function createBusyTest({ blocked }: SlotPlan): (start: number) => boolean {
  let at = 0
  let latest = Number.NEGATIVE_INFINITY
  return (start) => {
    while (at < blocked.length && blocked[at]!.after < start) {
      latest = Math.max(latest, blocked[at]!.before)
      at += 1
    }
    return start < latest
  }
}

/** The mentor's date, as days since 1970. */
function createDayReader({ table: { starts, offsets } }: SlotPlan): (start: number) => number {
  let at = 0
  return (start) => {
    while (at + 1 < starts.length && starts[at + 1]! <= start) at += 1
    return Math.floor((start + offsets[at]!) / DAY_MS)
  }
}

export function createJudge(plan: SlotPlan): Judge {
  const { earliest, lastDay, dailyLimit, bookings } = plan
  const isOpen = createOpenTest(plan)
  const isBusy = createBusyTest(plan)
  const dayAt = createDayReader(plan)
  return (start, isOnGrid) => {
    if (start < earliest) return { code: 'too-soon', earliest: createInstantWriter()(earliest) }
    if (start >= (lastDay + SURELY_TOO_FAR_DAYS) * DAY_MS || dayAt(start) > lastDay)
      return { code: 'too-far', lastDate: writeDate(lastDay) }
    if (!isOpen(start)) return { code: 'outside-hours' }
    if (!isOnGrid) return { code: 'off-grid' }
    if (isBusy(start)) return { code: 'busy' }
    if (dailyLimit === null) return null
    const day = dayAt(start)
    return (bookings.get(day) ?? 0) >= dailyLimit ? { code: 'day-full', date: writeDate(day), limit: dailyLimit } : null
  }
}

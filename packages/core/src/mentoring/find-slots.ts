/**
 * Finds the slots of a mentor: every start that a candidate may be offered.
 *
 * One pass over sorted numbers; text is read at the door and written at the end. What stands in the way of one start is told by
 * `explain-slot.ts`, which asks the same judge.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { createInstantWriter } from './instant-text.ts'
import { createJudge } from './judge-start.ts'
import type { Window } from './open-windows.ts'
import { readSlotCase } from './read-slot-case.ts'
import type { SlotCase, SlotRefusal } from './slot-case.ts'
import { planSlots } from './slot-plan.ts'

/** Most starts of the grid that are looked at: one a minute for nearly two years. */
export const MOST_STARTS = 1_000_000

/** The first start of the window's grid at `from` or later. */
const firstStart = ({ start }: Window, stepMs: number, from: number): number =>
  from <= start ? start : start + Math.ceil((from - start) / stepMs) * stepMs

function countStarts(windows: readonly Window[], stepMs: number, from: number, to: number): number {
  let count = 0
  for (const window of windows) count += Math.max(0, Math.ceil((Math.min(window.end, to) - firstStart(window, stepMs, from)) / stepMs))
  return count
}

/** The starts of all windows' grids, ascending; where windows of two dates overlap, a start of both is there twice. */
function listStarts(windows: readonly Window[], stepMs: number, from: number, to: number): readonly number[] {
  const starts: number[] = []
  let isSorted = true
  for (const window of windows) {
    const end = Math.min(window.end, to)
    let start = firstStart(window, stepMs, from)
    if (starts.length > 0 && start < starts.at(-1)!) isSorted = false
    for (; start < end; start += stepMs) starts.push(start)
  }
  return isSorted ? starts : starts.sort((a, b) => a - b)
}

/** The starts as UTC instants "YYYY-MM-DDTHH:MM:SSZ", ascending, each once. */
export function findSlots(slotCase: SlotCase): Result<readonly string[], SlotRefusal> {
  const read = readSlotCase(slotCase)
  if (!read.ok) return read
  const { from, to, earliest, stepMs } = read.value
  const plan = planSlots(read.value, from, to)
  if (!plan.ok) return plan
  const { windows } = plan.value
  const first = Math.max(from, earliest)
  const found = countStarts(windows, stepMs, first, to)
  if (found > MOST_STARTS) return refuse({ code: 'too-many-starts', found, limit: MOST_STARTS })
  const judge = createJudge(plan.value)
  const write = createInstantWriter()
  const slots: string[] = []
  let last = Number.NaN
  for (const start of listStarts(windows, stepMs, first, to)) {
    if (start === last || judge(start, true) !== null) continue
    last = start
    slots.push(write(start))
  }
  return accept(slots)
}

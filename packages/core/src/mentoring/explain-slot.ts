/**
 * Says why a session may not start at an instant, or that it may: what a booking asks before it takes a slot.
 *
 * It judges as the list of slots does, on the same case; only `query.from` and `query.to` do not matter, since a booking is one start.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { readInstant } from './instant-text.ts'
import { createJudge } from './judge-start.ts'
import type { Window } from './open-windows.ts'
import { readSlotCase } from './read-slot-case.ts'
import type { SlotCase, SlotReason, SlotRefusal } from './slot-case.ts'
import { isInYears, planSlots, YEARS } from './slot-plan.ts'

const isOnGrid = (windows: readonly Window[], stepMs: number, at: number): boolean =>
  windows.some(({ start, end }) => start <= at && at < end && (at - start) % stepMs === 0)

/** `null` where the start is offered. `start` is an instant as in a case. */
export function explainSlot(slotCase: SlotCase, start: string): Result<SlotReason | null, SlotRefusal> {
  const read = readSlotCase(slotCase)
  if (!read.ok) return read
  const at = readInstant(start)
  if (at === null) return refuse({ code: 'bad-instant', field: 'start', found: start })
  if (!isInYears(at)) return refuse({ code: 'year-out-of-range', field: 'start', ...YEARS })
  const plan = planSlots(read.value, at, at + 1)
  if (!plan.ok) return plan
  return accept(createJudge(plan.value)(at, isOnGrid(plan.value.windows, read.value.stepMs, at)))
}

/** Reads what `slots` is asked: the shape of a case. What its values mean is the core's to refuse. */
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import type { SlotCase } from '@inclined/core/mentoring/slot-case'
import { list, number, object, text } from './check-shape.ts'
import type { LineFault, Row } from './json-lines.ts'

const range = { start: text, end: text }
const slotCase = object(
  {
    mentor: object(
      { timeZone: text, weekly: list(object({ days: list(number), ...range })) },
      { overrides: list(object({ date: text, ranges: list(object(range)) })) },
    ),
    service: object(
      { durationMin: number },
      {
        slotIntervalMin: number,
        bufferBeforeMin: number,
        bufferAfterMin: number,
        minNoticeMin: number,
        maxDaysAhead: number,
        dailyLimit: number,
      },
    ),
    query: object({ from: text, to: text, now: text }, { viewerTimeZone: text }),
  },
  { busy: list(object(range, { kind: text })) },
)

export function readSlots(row: Row): Result<SlotCase, LineFault> {
  const fault = slotCase(row, '')
  return fault === null ? accept(row as unknown as SlotCase) : refuse(fault)
}

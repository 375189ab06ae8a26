/**
 * Reading months of the calendar (`2024-03`) and comparing periods made of them.
 */
import type { YearMonth } from './story.ts'

/** Months since year 0, or `null` where the text is no month between `0000-01` and `9999-12`. */
export function monthNumber(month: YearMonth): number | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(month)
  return match === null ? null : Number(match[1]) * 12 + Number(match[2]) - 1
}

/** Both ends included; `null` is open on that side. */
export interface Period {
  readonly from: YearMonth | null
  readonly to: YearMonth | null
}

/** Whether the periods share a month. An end that is open or cannot be read is without limit. */
export function periodsOverlap(a: Period, b: Period): boolean {
  const at = (month: YearMonth | null, open: number) => (month === null ? open : (monthNumber(month) ?? open))
  return at(a.from, -Infinity) <= at(b.to, Infinity) && at(b.from, -Infinity) <= at(a.to, Infinity)
}

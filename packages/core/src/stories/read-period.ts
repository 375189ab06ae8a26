/**
 * Reads the calendar period a sentence names: "in 2023", "Q3 2024", "H1 2024", "March 2024", "2024-03".
 *
 * Several mentions span from the first month to the last. A quarter or month without its year names no period.
 */
import words from './number-words.json' with { type: 'json' }
import type { YearMonth } from './story.ts'

const MENTION =
  /\b(?:Q([1-4])\s*(?:of\s+)?|H([12])\s*(?:of\s+)?|(January|February|March|April|May|June|July|August|September|October|November|December)\s+)?((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?\b(?![.,]?\d|%)/gu

export function readPeriod(sentence: string): { readonly from: YearMonth; readonly to: YearMonth } | null {
  let from: YearMonth | null = null
  let to: YearMonth | null = null
  for (const [, quarter, half, month, year, isoMonth] of sentence.matchAll(MENTION)) {
    const [first, last] = monthsOf(quarter, half, month, isoMonth)
    const start = `${year}-${pad(first)}`
    const end = `${year}-${pad(last)}`
    if (from === null || start < from) from = start
    if (to === null || end > to) to = end
  }
  return from === null || to === null ? null : { from, to }
}

function monthsOf(quarter?: string, half?: string, month?: string, isoMonth?: string): readonly [number, number] {
  if (isoMonth !== undefined) return [Number(isoMonth), Number(isoMonth)]
  if (month !== undefined) {
    const at = words.months.indexOf(month.toLowerCase()) + 1
    return [at, at]
  }
  if (quarter !== undefined) return [Number(quarter) * 3 - 2, Number(quarter) * 3]
  if (half !== undefined) return [Number(half) * 6 - 5, Number(half) * 6]
  return [1, 12]
}

const pad = (month: number) => String(month).padStart(2, '0')

/**
 * Reads the quantities in a free text field of a story: "3.4%", "$1.2M", "about 40", "12k", "three weeks".
 *
 * Decides only what is a quantity and how it is written; what it measures is guessed in `name-metric.ts`. Years, dates,
 * clock times, ordinals, versions and names with a digit in them ("Q3", "p99", "v2.0", "B2B") are no quantities. A range
 * or a from-to pair gives two readings, the second marked `to`, so that a change is never taken for two claims.
 */
import type { Span } from '../kernel/span.ts'
import words from './number-words.json' with { type: 'json' }
import { scanQuantities } from './scan-quantities.ts'

export interface NumberReading {
  readonly value: number
  /** Normalised: `%`, `USD`, `week`, `x`, or the counted noun in the singular; empty where none is written. */
  readonly unit: string
  readonly approximate: boolean
  /** Covers number, currency sign and unit, not "about". */
  readonly span: Span
  /** The smallest step as written: 0.1 for "3.4", 100,000 for "1.2M". Above 0. */
  readonly step: number
  /** `from` and `to` come in neighbouring pairs. */
  readonly role: 'from' | 'to' | 'alone'
}

const APPROXIMATE = new Set(words.approximateBefore)
const TO = /^\s*(?:(?:all the way\s+|down\s+|up\s+)?to|and|→|->|–|—|-|until)\s*$/u
const RANGE = /^\s*(?:–|—|-|→|->)\s*$/u
const LEAD = /(?:from|between)\s+(?:(?:about|around|roughly|nearly|almost|approximately|some|over|under)\s+|[~≈])?$/iu
const FILLER = /\b(?:about|around|roughly|nearly|almost|approximately|over|under|some)\b|[~≈]/giu
/** Words between the first number and "to" stay few: "from 40 support tickets a day to 12". */
const MOST_WORDS_BETWEEN = 5

/** Readings in the order of the text; spans do not overlap. */
export function readNumbers(text: string): readonly NumberReading[] {
  const found = scanQuantities(text)
  const readings: NumberReading[] = found.map((q) => ({
    value: q.value,
    unit: q.unit,
    step: q.step,
    span: { start: q.start, end: q.end },
    approximate: isApproximate(text, q.start, q.end),
    role: 'alone',
  }))
  for (let i = 0; i + 1 < readings.length; i++) {
    const first = readings[i]!
    const second = readings[i + 1]!
    if (first.role !== 'alone' || !isPair(text, first, second)) continue
    readings[i] = { ...first, role: 'from', unit: first.unit === '' ? second.unit : first.unit }
    readings[i + 1] = { ...second, role: 'to', unit: second.unit === '' ? first.unit : second.unit }
  }
  return readings
}

/** Whether `unit` is a length of time. */
export function isTimeUnit(unit: string): boolean {
  return words.timeUnits.includes(unit)
}

function isApproximate(text: string, start: number, end: number): boolean {
  if (/^(?:\+|\s+or so\b)/u.test(text.slice(end, end + 8))) return true
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase()
  const last = /([\p{L}]+|[~≈])\.?\s*$/u.exec(before)?.[1]
  if (last === undefined) return false
  if (last === 'to') return /(?:up|close)\s+to\s*$/u.test(before)
  return APPROXIMATE.has(last)
}

function isPair(text: string, first: NumberReading, second: NumberReading): boolean {
  if (first.unit !== '' && second.unit !== '' && first.unit !== second.unit) return false
  const between = text.slice(first.span.end, second.span.start)
  if (between.length > 80) return false
  const joint = between.replace(FILLER, ' ')
  if (RANGE.test(joint)) return true
  const led = LEAD.test(text.slice(Math.max(0, first.span.start - 40), first.span.start))
  if (TO.test(joint)) return led || !/^\s*and\s*$/iu.test(joint)
  if (!led || /[.;!?\n]/u.test(joint)) return false
  const inner = joint.trim().split(/\s+/u)
  return inner.length <= MOST_WORDS_BETWEEN + 1 && inner.at(-1)?.toLowerCase() === 'to'
}

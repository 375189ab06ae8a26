/**
 * Reads dates, times of day and instants as text, and writes instants. Strict: what is not exactly of the form is `null`.
 *
 * Written by hand over char codes: a calendar brings thousands of instants, and the platform's own reader accepts more than the form.
 */
import { DAY_MS, dayOf, daysInMonth, writeDate } from './civil-date.ts'

export const MINUTE_MS = 60_000
const ZERO = 48
const DASH = 45
const COLON = 58
const DOT = 46
const MOST_FRACTION_DIGITS = 6

/** The two digits at `at`, or -1. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** The date in the first ten characters as a day, or `null`. */
function readDay(text: string): number | null {
  const century = twoDigits(text, 0)
  const rest = twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const date = twoDigits(text, 8)
  if (century < 0 || rest < 0 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null
  const year = century * 100 + rest
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return dayOf(year, month, date)
}

/** "YYYY-MM-DD" as a day since 1970. */
export const readDate = (text: string): number | null => (text.length === 10 ? readDay(text) : null)

/** "HH:MM" at `at` as minutes, 00:00 to 23:59, or -1. */
function clockAt(text: string, at: number): number {
  const hour = twoDigits(text, at)
  const minute = twoDigits(text, at + 3)
  return hour < 0 || hour > 23 || minute < 0 || minute > 59 || text.charCodeAt(at + 2) !== COLON ? -1 : hour * 60 + minute
}

/** "HH:MM" as minutes of the day, 0 to 1439; 1440 for "24:00". */
export function readTimeOfDay(text: string): number | null {
  if (text === '24:00') return 1440
  const minutes = text.length === 5 ? clockAt(text, 0) : -1
  return minutes < 0 ? null : minutes
}

/** Where the fraction that begins at `at` ends, and its milliseconds; `null` when it has no digit or too many. */
function readFraction(text: string, at: number): { readonly end: number; readonly ms: number } | null {
  let end = at + 1
  let value = 0
  for (; end < text.length; end++) {
    const digit = text.charCodeAt(end) - ZERO
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  const digits = end - at - 1
  return digits < 1 || digits > MOST_FRACTION_DIGITS ? null : { end, ms: (value * 1000) / 10 ** digits }
}

/** "Z" or "+HH:MM" to the end of the text, in milliseconds east of UTC. */
function readOffset(text: string, at: number): number | null {
  const sign = text[at]
  if (sign === 'Z') return text.length === at + 1 ? 0 : null
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6) return null
  const minutes = clockAt(text, at + 1)
  if (minutes < 0) return null
  return (sign === '+' ? minutes : -minutes) * MINUTE_MS
}

/** "YYYY-MM-DDTHH:MM[:SS[.ffffff]]" with "Z" or an offset, in milliseconds since 1970, exact to the microsecond. */
export function readInstant(text: string): number | null {
  const day = readDay(text)
  const minutes = clockAt(text, 11)
  if (day === null || minutes < 0 || text[10] !== 'T') return null
  let at = 16
  let ms = day * DAY_MS + minutes * MINUTE_MS
  if (text.charCodeAt(at) === COLON) {
    const seconds = twoDigits(text, at + 1)
    if (seconds < 0 || seconds > 59) return null
    ms += seconds * 1000
    at += 3
    if (text.charCodeAt(at) === DOT) {
      const fraction = readFraction(text, at)
      if (fraction === null) return null
      ms += fraction.ms
      at = fraction.end
    }
  }
  const offset = readOffset(text, at)
  return offset === null ? null : ms - offset
}

const pad = (value: number): string => String(value).padStart(2, '0')
const CLOCKS: readonly string[] = Array.from({ length: 1440 }, (_, minute) => `T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:`)

/** Instants as "YYYY-MM-DDTHH:MM:SSZ", the date written once for a run of instants of one day. Parts of a second are rounded up. */
export function createInstantWriter(): (ms: number) => string {
  let day = Number.NaN
  let date = ''
  return (ms) => {
    const seconds = Math.ceil(ms / 1000)
    const today = Math.floor(seconds / 86_400)
    if (today !== day) {
      day = today
      date = writeDate(today)
    }
    const ofDay = seconds - today * 86_400
    const minute = Math.floor(ofDay / 60)
    return `${date}${CLOCKS[minute]!}${pad(ofDay - minute * 60)}Z`
  }
}

/**
 * Reads a case into numbers and names the first thing in it that cannot be used. Nothing is mended: a case is whole or refused.
 *
 * The zone is asked for its name only; which instants the hours mean is found later (`open-windows.ts`).
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { weekdayOf } from './civil-date.ts'
import { MINUTE_MS, readDate, readInstant, readTimeOfDay } from './instant-text.ts'
import type { BusyTime, HourOverride, HourRange, SlotCase, SlotRefusal } from './slot-case.ts'
import { isZone } from './zone-transitions.ts'

/** Wall-clock minutes from the midnight of a date, up to two days on; `to` is after `from`. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

export interface Hours {
  /** By weekday, 0 is Sunday; each in order of `from`. */
  readonly weekly: readonly (readonly DayRange[])[]
  /** By day since 1970, in order of `from`. */
  readonly overrides: ReadonlyMap<number, readonly DayRange[]>
}

/** Instants in milliseconds, or days of the mentor's calendar. */
export interface BusySpan {
  readonly start: number
  readonly end: number
  readonly inDays: boolean
  readonly isBooking: boolean
}

export interface ReadCase {
  readonly zone: string
  readonly hours: Hours
  readonly busy: readonly BusySpan[]
  readonly durationMs: number
  readonly stepMs: number
  readonly beforeMs: number
  readonly afterMs: number
  /** The end of the notice. */
  readonly earliest: number
  readonly maxDaysAhead: number | null
  readonly dailyLimit: number | null
  readonly from: number
  readonly to: number
  readonly now: number
}

const MOST_RANGES = 10_000
const MOST_BUSY = 200_000
/** 31 days: far beyond any session. */
const MOST_MINUTES = 44_640
/** Ten years. */
const MOST_NOTICE = 5_270_400
const MOST_DAYS_AHEAD = 36_600
const MOST_BOOKINGS = 1440

/** The first thing wrong. Reading goes on past it, so every reader gives a number; none of them is used once there is a fault. */
interface Faults {
  first: SlotRefusal | null
}

function fault(faults: Faults, refusal: SlotRefusal): number {
  faults.first ??= refusal
  return 0
}

function checkCount(faults: Faults, field: string, found: number, limit: number): void {
  if (found > limit) fault(faults, { code: 'too-many', field, found, limit })
}

function wholeNumber(faults: Faults, field: string, found: number, least: number, most: number): number {
  return Number.isInteger(found) && found >= least && found <= most
    ? found
    : fault(faults, { code: 'bad-number', field, found, least, most })
}

const optionalNumber = (faults: Faults, field: string, found: number | null | undefined, least: number, most: number): number | null =>
  found === undefined || found === null ? null : wholeNumber(faults, field, found, least, most)

const readNamedInstant = (faults: Faults, field: string, found: string): number =>
  readInstant(found) ?? fault(faults, { code: 'bad-instant', field, found })

function checkZone(faults: Faults, field: string, found: string | null | undefined): void {
  if (found !== undefined && found !== null && !isZone(found)) fault(faults, { code: 'unknown-zone', field, found })
}

/** `null` for a range that is nothing. */
function readRange(faults: Faults, { start, end }: HourRange, field: string): DayRange | null {
  const from = start === '24:00' ? null : readTimeOfDay(start)
  const to = readTimeOfDay(end)
  if (from === null) fault(faults, { code: 'bad-time', field: `${field}.start`, found: start })
  if (to === null) fault(faults, { code: 'bad-time', field: `${field}.end`, found: end })
  if (from === null || to === null) return null
  return from === to ? null : { from, to: to < from ? to + 1440 : to }
}

const byStart = (a: DayRange, b: DayRange): number => a.from - b.from

function readWeekly(faults: Faults, weekly: SlotCase['mentor']['weekly']): DayRange[][] {
  checkCount(faults, 'mentor.weekly', weekly.length, MOST_RANGES)
  const byDay: DayRange[][] = [[], [], [], [], [], [], []]
  for (const [i, hours] of weekly.entries()) {
    const field = `mentor.weekly[${i}]`
    checkCount(faults, `${field}.days`, hours.days.length, MOST_RANGES)
    const range = readRange(faults, hours, field)
    for (const [at, day] of hours.days.entries()) {
      const ranges = byDay[wholeNumber(faults, `${field}.days[${at}]`, day, 0, 6)]!
      if (range !== null) ranges.push(range)
    }
  }
  return byDay.map((ranges) => ranges.sort(byStart))
}

function readOverrides(faults: Faults, overrides: readonly HourOverride[]): Map<number, DayRange[]> {
  checkCount(faults, 'mentor.overrides', overrides.length, MOST_RANGES)
  const byDay = new Map<number, DayRange[]>()
  for (const [i, { date, ranges }] of overrides.entries()) {
    const field = `mentor.overrides[${i}]`
    const day = readDate(date) ?? fault(faults, { code: 'bad-date', field: `${field}.date`, found: date })
    checkCount(faults, `${field}.ranges`, ranges.length, MOST_RANGES)
    const read = ranges.map((range, at) => readRange(faults, range, `${field}.ranges[${at}]`)).filter((range) => range !== null)
    byDay.set(day, [...(byDay.get(day) ?? []), ...read].sort(byStart))
  }
  return byDay
}

function nameBusyFault({ start, end }: BusyTime, field: string): SlotRefusal {
  const bad = (part: string, found: string): SlotRefusal => ({
    code: found.length === 10 ? 'bad-date' : 'bad-instant',
    field: `${field}.${part}`,
    found,
  })
  if (readInstant(start) === null && readDate(start) === null) return bad('start', start)
  if (readInstant(end) === null && readDate(end) === null) return bad('end', end)
  return { code: 'mixed-busy', field }
}

/** Both instants, or both dates. The path of a field is written only for a fault: a calendar brings thousands. */
function readBusy(faults: Faults, busy: BusyTime, index: number): BusySpan {
  const inDays = busy.start.length === 10
  const start = inDays ? readDate(busy.start) : readInstant(busy.start)
  const end = inDays ? readDate(busy.end) : readInstant(busy.end)
  if (start === null || end === null) fault(faults, nameBusyFault(busy, `busy[${index}]`))
  else if (end < start) fault(faults, { code: 'ends-before-start', field: `busy[${index}]` })
  return { start: start ?? 0, end: end ?? 0, inDays, isBooking: busy.kind === 'booking' }
}

function readService(faults: Faults, service: SlotCase['service']) {
  const minutes = (name: 'bufferBeforeMin' | 'bufferAfterMin' | 'minNoticeMin', most: number) =>
    (optionalNumber(faults, `service.${name}`, service[name], 0, most) ?? 0) * MINUTE_MS
  const durationMs = wholeNumber(faults, 'service.durationMin', service.durationMin, 1, MOST_MINUTES) * MINUTE_MS
  const interval = optionalNumber(faults, 'service.slotIntervalMin', service.slotIntervalMin, 1, MOST_MINUTES)
  return {
    durationMs,
    stepMs: interval === null ? durationMs : interval * MINUTE_MS,
    beforeMs: minutes('bufferBeforeMin', MOST_MINUTES),
    afterMs: minutes('bufferAfterMin', MOST_MINUTES),
    noticeMs: minutes('minNoticeMin', MOST_NOTICE),
    maxDaysAhead: optionalNumber(faults, 'service.maxDaysAhead', service.maxDaysAhead, 0, MOST_DAYS_AHEAD),
    dailyLimit: optionalNumber(faults, 'service.dailyLimit', service.dailyLimit, 0, MOST_BOOKINGS),
  }
}

/** The hours before the service, the query and the busy times. */
export function readSlotCase({ mentor, busy, service, query }: SlotCase): Result<ReadCase, SlotRefusal> {
  const faults: Faults = { first: null }
  checkZone(faults, 'mentor.timeZone', mentor.timeZone)
  const hours = { weekly: readWeekly(faults, mentor.weekly), overrides: readOverrides(faults, mentor.overrides ?? []) }
  const { noticeMs, ...rest } = readService(faults, service)
  const from = readNamedInstant(faults, 'query.from', query.from)
  const to = readNamedInstant(faults, 'query.to', query.to)
  const now = readNamedInstant(faults, 'query.now', query.now)
  checkZone(faults, 'query.viewerTimeZone', query.viewerTimeZone)
  checkCount(faults, 'busy', busy?.length ?? 0, MOST_BUSY)
  const spans = (busy ?? []).map((each, i) => readBusy(faults, each, i))
  if (faults.first !== null) return refuse(faults.first)
  return accept({ zone: mentor.timeZone, hours, busy: spans, ...rest, earliest: now + noticeMs, from, to, now })
}

/** The ranges of a date: the override's where there is one. */
export const rangesOf = ({ weekly, overrides }: Hours, day: number): readonly DayRange[] => overrides.get(day) ?? weekly[weekdayOf(day)]!

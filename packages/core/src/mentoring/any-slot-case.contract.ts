/** Cases drawn at random around dates on which the clocks of odd zones change, or a date is left out. */
import fc from 'fast-check'
import type { SlotCase } from './slot-case.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** [zone, a date near the change, what happens]. */
export const ODD_DATES: readonly (readonly [string, string, string])[] = [
  ['America/New_York', '2026-03-08', '02:00 to 03:00'],
  ['America/New_York', '2026-11-01', '02:00 to 01:00'],
  ['Australia/Lord_Howe', '2026-04-05', 'back by half an hour'],
  ['Australia/Lord_Howe', '2026-10-04', 'forward by half an hour'],
  ['Antarctica/Troll', '2026-03-29', 'forward by two hours'],
  ['Antarctica/Troll', '2026-10-25', 'back by two hours'],
  ['Africa/Casablanca', '2025-02-23', 'back for a month'],
  ['Africa/Casablanca', '2025-04-06', 'forward again'],
  ['Asia/Tehran', '2022-03-22', 'no midnight'],
  ['Asia/Tehran', '2022-09-22', '00:00 to 23:00'],
  ['America/St_Johns', '2010-11-07', '00:01 to 23:01 of the day before'],
  ['America/St_Johns', '2011-03-13', '00:01 to 01:01'],
  ['Pacific/Apia', '2011-12-30', 'no such date'],
  ['Pacific/Kiritimati', '1994-12-31', 'no such date'],
  ['Pacific/Kiritimati', '2026-06-03', 'nothing'],
  ['Asia/Kolkata', '2026-06-03', 'nothing'],
]

export interface DrawnCase {
  readonly slotCase: SlotCase
  /** The stretch the oracle walks; the query lies in its middle. */
  readonly from: number
  readonly to: number
}

const isoOf = (ms: number): string => new Date(ms).toISOString()
const dateOf = (ms: number): string => isoOf(ms).slice(0, 10)
const pad = (value: number): string => String(value).padStart(2, '0')

const time = fc
  .oneof(
    fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    fc.integer({ min: 0, max: 1439 }),
    fc.integer({ min: 0, max: 6 }).map((half) => half * 30),
  )
  .map((minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`)
const range = fc.record({ start: time, end: fc.oneof({ arbitrary: time, weight: 5 }, { arbitrary: fc.constant('24:00'), weight: 1 }) })
const weekly = fc.array(
  fc.tuple(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 2 }), range).map(([days, hours]) => ({ days, ...hours })),
  { minLength: 1, maxLength: 4 },
)
const service = fc.record(
  {
    durationMin: fc.constantFrom(15, 30, 45, 50, 60, 95),
    slotIntervalMin: fc.constantFrom(10, 15, 30, 60, 45),
    bufferBeforeMin: fc.constantFrom(0, 5, 15),
    bufferAfterMin: fc.constantFrom(0, 5, 10),
    minNoticeMin: fc.constantFrom(0, 0, 30, 720),
    maxDaysAhead: fc.integer({ min: 0, max: 8 }),
    dailyLimit: fc.integer({ min: 0, max: 5 }),
  },
  { requiredKeys: ['durationMin'] },
)

/** Six days of query around the date, in a stretch of sixteen. */
export function anySlotCase(zone: string, date: string): fc.Arbitrary<DrawnCase> {
  const middle = Date.parse(`${date}T00:00:00Z`)
  const instant = fc.integer({ min: -3 * 1440, max: 4 * 1440 }).map((minutes) => middle + minutes * MINUTE)
  const nearby = fc.integer({ min: -3, max: 4 }).map((days) => middle + days * DAY)
  const kind = fc.constantFrom('booking', 'other')
  const timed = fc
    .tuple(instant, fc.integer({ min: 0, max: 300 }), fc.constantFrom(0, 0, 0, 1000, 59_000), kind)
    .map(([start, minutes, extra, kind]) => ({ start: isoOf(start + extra), end: isoOf(start + extra + minutes * MINUTE), kind }))
  const allDay = fc
    .tuple(nearby, fc.integer({ min: 0, max: 2 }), kind)
    .map(([start, days, kind]) => ({ start: dateOf(start), end: dateOf(start + days * DAY), kind }))
  const override = fc.tuple(nearby, fc.array(range, { maxLength: 2 })).map(([day, ranges]) => ({ date: dateOf(day), ranges }))
  return fc
    .record({
      weekly,
      overrides: fc.array(override, { maxLength: 3 }),
      busy: fc.array(fc.oneof({ arbitrary: timed, weight: 4 }, { arbitrary: allDay, weight: 1 }), { maxLength: 5 }),
      service,
      begin: fc.integer({ min: -3 * 1440, max: 1440 }).map((minutes) => middle + minutes * MINUTE),
      length: fc.oneof({ arbitrary: fc.constant(5 * 1440), weight: 2 }, { arbitrary: fc.integer({ min: 0, max: 5 * 1440 }), weight: 1 }),
      lead: fc.integer({ min: -1440, max: 2 * 1440 }),
    })
    .map(({ weekly, overrides, busy, service, begin, length, lead }) => ({
      slotCase: {
        mentor: { timeZone: zone, weekly, overrides },
        busy,
        service,
        query: {
          from: isoOf(begin),
          to: isoOf(Math.min(begin + length * MINUTE, middle + 4 * DAY)),
          viewerTimeZone: 'Europe/Berlin',
          now: isoOf(begin - lead * MINUTE),
        },
      },
      from: middle - 8 * DAY,
      to: middle + 8 * DAY,
    }))
}

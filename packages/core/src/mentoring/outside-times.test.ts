import { expect, it } from 'vitest'
import { findSlots } from './find-slots.ts'
import { slotCaseOf } from './mentor.ts'
import { COPY_REACH, judgeOutside, type OutsideCalendar, outsideBusy, STALE_AFTER_MS } from './outside-times.ts'

const NOW = Date.parse('2026-11-23T09:00:00Z')
const HOUR = 3_600_000
const calendar = (change: Partial<OutsideCalendar> = {}): OutsideCalendar => ({ busy: [], freshAsOf: NOW, isReadable: true, ...change })

it.each([
  ['just read', calendar(), 'open'],
  ['six hours old', calendar({ freshAsOf: NOW - STALE_AFTER_MS }), 'open'],
  ['older than six hours', calendar({ freshAsOf: NOW - STALE_AFTER_MS - 1 }), 'stale'],
  ['unreadable a moment after a good reading', calendar({ isReadable: false }), 'unreadable'],
  ['read by a clock that runs ahead', calendar({ freshAsOf: NOW + HOUR }), 'open'],
] as const)('%s: %o is %s', (_name, given, state) => {
  expect(judgeOutside(given, NOW)).toBe(state)
})

const hours = { timeZone: 'UTC', weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '10:00', end: '12:00' }], overrides: [] }
const at = (hour: number) => Date.parse('2026-11-24T00:00:00Z') + hour * HOUR

/** Hours of the next day at which a session of an hour can start. */
function openHours(calendars: readonly OutsideCalendar[], day = 0): readonly number[] {
  const query = { from: iso(at(24 * day)), to: iso(at(24 * day + 24)), now: iso(NOW) }
  const found = findSlots(slotCaseOf(hours, 60, outsideBusy(calendars, NOW), query))
  if (!found.ok) throw new Error(found.error.code)
  return found.value.map((slot) => new Date(slot).getUTCHours())
}

const iso = (ms: number): string => new Date(ms).toISOString()
const busy = [{ start: at(10.5), end: at(11) }]

it.each<[string, readonly OutsideCalendar[], readonly number[]]>([
  ['no calendar', [], [10, 11]],
  ['nothing in it', [calendar()], [10, 11]],
  ['a busy half-hour, which the next session may touch', [calendar({ busy })], [11]],
  ['two calendars', [calendar({ busy }), calendar({ busy: [{ start: at(11.5), end: at(12) }] })], []],
  ['one of two unreadable', [calendar({ busy }), calendar({ isReadable: false })], []],
  ['one of two stale', [calendar(), calendar({ freshAsOf: NOW - STALE_AFTER_MS - 1 })], []],
])('with %s the next day is open as it should be', (_name, calendars, open) => {
  expect(openHours(calendars)).toEqual(open)
})

it('closes what lies beyond the reach of the copy', () => {
  const days = COPY_REACH.afterMs / 86_400_000
  expect(openHours([calendar()], days - 2)).toEqual([10, 11])
  expect(openHours([calendar()], days)).toEqual([])
  expect(openHours([], days)).toEqual([10, 11])
})

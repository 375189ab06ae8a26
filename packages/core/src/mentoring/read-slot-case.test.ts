/** What a case is refused for: the field is named, and nothing is mended. */
import { expect, it } from 'vitest'
import { computeSlots } from './compute-slots.ts'
import { explainSlot } from './explain-slot.ts'
import { findSlots, MOST_STARTS } from './find-slots.ts'
import type { SlotCase, SlotRefusal } from './slot-case.ts'

const CASE: SlotCase = {
  mentor: { timeZone: 'Europe/Paris', weekly: [{ days: [1], start: '09:00', end: '10:00' }], overrides: [] },
  busy: [],
  service: { durationMin: 60 },
  query: { from: '2026-06-01T00:00:00Z', to: '2026-06-02T00:00:00Z', now: '2026-05-01T00:00:00Z' },
}
const mentor = (more: Partial<SlotCase['mentor']>): SlotCase => ({ ...CASE, mentor: { ...CASE.mentor, ...more } })
const hours = (start: string, end: string) => mentor({ weekly: [{ days: [1], start, end }] })
const service = (more: Partial<SlotCase['service']>): SlotCase => ({ ...CASE, service: { ...CASE.service, ...more } })
const busy = (start: string, end: string): SlotCase => ({ ...CASE, busy: [{ start, end }] })
const query = (more: Partial<SlotCase['query']>): SlotCase => ({ ...CASE, query: { ...CASE.query, ...more } })

const zone = (field: string, found: string): SlotRefusal => ({ code: 'unknown-zone', field, found })
const time = (field: string, found: string): SlotRefusal => ({ code: 'bad-time', field, found })
const number = (field: string, found: number, least: number, most: number): SlotRefusal => ({
  code: 'bad-number',
  field,
  found,
  least,
  most,
})
const instant = (field: string, found: string): SlotRefusal => ({ code: 'bad-instant', field, found })
const date = (field: string, found: string): SlotRefusal => ({ code: 'bad-date', field, found })
const minuteGrid = { weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '00:00', end: '24:00' }] }

it.each<[string, SlotCase, SlotRefusal | null]>([
  ['the case itself', CASE, null],
  ['no such zone', mentor({ timeZone: 'Europe/Atlantis' }), zone('mentor.timeZone', 'Europe/Atlantis')],
  ['no zone', mentor({ timeZone: '' }), zone('mentor.timeZone', '')],
  ['an offset is no zone', mentor({ timeZone: '+02:00' }), zone('mentor.timeZone', '+02:00')],
  ["the viewer's zone", query({ viewerTimeZone: 'Nowhere' }), zone('query.viewerTimeZone', 'Nowhere')],
  ['no viewer zone', query({ viewerTimeZone: null }), null],
  ['9:00', hours('9:00', '10:00'), time('mentor.weekly[0].start', '9:00')],
  ['24:00 as a start', hours('24:00', '10:00'), time('mentor.weekly[0].start', '24:00')],
  ['23:59', hours('23:59', '24:00'), null],
  ['24:01', hours('09:00', '24:01'), time('mentor.weekly[0].end', '24:01')],
  ['09:60', hours('09:00', '09:60'), time('mentor.weekly[0].end', '09:60')],
  ['weekday 7', mentor({ weekly: [{ days: [0, 7], start: '09:00', end: '10:00' }] }), number('mentor.weekly[0].days[1]', 7, 0, 6)],
  ['weekday -1', mentor({ weekly: [{ days: [-1], start: '09:00', end: '10:00' }] }), number('mentor.weekly[0].days[0]', -1, 0, 6)],
  ['29 February', mentor({ overrides: [{ date: '2026-02-29', ranges: [] }] }), date('mentor.overrides[0].date', '2026-02-29')],
  ['29 February of a leap year', mentor({ overrides: [{ date: '2028-02-29', ranges: [] }] }), null],
  [
    'a range of an override',
    mentor({ overrides: [{ date: '2026-06-01', ranges: [{ start: 'x', end: '10:00' }] }] }),
    time('mentor.overrides[0].ranges[0].start', 'x'),
  ],
  ['no duration', service({ durationMin: 0 }), number('service.durationMin', 0, 1, 44_640)],
  ['a negative duration', service({ durationMin: -30 }), number('service.durationMin', -30, 1, 44_640)],
  ['a month and a minute', service({ durationMin: 44_641 }), number('service.durationMin', 44_641, 1, 44_640)],
  ['half a minute', service({ slotIntervalMin: 0.5 }), number('service.slotIntervalMin', 0.5, 1, 44_640)],
  ['a negative buffer', service({ bufferBeforeMin: -1 }), number('service.bufferBeforeMin', -1, 0, 44_640)],
  ['a buffer of NaN', service({ bufferAfterMin: Number.NaN }), number('service.bufferAfterMin', Number.NaN, 0, 44_640)],
  ['a negative notice', service({ minNoticeMin: -1 }), number('service.minNoticeMin', -1, 0, 5_270_400)],
  ['days ahead', service({ maxDaysAhead: -1 }), number('service.maxDaysAhead', -1, 0, 36_600)],
  ['a limit below none', service({ dailyLimit: -1 }), number('service.dailyLimit', -1, 0, 1440)],
  ['a limit of none', service({ dailyLimit: 0 }), null],
  ['busy without a zone', busy('2026-06-01T09:00:00', '2026-06-01T10:00:00Z'), instant('busy[0].start', '2026-06-01T09:00:00')],
  ['busy at 24:00', busy('2026-06-01T09:00:00Z', '2026-06-01T24:00:00Z'), instant('busy[0].end', '2026-06-01T24:00:00Z')],
  ['busy on no date', busy('2026-06-31', '2026-07-01'), date('busy[0].start', '2026-06-31')],
  ['busy backwards', busy('2026-06-01T10:00:00Z', '2026-06-01T09:00:00Z'), { code: 'ends-before-start', field: 'busy[0]' }],
  ['busy dates backwards', busy('2026-06-02', '2026-06-01'), { code: 'ends-before-start', field: 'busy[0]' }],
  ['a date and an instant', busy('2026-06-01', '2026-06-01T10:00:00Z'), { code: 'mixed-busy', field: 'busy[0]' }],
  ['an instant and a date', busy('2026-06-01T10:00:00Z', '2026-06-02'), { code: 'mixed-busy', field: 'busy[0]' }],
  ['a query of dates', query({ from: '2026-06-01' }), instant('query.from', '2026-06-01')],
  ['a word', query({ now: 'now' }), instant('query.now', 'now')],
  ['ten years', query({ to: '2036-06-01T00:00:00Z' }), null],
  ['eleven years', query({ to: '2037-06-01T00:00:00Z' }), { code: 'query-too-wide', limitDays: 3660 }],
  ['a century, but few days ahead', { ...service({ maxDaysAhead: 60 }), query: { ...CASE.query, to: '2126-06-01T00:00:00Z' } }, null],
  [
    'the year 2200',
    query({ from: '2200-01-02T00:00:00Z', to: '2200-01-03T00:00:00Z' }),
    { code: 'year-out-of-range', field: 'query.from', least: 1900, most: 2199 },
  ],
  ['a day long gone', query({ from: '1850-01-01T00:00:00Z', to: '1850-01-02T00:00:00Z' }), null], // too soon, whatever the zone
  [
    'a minute grid of 694 days',
    {
      ...CASE,
      mentor: { timeZone: 'UTC', ...minuteGrid },
      service: { durationMin: 1 },
      query: { ...CASE.query, to: '2028-04-25T00:00:00Z' },
    },
    null,
  ],
  [
    'a minute grid of 695 days',
    {
      ...CASE,
      mentor: { timeZone: 'UTC', ...minuteGrid },
      service: { durationMin: 1 },
      query: { ...CASE.query, to: '2028-04-26T00:00:00Z' },
    },
    { code: 'too-many-starts', found: 1_000_800, limit: MOST_STARTS },
  ],
  [
    'too many overrides',
    mentor({ overrides: Array.from({ length: 10_001 }, () => ({ date: '2026-06-01', ranges: [] })) }),
    { code: 'too-many', field: 'mentor.overrides', found: 10_001, limit: 10_000 },
  ],
  ['the first fault is told', { ...hours('x', '10:00'), service: { durationMin: 0 } }, time('mentor.weekly[0].start', 'x')],
])('%s', (_, slotCase, refusal) => {
  const found = findSlots(slotCase)
  expect(found.ok ? null : found.error).toEqual(refusal)
  if (refusal === null) expect(computeSlots(slotCase)).toEqual(found.ok ? found.value : null)
  else expect(() => computeSlots(slotCase)).toThrow(expect.objectContaining({ name: 'SlotCaseRefused', refusal }))
})

it.each([
  ['2026-06-01', { code: 'bad-instant', field: 'start', found: '2026-06-01' }],
  ['1899-12-31T23:59:59Z', { code: 'year-out-of-range', field: 'start', least: 1900, most: 2199 }],
])('refuses to judge the start %s', (start, refusal) => {
  expect(explainSlot(CASE, start)).toEqual({ ok: false, error: refusal })
})

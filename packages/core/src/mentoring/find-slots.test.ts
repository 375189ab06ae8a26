/** Rules of what stands in the way of a start and of the answer (R8 to R14), both sides of each; those of hours are in slot-hours.test.ts. */
import { expect, it } from 'vitest'
import { type Asked, daily, MONDAY, monday, slotsOf } from './ask-slots.contract.ts'
import { findSlots } from './find-slots.ts'

it.each<[string, Asked, string]>([
  [
    'R8 touching is free',
    { weekly: [monday('09:00', '12:00')], busy: [{ start: '2026-06-01T10:00:00Z', end: '2026-06-01T11:00:00Z' }], query: MONDAY },
    '01 09:00, 01 11:00',
  ],
  [
    'R8 a second of overlap is not',
    { weekly: [monday('09:00', '12:00')], busy: [{ start: '2026-06-01T09:59:59Z', end: '2026-06-01T11:00:01Z' }], query: MONDAY },
    '',
  ],
  [
    'R8 nothing long blocks nothing',
    { weekly: [monday('09:00', '10:00')], busy: [{ start: '2026-06-01T09:30:00Z', end: '2026-06-01T09:30:00Z' }], query: MONDAY },
    '01 09:00',
  ],
  [
    'R8 buffers reach the busy time',
    {
      weekly: [monday('09:00', '12:00')],
      busy: [{ start: '2026-06-01T10:05:00Z', end: '2026-06-01T10:56:00Z' }],
      service: { bufferBeforeMin: 5, bufferAfterMin: 5 },
      query: MONDAY,
    },
    '01 09:00',
  ],
  [
    'R8 buffers need not lie in the hours',
    { weekly: [monday('09:00', '10:00')], service: { bufferBeforeMin: 30, bufferAfterMin: 30 }, query: MONDAY },
    '01 09:00',
  ],
  [
    'R8 a long busy time behind a short one',
    {
      weekly: [monday('09:00', '12:00')],
      busy: [
        { start: '2026-06-01T09:10:00Z', end: '2026-06-01T09:20:00Z' },
        { start: '2026-06-01T00:00:00Z', end: '2026-06-01T11:00:00Z' },
      ],
      query: MONDAY,
    },
    '01 11:00',
  ],
  // R9
  [
    'R9 a date is busy on the calendar of the mentor',
    {
      zone: 'Pacific/Kiritimati',
      weekly: [daily('00:00', '01:00'), daily('23:00', '24:00')],
      busy: [{ start: '2026-06-02', end: '2026-06-03' }],
      query: ['2026-06-01', '2026-06-03'],
    },
    '01 09:00, 02 10:00',
  ],
  [
    'R9 the end date is free',
    { weekly: [daily('09:00', '10:00')], busy: [{ start: '2026-06-01', end: '2026-06-03' }], query: ['2026-06-01', '2026-06-04'] },
    '03 09:00',
  ],
  ['R9 busy for all time', { weekly: [daily('09:00', '10:00')], busy: [{ start: '0001-01-01', end: '9999-12-31' }], query: MONDAY }, ''],
  // R10
  [
    'R10 exactly at the end of the notice',
    { weekly: [monday('09:00', '12:00')], service: { minNoticeMin: 60 }, now: '2026-06-01T09:00', query: MONDAY },
    '01 10:00, 01 11:00',
  ],
  [
    'R10 a minute less',
    { weekly: [monday('09:00', '12:00')], service: { minNoticeMin: 60 }, now: '2026-06-01T09:01', query: MONDAY },
    '01 11:00',
  ],
  ['R10 the past is over', { weekly: [monday('09:00', '12:00')], now: '2026-06-03', query: MONDAY }, ''],
  // R11
  [
    'R11 up to that date',
    { weekly: [daily('09:00', '10:00')], service: { maxDaysAhead: 1 }, now: '2026-06-01', query: ['2026-06-01', '2026-06-09'] },
    '01 09:00, 02 09:00',
  ],
  [
    'R11 today only',
    { weekly: [daily('09:00', '10:00')], service: { maxDaysAhead: 0 }, now: '2026-06-01', query: ['2026-06-01', '2026-06-09'] },
    '01 09:00',
  ],
  [
    'R11 by the date of the mentor',
    {
      zone: 'Pacific/Kiritimati',
      weekly: [daily('09:00', '10:00')],
      service: { maxDaysAhead: 0 },
      now: '2026-06-01T11:00',
      query: ['2026-06-01', '2026-06-09'],
    },
    '01 19:00',
  ],
  // R12
  [
    'R12 a full date has no slots',
    {
      weekly: [daily('09:00', '10:00')],
      busy: [{ start: '2026-06-01T20:00:00Z', end: '2026-06-01T21:00:00Z', kind: 'booking' }],
      service: { dailyLimit: 1 },
      query: ['2026-06-01', '2026-06-03'],
    },
    '02 09:00',
  ],
  [
    'R12 one less than full has',
    {
      weekly: [daily('09:00', '10:00')],
      busy: [{ start: '2026-06-01T20:00:00Z', end: '2026-06-01T21:00:00Z', kind: 'booking' }],
      service: { dailyLimit: 2 },
      query: MONDAY,
    },
    '01 09:00',
  ],
  [
    'R12 other busy times do not count',
    {
      weekly: [daily('09:00', '10:00')],
      busy: [{ start: '2026-06-01T20:00:00Z', end: '2026-06-01T21:00:00Z' }],
      service: { dailyLimit: 1 },
      query: MONDAY,
    },
    '01 09:00',
  ],
  [
    'R12 a booking outside the query counts',
    {
      weekly: [daily('09:00', '12:00')],
      busy: [{ start: '2026-06-01T09:00:00Z', end: '2026-06-01T10:00:00Z', kind: 'booking' }],
      service: { dailyLimit: 1 },
      query: ['2026-06-01T10:30', '2026-06-02'],
    },
    '',
  ],
  [
    'R12 on the date it starts',
    {
      weekly: [daily('09:00', '10:00')],
      busy: [{ start: '2026-06-01T23:30:00Z', end: '2026-06-02T00:30:00Z', kind: 'booking' }],
      service: { dailyLimit: 1 },
      query: ['2026-06-01', '2026-06-03'],
    },
    '02 09:00',
  ],
  // R13
  [
    'R13 from is included, to is not',
    { weekly: [monday('09:00', '12:00')], query: ['2026-06-01T09:00', '2026-06-01T11:00'] },
    '01 09:00, 01 10:00',
  ],
  [
    'R13 a slot may end after the query',
    { weekly: [monday('09:00', '12:00')], query: ['2026-06-01T09:01', '2026-06-01T10:01'] },
    '01 10:00',
  ],
  ['R13 from like to is nothing', { weekly: [daily('00:00', '24:00')], query: ['2026-06-01', '2026-06-01'] }, ''],
  ['R13 from after to is nothing', { weekly: [daily('00:00', '24:00')], query: ['2026-06-02', '2026-06-01'] }, ''],
  // R14
  [
    'R14 a start of two windows is there once',
    { weekly: [daily('22:00', '02:00'), daily('00:00', '01:00')], query: ['2026-06-01T12:00', '2026-06-02T12:00'] },
    '01 22:00, 01 23:00, 02 00:00, 02 01:00',
  ],
])('%s', (_, asked, expected) => {
  expect(slotsOf(asked)).toBe(expected)
})

it('writes instants in UTC to the second', () => {
  const found = findSlots({
    mentor: { timeZone: 'Europe/Paris', weekly: [daily('09:00', '10:00')] },
    service: { durationMin: 60 },
    query: { from: '2026-06-01T02:00+02:00', to: '2026-06-02T00:00:00.000Z', now: '2026-06-01T08:59:59.999999+02:00' },
  })
  expect(found).toEqual({ ok: true, value: ['2026-06-01T07:00:00Z'] })
})

it('compares the notice exactly', () => {
  const at = (now: string) =>
    findSlots({
      mentor: { timeZone: 'UTC', weekly: [daily('09:00', '10:00')] },
      service: { durationMin: 60 },
      query: { from: '2026-06-01T00:00Z', to: '2026-06-02T00:00Z', now },
    })
  expect(at('2026-06-01T09:00:00.000000Z')).toEqual({ ok: true, value: ['2026-06-01T09:00:00Z'] })
  expect(at('2026-06-01T09:00:00.000001Z')).toEqual({ ok: true, value: [] })
})

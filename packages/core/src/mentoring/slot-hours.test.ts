/** Rules of hours and starts (R1 to R7), both sides of each; the laws and the oracle are in slot-laws.test.ts. */
import { expect, it } from 'vitest'
import { type Asked, daily, MONDAY, monday, on, slotsOf } from './ask-slots.contract.ts'

it.each<[string, Asked, string]>([
  // R1
  [
    'R1 the week begins with Sunday as 0',
    { weekly: [{ days: [0], start: '09:00', end: '10:00' }], query: ['2026-05-31', '2026-06-07'] },
    '31 09:00',
  ],
  ['R1 hours are on the clock of the mentor', { zone: 'Asia/Kolkata', weekly: [monday('09:00', '10:00')], query: MONDAY }, '01 03:30'],
  ['R1 an old name is a zone', { zone: 'Asia/Calcutta', weekly: [monday('09:00', '10:00')], query: MONDAY }, '01 03:30'],
  ['R1 no hours, no slots', { query: MONDAY }, ''],
  // R2
  ['R2 the end is not included', { weekly: [monday('09:00', '11:00')], query: MONDAY }, '01 09:00, 01 10:00'],
  ['R2 24:00 is the start of the next date', { weekly: [monday('22:00', '24:00')], query: MONDAY }, '01 22:00, 01 23:00'],
  ['R2 23:59 is not midnight', { weekly: [monday('22:00', '23:59')], query: MONDAY }, '01 22:00'],
  [
    'R2 an end before the start crosses midnight',
    { weekly: [monday('23:00', '01:00')], query: ['2026-06-01', '2026-06-03'] },
    '01 23:00, 02 00:00',
  ],
  ['R2 the range belongs to the date it starts on', { weekly: [{ days: [0], start: '23:00', end: '01:00' }], query: MONDAY }, '01 00:00'],
  ['R2 an end like the start is nothing', { weekly: [monday('09:00', '09:00'), monday('00:00', '00:00')], query: MONDAY }, ''],
  // R3
  [
    'R3 an override replaces the weekly hours',
    { weekly: [daily('09:00', '11:00')], overrides: [on('2026-06-01', ['14:00', '15:00'])], query: MONDAY },
    '01 14:00',
  ],
  [
    'R3 no ranges, no time',
    { weekly: [daily('09:00', '11:00')], overrides: [on('2026-06-01')], query: ['2026-06-01', '2026-06-03'] },
    '02 09:00, 02 10:00',
  ],
  [
    'R3 two overrides of a date add up',
    {
      weekly: [daily('09:00', '11:00')],
      overrides: [on('2026-06-01', ['14:00', '15:00']), on('2026-06-01', ['08:00', '09:00'])],
      query: MONDAY,
    },
    '01 08:00, 01 14:00',
  ],
  [
    'R3 an override cuts the evening before',
    { weekly: [daily('22:00', '02:00')], overrides: [on('2026-06-02')], query: ['2026-06-01T12:00', '2026-06-03T12:00'] },
    '01 22:00, 01 23:00',
  ],
  [
    'R3 and the evening of an override before',
    { overrides: [on('2026-06-01', ['22:00', '02:00']), on('2026-06-02', ['05:00', '06:00'])], query: ['2026-06-01', '2026-06-03'] },
    '01 22:00, 01 23:00, 02 05:00',
  ],
  [
    'R3 its own evening runs on',
    { overrides: [on('2026-06-01', ['23:00', '01:00'])], query: ['2026-06-01', '2026-06-03'] },
    '01 23:00, 02 00:00',
  ],
  // R4
  [
    'R4 a time in a gap is the jump',
    { zone: 'America/New_York', weekly: [daily('02:30', '04:00')], query: ['2026-03-08', '2026-03-09'] },
    '08 07:00',
  ],
  [
    'R4 a range within a gap is nothing',
    {
      zone: 'America/New_York',
      weekly: [daily('02:15', '02:45')],
      service: { durationMin: 15 },
      query: ['2026-03-08T05:00', '2026-03-09'],
    },
    '',
  ],
  [
    'R4 a repeated time is its first coming',
    { zone: 'America/New_York', weekly: [daily('01:30', '02:30')], query: ['2026-11-01', '2026-11-02'] },
    '01 05:30, 01 06:30',
  ],
  [
    'R4 half an hour back',
    {
      zone: 'Australia/Lord_Howe',
      weekly: [daily('01:30', '02:30')],
      service: { durationMin: 30 },
      query: ['2026-04-04T12:00', '2026-04-05T12:00'],
    },
    '04 14:30, 04 15:00, 04 15:30',
  ],
  [
    'R4 a date without midnight',
    { zone: 'Asia/Tehran', weekly: [daily('00:00', '02:00')], query: ['2022-03-21T12:00', '2022-03-22T12:00'] },
    '21 20:30',
  ],
  [
    'R4 a date that is left out has no hours',
    { zone: 'Pacific/Apia', weekly: [daily('09:00', '10:00')], query: ['2011-12-29', '2012-01-01'] },
    '29 19:00, 30 19:00, 31 19:00',
  ],
  [
    'R4 nor does its evening reach the date after',
    {
      zone: 'Pacific/Apia',
      weekly: [{ days: [5], start: '22:00', end: '02:00' }],
      query: ['2011-12-29', '2012-01-01'],
    },
    '',
  ],
  [
    'R4 an evening into a date left out ends with the jump',
    { zone: 'Pacific/Apia', weekly: [{ days: [4], start: '23:00', end: '03:00' }], query: ['2011-12-29', '2012-01-01'] },
    '30 09:00',
  ],
  // R5
  [
    'R5 ranges that touch are one window',
    { weekly: [monday('09:00', '09:30'), monday('09:30', '11:00')], query: MONDAY },
    '01 09:00, 01 10:00',
  ],
  ['R5 and those that overlap', { weekly: [monday('09:00', '10:00'), monday('09:30', '11:00')], query: MONDAY }, '01 09:00, 01 10:00'],
  [
    'R5 a minute between them makes two',
    { weekly: [monday('09:00', '10:00'), monday('10:01', '11:01')], query: MONDAY },
    '01 09:00, 01 10:01',
  ],
  // R6
  [
    'R6 the interval stands for the duration',
    { weekly: [monday('09:00', '10:30')], service: { slotIntervalMin: 15 }, query: MONDAY },
    '01 09:00, 01 09:15, 01 09:30',
  ],
  [
    'R6 the grid hangs on the window, not the query',
    { weekly: [monday('09:10', '12:10')], query: ['2026-06-01T10:00', '2026-06-02'] },
    '01 10:10, 01 11:10',
  ],
  [
    'R6 nor on busy times',
    { weekly: [monday('09:00', '12:00')], busy: [{ start: '2026-06-01T09:00:00Z', end: '2026-06-01T09:20:00Z' }], query: MONDAY },
    '01 10:00, 01 11:00',
  ],
  [
    'R6 elapsed minutes over a change',
    { zone: 'America/New_York', weekly: [daily('00:30', '04:30')], service: { slotIntervalMin: 90 }, query: ['2026-03-08', '2026-03-09'] },
    '08 05:30, 08 07:00',
  ],
  // R7
  [
    'R7 over the seam at midnight',
    { weekly: [daily('22:30', '24:00'), daily('00:00', '01:00')], query: ['2026-06-01T12:00', '2026-06-02T12:00'] },
    '01 22:30, 01 23:30, 02 00:00',
  ],
  [
    'R7 but not over a hole',
    { weekly: [daily('22:30', '23:59'), daily('00:00', '01:00')], query: ['2026-06-01T12:00', '2026-06-02T12:00'] },
    '01 22:30, 02 00:00',
  ],
  // R8
])('%s', (_, asked, expected) => {
  expect(slotsOf(asked)).toBe(expected)
})

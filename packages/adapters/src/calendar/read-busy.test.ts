/** Both sides of each rule of what blocks, by events written by hand. */
import { isOwnUid } from '@inclined/app/bookings/calendar-entry'
import type { CalendarFrame } from '@inclined/app/ports/calendar-reader'
import { expect, it } from 'vitest'
import { readBusy } from './read-busy.ts'

const frame: CalendarFrame = {
  zone: 'America/New_York',
  from: Date.parse('2026-03-01T00:00:00Z'),
  to: Date.parse('2026-03-31T00:00:00Z'),
  emails: ['ada@example.test'],
  isOwn: isOwnUid,
}
const file = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]) => [
  'BEGIN:VEVENT',
  ...(lines.some((l) => l.startsWith('UID')) ? [] : ['UID:a']),
  ...lines,
  'END:VEVENT',
]
const short = (ms: number) => new Date(ms).toISOString().slice(5, 16)

function read(...lines: readonly string[]): string | readonly string[] {
  const found = readBusy(file(...lines), frame)
  return found.ok ? found.value.map(({ start, end }) => `${short(start)}/${short(end)}`) : found.error
}

const HOUR = ['DTSTART:20260310T100000Z', 'DTEND:20260310T110000Z']
const BUSY = ['03-10T10:00/03-10T11:00']
const berlin = (rule: string, ...more: readonly string[]) =>
  event('DTSTART;TZID=Europe/Berlin:20260327T100000', 'DURATION:PT1H', rule, ...more)

it.each<[string, readonly string[], string | readonly string[]]>([
  ['nothing', [], []],
  ['an hour in UTC', event(...HOUR), BUSY],
  ['tentative', event(...HOUR, 'STATUS:TENTATIVE'), BUSY],
  ['cancelled', event(...HOUR, 'STATUS:CANCELLED'), []],
  ['opaque', event(...HOUR, 'TRANSP:OPAQUE'), BUSY],
  ['transparent', event(...HOUR, 'TRANSP:TRANSPARENT'), []],
  ['declined by the owner', event(...HOUR, 'ATTENDEE;PARTSTAT=DECLINED:MAILTO:Ada@example.test'), []],
  ['declined by another', event(...HOUR, 'ATTENDEE;PARTSTAT=DECLINED:mailto:ben@example.test'), BUSY],
  ['accepted by the owner', event(...HOUR, 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.test'), BUSY],
  ['one of ours', event('UID:5f1c@inclined', ...HOUR), []],
  ['one that looks like ours', event('UID:5f1c@inclined.example', ...HOUR), BUSY],
  [
    'a time that names no zone, after the change there',
    event('DTSTART:20260310T100000', 'DTEND:20260310T110000'),
    ['03-10T14:00/03-10T15:00'],
  ],
  ['and before it', event('DTSTART:20260303T100000', 'DTEND:20260303T110000'), ['03-03T15:00/03-03T16:00']],
  ['a whole day of 23 hours', event('DTSTART;VALUE=DATE:20260308'), ['03-08T05:00/03-09T04:00']],
  ['two whole days', event('DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260312'), ['03-10T04:00/03-12T04:00']],
  ['no length', event('DTSTART:20260310T100000Z'), []],
  ['two that touch', [...event(...HOUR), ...event('UID:b', 'DTSTART:20260310T110000Z', 'DURATION:PT1H')], ['03-10T10:00/03-10T12:00']],
  ['out of the frame', event('DTSTART:20260410T100000Z', 'DURATION:PT1H'), []],
  [
    'daily over a change of the clock',
    berlin('RRULE:FREQ=DAILY;COUNT=3'),
    ['03-27T09:00/03-27T10:00', '03-28T09:00/03-28T10:00', '03-29T08:00/03-29T09:00'],
  ],
  [
    'until the instant of the last, included',
    berlin('RRULE:FREQ=DAILY;UNTIL=20260328T090000Z'),
    ['03-27T09:00/03-27T10:00', '03-28T09:00/03-28T10:00'],
  ],
  ['until a second earlier', berlin('RRULE:FREQ=DAILY;UNTIL=20260328T085959Z'), ['03-27T09:00/03-27T10:00']],
  ['one left out', berlin('RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;TZID=Europe/Berlin:20260327T100000'), ['03-28T09:00/03-28T10:00']],
  [
    'one left out that never was',
    berlin('RRULE:FREQ=DAILY;COUNT=1', 'EXDATE;TZID=Europe/Berlin:20260327T110000'),
    ['03-27T09:00/03-27T10:00'],
  ],
  ['one added', berlin('RRULE:FREQ=DAILY;COUNT=1', 'RDATE:20260328T150000Z'), ['03-27T09:00/03-27T10:00', '03-28T15:00/03-28T16:00']],
  [
    'one of a series moved',
    [...berlin('RRULE:FREQ=DAILY;COUNT=2'), ...event('RECURRENCE-ID:20260328T090000Z', 'DTSTART:20260328T200000Z', 'DURATION:PT1H')],
    ['03-27T09:00/03-27T10:00', '03-28T20:00/03-28T21:00'],
  ],
  [
    'one of a series cancelled',
    [
      ...berlin('RRULE:FREQ=DAILY;COUNT=2'),
      ...event('RECURRENCE-ID:20260328T090000Z', 'DTSTART:20260328T090000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'),
    ],
    ['03-27T09:00/03-27T10:00'],
  ],
  ['a date that never comes', event(...HOUR, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), BUSY],
  ['every second', event('DTSTART:20000101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'), 'too-many-times'],
  ['a step of many days', event(...HOUR, 'RRULE:FREQ=DAILY;INTERVAL=999999999999'), 'too-many-times'],
  ['weeks of the year, which nobody expands here', event(...HOUR, 'RRULE:FREQ=YEARLY;BYWEEKNO=11'), 'too-many-times'],
  ['a zone nobody knows', event('DTSTART;TZID=Moon/Base:20260310T100000', 'DURATION:PT1H'), 'not-a-calendar'],
  ['no start', event('DTEND:20260310T110000Z'), 'not-a-calendar'],
  ['an event without an end', ['BEGIN:VEVENT', ...HOUR], 'not-a-calendar'],
])('%s', (_what, lines, expected) => {
  expect(read(...lines)).toEqual(expected)
})

it.each([
  ['', 'empty'],
  ['<html>Sign in</html>', 'a page'],
  [file(...event(...HOUR)).slice(0, 90), 'half of it'],
  ['BEGIN:VCARD\r\nEND:VCARD\r\n', 'a card'],
])('refuses %j: %s', (text) => {
  expect(readBusy(text, frame)).toEqual({ ok: false, error: 'not-a-calendar' })
})

it('knows a zone that only the calendar describes', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Our Time',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0530',
    'TZOFFSETTO:+0530',
    'END:STANDARD',
    'END:VTIMEZONE',
  ]
  expect(read(...zone, ...event('DTSTART;TZID=Our Time:20260310T100000', 'DURATION:PT1H'))).toEqual(['03-10T04:30/03-10T05:30'])
})

it('reads ten thousand events, and refuses twice as many and more', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => event(`UID:${n}`, ...HOUR).join('\r\n')).join('\r\n')
  expect(read(many(10_000))).toEqual(BUSY)
  expect(read(many(20_001))).toBe('too-many-times')
})

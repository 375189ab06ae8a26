/** What we write, read by a parser that is not ours. */
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import type { CalendarEntry } from '@inclined/app/ports/calendar-writer'
import { calendarWriter } from './calendar-writer.ts'

const entry: CalendarEntry = {
  uid: '5f1c@inclined',
  sequence: 2,
  start: Date.parse('2026-12-01T17:30:00Z'),
  end: Date.parse('2026-12-01T18:30:00Z'),
  isCancelled: false,
  stampedAt: Date.parse('2026-11-20T08:00:00Z'),
  summary: 'Mock; 100 %, with "Zoë, née\nO’Brien"',
  description: `Everything about it: ${'very long '.repeat(20)}`,
  url: 'https://prep.example/bookings/5f1c',
}
const ann = { name: 'Ann "A" O’Hara; CEO', email: 'ann@example.org' }
const writer = calendarWriter('Inclined <hello@prep.example>')

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) }
}

it.each([
  [false, 'REQUEST', 'CONFIRMED'],
  [true, 'CANCEL', 'CANCELLED'],
])('writes an invitation another parser understands (cancelled: %s)', (isCancelled, method, status) => {
  const { calendar, events } = read(writer.invite({ ...entry, isCancelled }, ann))
  const [event] = events
  expect(calendar.getFirstPropertyValue('method')).toBe(method)
  expect([event!.uid, event!.sequence, event!.summary]).toEqual([entry.uid, 2, entry.summary])
  expect([event!.startDate.toJSDate().getTime(), event!.endDate.toJSDate().getTime()]).toEqual([entry.start, entry.end])
  expect(event!.component.getFirstPropertyValue('status')).toBe(status)
  expect(event!.component.getFirstPropertyValue('organizer')).toBe('mailto:hello@prep.example')
  expect(event!.attendees.map((each) => String(each.getFirstValue()).toLowerCase())).toEqual(['mailto:ann@example.org'])
  expect(event!.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-20T08:00:00Z')
})

it('keeps to lines of 75 octets that end in CRLF, whatever a name holds', () => {
  const text = writer.invite(entry, ann)
  const lines = text.split('\r\n')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
})

it('writes a feed with neither method nor people, cancelled sessions in it, and an empty one too', () => {
  const { calendar, events } = read(writer.feed('Sessions', [entry, { ...entry, uid: 'b@inclined', isCancelled: true }]))
  expect(calendar.getFirstPropertyValue('method')).toBeNull()
  expect(events.map((event) => event.component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED'])
  expect(events.flatMap((event) => event.attendees)).toEqual([])
  expect(read(writer.feed('Sessions', [])).events).toEqual([])
})

/**
 * Reads the busy times out of a calendar's text. What cannot be understood makes all of it unreadable: a time that is wrongly free costs a
 * double booking.
 *
 * A zone is looked up by its name; where nobody knows the name, the calendar's own description of it counts.
 */
import type { CalendarFrame } from '@inclined/app/ports/calendar-reader'
import type { BusyInterval } from '@inclined/core/mentoring/outside-times'
import { instantOf } from '@inclined/core/mentoring/wall-clock'
import { isZone, zoneTable } from '@inclined/core/mentoring/zone-transitions'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import ICAL from 'ical.js'
import { type Budget, expandRule, TooManyTimes, wallOf } from './expand-rule.ts'

const DAY_MS = 86_400_000
/** Five hundred years of a daily event; about a second of work. */
const MOST_STEPS = 200_000
const MOST_TIMES = 20_000

class NotACalendar extends Error {}

/** A reading of a clock: the zone's name, `null` where the text names none, 'UTC' for UTC. */
interface Moment {
  readonly wall: number
  readonly zone: string | null
  readonly described: ICAL.Timezone | null
  readonly isDate: boolean
}

function momentOf(time: unknown, property: ICAL.Property): Moment {
  if (!(time instanceof ICAL.Time)) throw new NotACalendar()
  const wall = wallOf(time)
  if (!Number.isFinite(wall)) throw new NotACalendar()
  if (time.isDate) return { wall, zone: null, described: null, isDate: true }
  if (time.zone === ICAL.Timezone.utcTimezone) return { wall, zone: 'UTC', described: null, isDate: false }
  const tzid = property.getFirstParameter('tzid')
  if (!tzid) return { wall, zone: null, described: null, isDate: false }
  if (isZone(tzid)) return { wall, zone: tzid, described: null, isDate: false }
  if (time.zone === ICAL.Timezone.localTimezone || time.zone.tzid !== tzid) throw new NotACalendar()
  return { wall, zone: tzid, described: time.zone, isDate: false }
}

function instantIn(moment: Moment, wall: number, frame: CalendarFrame): number {
  if (moment.described !== null) {
    const time = ICAL.Time.fromJSDate(new Date(wall), true)
    time.zone = moment.described
    return time.toUnixTime() * 1000
  }
  const zone = moment.zone ?? frame.zone
  if (zone === 'UTC') return wall
  return instantOf(zoneTable(zone, wall - 3 * DAY_MS, wall + 3 * DAY_MS), wall)
}

function only(event: ICAL.Component, name: string): Moment | null {
  const property = event.getFirstProperty(name)
  return property ? momentOf(property.getFirstValue(), property) : null
}

/** From a start to its end, both as instants. */
function lengthOf(event: ICAL.Component, start: Moment, frame: CalendarFrame): (wall: number) => number {
  const end = only(event, 'dtend')
  if (end !== null) {
    if (start.isDate) return (wall) => instantIn(start, wall + (end.wall - start.wall), frame)
    const ms = instantIn(end, end.wall, frame) - instantIn(start, start.wall, frame)
    return (wall) => instantIn(start, wall, frame) + ms
  }
  const duration = event.getFirstPropertyValue('duration')
  if (!(duration instanceof ICAL.Duration)) return (wall) => instantIn(start, wall + (start.isDate ? DAY_MS : 0), frame)
  const days = (duration.weeks * 7 + duration.days) * DAY_MS
  const rest = (duration.hours * 3600 + duration.minutes * 60 + duration.seconds) * 1000
  return (wall) => instantIn(start, wall + days, frame) + rest
}

function blocks(event: ICAL.Component, { emails }: CalendarFrame): boolean {
  const word = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase()
  if (word('transp') === 'TRANSPARENT' || word('status') === 'CANCELLED') return false
  return !event.getAllProperties('attendee').some((attendee) => {
    const address = String(attendee.getFirstValue())
      .toLowerCase()
      .replace(/^mailto:/, '')
    return emails.includes(address) && attendee.getFirstParameter('partstat')?.toUpperCase() === 'DECLINED'
  })
}

/** Instants named by EXDATE or RDATE; a date excludes whatever starts on it. */
function momentsOf(event: ICAL.Component, name: string): readonly Moment[] {
  return event
    .getAllProperties(name)
    .flatMap((property) => property.getValues().map((value) => momentOf(value instanceof ICAL.Period ? value.start : value, property)))
}

function startsOf(event: ICAL.Component, start: Moment, frame: CalendarFrame, budget: Budget): readonly number[] {
  const floating = ICAL.Time.fromJSDate(new Date(start.wall), true)
  floating.zone = ICAL.Timezone.localTimezone
  floating.isDate = start.isDate
  const rules = event.getAllProperties('rrule').map((property) => property.getFirstValue())
  const walls = new Set<number>([start.wall])
  for (const rule of rules) {
    if (!(rule instanceof ICAL.Recur)) throw new NotACalendar()
    const { until } = rule
    // Compared here, as instants: the library would take the clock's reading for one.
    const isLast = (wall: number) =>
      !until ||
      (until.isDate || until.zone !== ICAL.Timezone.utcTimezone
        ? wall <= wallOf(until) + (until.isDate ? DAY_MS - 1 : 0)
        : instantIn(start, wall, frame) <= wallOf(until))
    const open = rule.clone()
    if (until) open.until = null as unknown as ICAL.Time
    for (const wall of expandRule(open, floating, frame.to + DAY_MS, budget)) if (isLast(wall)) walls.add(wall)
  }
  return [...walls]
}

interface Series {
  readonly masters: ICAL.Component[]
  readonly changed: ICAL.Component[]
}

function seriesOf(calendar: ICAL.Component): ReadonlyMap<string, Series> {
  const all = new Map<string, Series>()
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const uid = String(event.getFirstPropertyValue('uid') ?? '')
    const series = all.get(uid) ?? { masters: [], changed: [] }
    all.set(uid, series)
    ;(event.getFirstProperty('recurrence-id') ? series.changed : series.masters).push(event)
  }
  return all
}

function spansOf({ masters, changed }: Series, frame: CalendarFrame, budget: Budget): readonly BusyInterval[] {
  const startOf = (event: ICAL.Component): Moment => {
    const start = only(event, 'dtstart')
    if (start === null) throw new NotACalendar()
    return start
  }
  const at = (moment: Moment) => instantIn(moment, moment.wall, frame)
  const replaced = new Set(changed.map((event) => only(event, 'recurrence-id')!).map(at))
  const spans: BusyInterval[] = []
  for (const event of masters.filter((each) => blocks(each, frame))) {
    const start = startOf(event)
    const endOf = lengthOf(event, start, frame)
    const out = momentsOf(event, 'exdate')
    const outAt = new Set(out.filter(({ isDate }) => isDate === start.isDate).map(at))
    const outDays = new Set(out.filter(({ isDate }) => isDate && !start.isDate).map(({ wall }) => wall))
    const added = momentsOf(event, 'rdate').map((moment) => ({
      begin: at(moment),
      end: at(moment) + (endOf(start.wall) - at(start)),
      wall: moment.wall,
    }))
    const walls = startsOf(event, start, frame, budget).map((wall) => ({ begin: instantIn(start, wall, frame), end: endOf(wall), wall }))
    for (const { begin, end, wall } of [...walls, ...added])
      if (!outAt.has(begin) && !replaced.has(begin) && !outDays.has(Math.floor(wall / DAY_MS) * DAY_MS)) spans.push({ start: begin, end })
  }
  for (const event of changed.filter((each) => blocks(each, frame))) {
    const start = startOf(event)
    spans.push({ start: at(start), end: lengthOf(event, start, frame)(start.wall) })
  }
  return spans.filter(({ start, end }) => start < end && end > frame.from && start < frame.to)
}

/** In order, those that meet or touch made one. */
export function mergeSpans(spans: readonly BusyInterval[]): readonly BusyInterval[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

export function readBusy(text: string, frame: CalendarFrame): Result<readonly BusyInterval[], 'not-a-calendar' | 'too-many-times'> {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text))
    if (calendar.name !== 'vcalendar') return refuse('not-a-calendar')
    const budget = { steps: MOST_STEPS }
    const spans: BusyInterval[] = []
    for (const [uid, series] of seriesOf(calendar)) {
      if (!frame.isOwn(uid)) spans.push(...spansOf(series, frame, budget))
      if (spans.length > MOST_TIMES) return refuse('too-many-times')
    }
    return accept(mergeSpans(spans))
  } catch (error) {
    // The library throws plain errors for what it cannot read.
    return refuse(error instanceof TooManyTimes ? 'too-many-times' : 'not-a-calendar')
  }
}

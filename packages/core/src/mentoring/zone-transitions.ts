/**
 * When the clocks of a zone change, found through `Intl` and kept: asking it costs a microsecond or two, a kept table next to nothing.
 *
 * The only file of the core that may use `Intl`: zone data belong to the platform, and the same data give the same table. Kept tables
 * change no answer. It looks once a day and then bisects to the second; changes that undo each other within one day would be
 * missed, and no zone has had such.
 */
import { DAY_MS, dayOf } from './civil-date.ts'

/** The offset in force from each start to the next one, in milliseconds east of UTC; ascending. The first start is where the table begins. */
export interface ZoneTable {
  readonly starts: readonly number[]
  readonly offsets: readonly number[]
}

interface KeptZone {
  from: number
  to: number
  starts: number[]
  offsets: number[]
}

const SECOND_MS = 1000
/** Tables grow by this much at least, so that a calendar paged month by month does not look every time. */
const BLOCK_DAYS = 400
/** There are about 600 names; anything beyond is spellings of them. */
const MOST_KEPT = 1500

const kept = new Map<string, KeptZone>()
const names = new Set<string>()

function openClock(zone: string): Intl.DateTimeFormat | null {
  if (/^[+-]/.test(zone)) return null // an offset is no zone, though some platforms take it for one
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** `at` is a whole second. */
function offsetAt(clock: Intl.DateTimeFormat, at: number): number {
  const [month, date, year, hour, minute, second] = clock.format(at).split(/\D+/).map(Number) // "03/29/2026, 02:30:00"
  return dayOf(year!, month!, date!) * DAY_MS + ((hour! * 60 + minute!) * 60 + second!) * SECOND_MS - at
}

/** Adds the changes after `from` up to and including `to`. */
function findChanges(clock: Intl.DateTimeFormat, from: number, to: number): { starts: number[]; offsets: number[]; first: number } {
  const starts: number[] = []
  const offsets: number[] = []
  const first = offsetAt(clock, from)
  let offset = first
  for (let at = from; at < to; at += DAY_MS) {
    const next = at + DAY_MS
    const nextOffset = offsetAt(clock, next)
    let low = at
    while (offset !== nextOffset) {
      let high = next
      while (high - low > SECOND_MS) {
        const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS
        if (offsetAt(clock, middle) === offset) low = middle
        else high = middle
      }
      low = high
      offset = offsetAt(clock, high)
      starts.push(high)
      offsets.push(offset)
    }
  }
  return { starts, offsets, first }
}

function extend(zone: KeptZone, clock: Intl.DateTimeFormat, from: number, to: number): void {
  const block = BLOCK_DAYS * DAY_MS
  if (from < zone.from) {
    const begin = zone.from - Math.ceil((zone.from - from) / block) * block
    const { starts, offsets, first } = findChanges(clock, begin, zone.from)
    // What the table began with is in force from the last of the new changes on.
    zone.starts = [begin, ...starts, ...zone.starts.slice(1)]
    zone.offsets = [first, ...offsets, ...zone.offsets.slice(1)]
    zone.from = begin
  }
  if (to > zone.to) {
    const end = zone.to + Math.ceil((to - zone.to) / block) * block
    const { starts, offsets } = findChanges(clock, zone.to, end)
    zone.starts = [...zone.starts, ...starts]
    zone.offsets = [...zone.offsets, ...offsets]
    zone.to = end
  }
}

function openZone(zone: string, around: number): KeptZone | null {
  const known = kept.get(zone)
  if (known) return known
  const clock = openClock(zone)
  if (clock === null) return null
  const from = Math.floor(around / DAY_MS) * DAY_MS
  const fresh = { from, to: from, starts: [from], offsets: [offsetAt(clock, from)] }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(zone, fresh)
  return fresh
}

/** Whether the platform knows a zone of this name. */
export function isZone(zone: string): boolean {
  if (names.has(zone)) return true
  if (openClock(zone) === null) return false
  if (names.size >= MOST_KEPT) names.clear()
  names.add(zone)
  return true
}

/** A table that reaches at least from `from` to `to`, both milliseconds since 1970; throws where the zone is unknown. */
export function zoneTable(zone: string, from: number, to: number): ZoneTable {
  const known = openZone(zone, from)
  if (known === null) throw new RangeError(`no zone: ${zone}`)
  if (from < known.from || to > known.to) {
    const clock = openClock(zone)
    if (clock === null) throw new RangeError(`no zone: ${zone}`)
    extend(known, clock, from, to)
  }
  return { starts: known.starts, offsets: known.offsets }
}

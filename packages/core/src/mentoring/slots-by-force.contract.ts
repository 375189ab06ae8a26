/**
 * Slots found by walking every minute with the platform's clock: the oracle of the slot tests.
 *
 * It shares no code with the engine, only the words of its input: a wall-clock time is looked up by reading the clock minute after
 * minute, a window is a run of open minutes, a busy time is compared with every start.
 */
import type { HourRange, SlotCase } from './slot-case.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const read = new Map<string, readonly number[]>()

/** The clock's reading at each minute, as minutes since 1970; kept, because reading is slow. */
function readClock(zone: string, from: number, to: number): readonly number[] {
  const key = `${zone} ${from} ${to}`
  const known = read.get(key)
  if (known) return known
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const walls = Array.from({ length: (to - from) / MINUTE }, (_, i) => {
    return Date.parse(`${clock.format(from + i * MINUTE).replace(' ', 'T')}Z`) / MINUTE
  })
  read.set(key, walls)
  return walls
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function rangesOn({ weekly, overrides = [] }: SlotCase['mentor'], date: string): readonly HourRange[] {
  const own = (overrides ?? []).filter((each) => each.date === date)
  if (own.length > 0) return own.flatMap(({ ranges }) => ranges)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekly.filter(({ days }) => days.includes(weekday))
}

/** For queries within the middle of `from` to `to` (whole days, UTC), busy times on any instant, sessions and buffers of a few hours. */
export function findSlotsByForce({ mentor, busy, service, query }: SlotCase, from: number, to: number): readonly string[] {
  const walls = readClock(mentor.timeZone, from, to)
  const dateAt = (i: number): string => new Date(Math.floor(walls[i]! / 1440) * DAY).toISOString().slice(0, 10)
  const firstAt = (wall: number): number => {
    let i = Math.max(0, wall - from / MINUTE - 16 * 60) // no clock is further ahead
    while (i < walls.length && walls[i]! < wall) i += 1
    return Math.min(i, walls.length)
  }
  const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MINUTE
  const dates = [...new Set(walls.map((_, i) => (i % 30 === 0 ? dateAt(i) : '')))].filter((date) => date !== '').slice(1, -2)
  const isOpen = new Uint8Array(walls.length)
  const starts = new Set<number>()
  for (const date of dates) {
    const minutes = new Uint8Array(walls.length)
    for (const { start, end } of rangesOn(mentor, date)) {
      const length = minutesOf(end) < minutesOf(start) ? minutesOf(end) + 1440 : minutesOf(end)
      minutes.fill(1, firstAt(midnight(date) + minutesOf(start)), firstAt(midnight(date) + length))
    }
    const next = new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
    if ((mentor.overrides ?? []).some((each) => each.date === next)) minutes.fill(0, firstAt(midnight(next)))
    for (let i = 0, windowStart = -1; i < minutes.length; i++) {
      if (minutes[i] === 0) windowStart = -1
      else {
        isOpen[i] = 1
        if (windowStart < 0) windowStart = i
        if ((i - windowStart) % (service.slotIntervalMin ?? service.durationMin) === 0) starts.add(i)
      }
    }
  }
  const instant = (text: string): number => (text.length === 10 ? from + firstAt(midnight(text)) * MINUTE : Date.parse(text))
  const taken = (busy ?? []).map(({ start, end }) => [instant(start), instant(end)] as const).filter(([a, b]) => a < b)
  const bookedOn = (date: string): number =>
    (busy ?? []).filter(({ start, kind }) => kind === 'booking' && dateAt(((instant(start) - from) / MINUTE) | 0) === date).length
  const today = dateAt(((Date.parse(query.now) - from) / MINUTE) | 0)
  const lastDate = new Date(Date.parse(`${today}T00:00:00Z`) + (service.maxDaysAhead ?? 0) * DAY).toISOString().slice(0, 10)
  const found = [...starts].filter((i) => {
    const at = from + i * MINUTE
    const end = at + service.durationMin * MINUTE
    const withBuffers = [at - (service.bufferBeforeMin ?? 0) * MINUTE, end + (service.bufferAfterMin ?? 0) * MINUTE] as const
    return (
      isOpen.subarray(i, i + service.durationMin).every((open) => open === 1) &&
      taken.every(([a, b]) => withBuffers[1] <= a || b <= withBuffers[0]) &&
      at >= Date.parse(query.now) + (service.minNoticeMin ?? 0) * MINUTE &&
      (service.maxDaysAhead === undefined || service.maxDaysAhead === null || dateAt(i) <= lastDate) &&
      (service.dailyLimit === undefined || service.dailyLimit === null || bookedOn(dateAt(i)) < service.dailyLimit) &&
      at >= Date.parse(query.from) &&
      at < Date.parse(query.to)
    )
  })
  return found.sort((a, b) => a - b).map((i) => new Date(from + i * MINUTE).toISOString().replace('.000Z', 'Z'))
}

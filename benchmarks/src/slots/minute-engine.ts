/**
 * Slots by walking every minute and asking `Intl` what the clock reads: no transitions to find, nothing to get wrong, slow.
 *
 * For comparison only; it knows what the loads need, as `luxon-engine.ts` does.
 */
import type { SlotCase } from '@inclined/core/mentoring/slot-case'

const MINUTE = 60_000
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** The start of the range that is open at this reading, as "date HH:MM", or `null`. */
function openRangeAt({ weekly, overrides }: SlotCase['mentor'], weekday: string, date: string, time: string): string | null {
  const own = (overrides ?? []).filter((each) => each.date === date)
  const ranges =
    own.length > 0 ? own.flatMap(({ ranges }) => ranges) : weekly.filter(({ days }) => days.includes(WEEKDAYS.indexOf(weekday)))
  const range = ranges.find(({ start, end }) => start <= time && time < end)
  return range ? `${date} ${range.start}` : null
}

export function findSlotsByMinutes({ mentor, busy, service, query }: SlotCase): readonly string[] {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: mentor.timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const taken = (busy ?? []).map(({ start, end }) => [Date.parse(start), Date.parse(end)] as const)
  const earliest = Date.parse(query.now) + (service.minNoticeMin ?? 0) * MINUTE
  const [from, to] = [Date.parse(query.from), Date.parse(query.to)]
  const first = from - 1440 * MINUTE
  const ranges = Array.from({ length: (to - from) / MINUTE + 2 * 1440 }, (_, i) => {
    const [weekday, month, day, year, time] = clock.format(first + i * MINUTE).split(/, |\//) // "Sun, 03/08/2026, 03:00"
    return openRangeAt(mentor, weekday!, `${year}-${month}-${day}`, time!)
  })
  const slots: string[] = []
  for (let i = 0, begun = 0; i < ranges.length; i++) {
    if (ranges[i] !== ranges[i - 1]) begun = i
    const at = first + i * MINUTE
    if (
      ranges[i] === null ||
      (i - begun) % (service.slotIntervalMin ?? service.durationMin) !== 0 ||
      at < from ||
      at >= to ||
      at < earliest
    )
      continue
    if (ranges[i + service.durationMin - 1] !== ranges[i]) continue
    const begins = at - (service.bufferBeforeMin ?? 0) * MINUTE
    const ends = at + (service.durationMin + (service.bufferAfterMin ?? 0)) * MINUTE
    if (taken.every(([start, end]) => ends <= start || end <= begins)) slots.push(`${new Date(at).toISOString().slice(0, 19)}Z`)
  }
  return slots
}

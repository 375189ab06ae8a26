/**
 * Slots the straightforward way on Luxon's date objects: day by day, range by range, each start against each busy time.
 *
 * For comparison only. It knows what the loads need: weekly hours and overrides within a date, instants as busy times, buffers, notice.
 */
import { DateTime, Interval } from 'luxon'
import type { SlotCase } from '@inclined/core/mentoring/slot-case'

function windowsOf({ timeZone, weekly, overrides }: SlotCase['mentor'], day: DateTime): readonly Interval[] {
  const own = (overrides ?? []).filter(({ date }) => date === day.toISODate())
  const ranges = own.length > 0 ? own.flatMap(({ ranges }) => ranges) : weekly.filter(({ days }) => days.includes(day.weekday % 7))
  return ranges.map(({ start, end }) => {
    const at = (time: string) => DateTime.fromISO(`${day.toISODate()}T${time}`, { zone: timeZone })
    return Interval.fromDateTimes(at(start), at(end))
  })
}

export function findSlotsOnLuxon({ mentor, busy, service, query }: SlotCase): readonly string[] {
  const zone = mentor.timeZone
  const from = DateTime.fromISO(query.from, { zone })
  const to = DateTime.fromISO(query.to, { zone })
  const earliest = DateTime.fromISO(query.now, { zone }).plus({ minutes: service.minNoticeMin ?? 0 })
  const taken = (busy ?? []).map(({ start, end }) => Interval.fromDateTimes(DateTime.fromISO(start), DateTime.fromISO(end)))
  const slots: string[] = []
  for (let day = from.minus({ days: 1 }).startOf('day'); day <= to; day = day.plus({ days: 1 })) {
    for (const window of windowsOf(mentor, day)) {
      for (
        let start = window.start!;
        start < window.end!;
        start = start.plus({ minutes: service.slotIntervalMin ?? service.durationMin })
      ) {
        const end = start.plus({ minutes: service.durationMin })
        if (start < from || start >= to || start < earliest || end > window.end!) continue
        const whole = Interval.fromDateTimes(
          start.minus({ minutes: service.bufferBeforeMin ?? 0 }),
          end.plus({ minutes: service.bufferAfterMin ?? 0 }),
        )
        if (!taken.some((each) => each.overlaps(whole))) slots.push(`${start.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss")}Z`)
      }
    }
  }
  return slots
}

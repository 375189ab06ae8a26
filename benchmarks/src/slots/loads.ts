/**
 * The cases that are timed: one mentor for a month over a change of the clock, a thousand such mentors in ten zones, one mentor for a year.
 *
 * Written from a seed: hours in two parts on weekdays and on Saturday, four overrides, sessions of 30 minutes every 15, buffers of five
 * minutes on both sides, twelve hours of notice, the viewer in another zone.
 */
import { createRandom } from '@inclined/core/kernel/seeded-random'
import type { BusyTime, SlotCase } from '@inclined/core/mentoring/slot-case'

const DAY = 86_400_000
const MINUTE = 60_000
const ZONES = [
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'Asia/Tokyo',
  'Africa/Casablanca',
]
const FIRST = Date.UTC(2026, 2, 1) // the clocks of New York change on 8 March

const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`
const date = (ms: number): string => iso(ms).slice(0, 10)

function drawBusy(random: ReturnType<typeof createRandom>, days: number, count: number): readonly BusyTime[] {
  return Array.from({ length: count }, () => {
    const start = FIRST + random.below(days * 96) * 15 * MINUTE
    const end = start + (1 + random.below(6)) * 15 * MINUTE
    return { start: iso(start), end: iso(end), kind: random.below(4) === 0 ? 'booking' : 'calendar' }
  })
}

function drawCase(zone: string, seed: number, days: number, busyCount: number): SlotCase {
  const random = createRandom(seed)
  const overrides = [3, 9, 16, 22].map((day, i) => ({
    date: date(FIRST + day * DAY),
    ranges: i % 2 === 0 ? [] : [{ start: '10:00', end: '16:00' }],
  }))
  return {
    mentor: {
      timeZone: zone,
      weekly: [
        { days: [1, 2, 3, 4, 5], start: '09:00', end: '12:30' },
        { days: [1, 2, 3, 4, 5], start: '13:30', end: '18:00' },
        { days: [6], start: '10:00', end: '14:00' },
      ],
      overrides,
    },
    busy: drawBusy(random, days, busyCount),
    service: { durationMin: 30, slotIntervalMin: 15, bufferBeforeMin: 5, bufferAfterMin: 5, minNoticeMin: 720 },
    query: { from: iso(FIRST), to: iso(FIRST + days * DAY), viewerTimeZone: 'Europe/Paris', now: iso(FIRST - DAY) },
  }
}

export interface Load {
  readonly id: 'L1' | 'L2' | 'L3'
  readonly says: string
  readonly cases: readonly SlotCase[]
  /** Most milliseconds for all cases, median. */
  readonly goalMs: number
}

export const LOADS: readonly Load[] = [
  { id: 'L1', says: '1 mentor, 30 days, 200 busy', cases: [drawCase(ZONES[0]!, 1, 30, 200)], goalMs: 1 },
  {
    id: 'L2',
    says: '1,000 mentors, 30 days, 200 busy each, ten zones',
    cases: Array.from({ length: 1000 }, (_, i) => drawCase(ZONES[i % ZONES.length]!, i + 1, 30, 200)),
    goalMs: 1000,
  },
  { id: 'L3', says: '1 mentor, 365 days, 5,000 busy', cases: [drawCase(ZONES[0]!, 3, 365, 5000)], goalMs: 15 },
]

/** The zone of the process must not matter: the same slots wherever the server stands. And a loose guard against slow ones. */
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { anySlotCase, ODD_DATES } from './any-slot-case.contract.ts'
import { computeSlots } from './compute-slots.ts'
import type { SlotCase } from './slot-case.ts'

const ownZone = process.env['TZ']
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = ownZone
})

const cases = ODD_DATES.flatMap(([zone, date]) => fc.sample(anySlotCase(zone, date), { seed: 20261124, numRuns: 60 })).map(
  (drawn) => drawn.slotCase,
)

/** With nothing kept of an earlier zone. */
async function findAfresh(): Promise<readonly string[]> {
  vi.resetModules()
  const fresh = await import('./compute-slots.ts')
  return cases.flatMap((slotCase) => fresh.computeSlots(slotCase))
}

it.each([
  ['UTC', 0],
  ['America/New_York', 300],
  ['Asia/Kolkata', -330],
  ['Australia/Lord_Howe', -660],
  ['Pacific/Kiritimati', -840],
])('finds the same slots in a process in %s', async (zone, behindMinutes) => {
  process.env['TZ'] = 'UTC'
  const inUtc = await findAfresh()
  process.env['TZ'] = zone
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(behindMinutes) // the process is there
  expect(inUtc.length).toBeGreaterThan(500)
  expect(await findAfresh()).toEqual(inUtc)
})

it('finds the same whatever was asked of the zone before', () => {
  const ask = (from: string, to: string): readonly string[] =>
    computeSlots({
      mentor: { timeZone: 'Europe/Lisbon', weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '00:30', end: '03:30' }] },
      service: { durationMin: 30 },
      query: { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z`, now: `${from}T00:00:00Z` },
    })
  const whole = ask('2024-01-01', '2031-01-01')
  const pieces = ['2028', '2025', '2030', '2024', '2026', '2029', '2027'].map((year) => ask(`${year}-01-01`, `${Number(year) + 1}-01-01`))
  expect(pieces.flat().toSorted()).toEqual(whole)
  expect(ask('1995-01-01', '1995-12-31').length).toBeGreaterThan(2000)
  expect(ask('2024-01-01', '2031-01-01')).toEqual(whole)
})

/** 365 days, starts every quarter of an hour, 5,000 busy times: twenty times the goal, because the machine may be busy (`npm run bench:slots`). */
it('finds the slots of a year with 5,000 busy times in time', () => {
  const first = Date.UTC(2026, 0, 1)
  const at = (minutes: number): string => `${new Date(first + minutes * 60_000).toISOString().slice(0, 19)}Z`
  const year: SlotCase = {
    mentor: { timeZone: 'America/New_York', weekly: [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' }] },
    busy: Array.from({ length: 5000 }, (_, i) => ({ start: at((i * 7919) % 525_000), end: at(((i * 7919) % 525_000) + 30) })),
    service: { durationMin: 30, slotIntervalMin: 15, bufferBeforeMin: 5, bufferAfterMin: 5 },
    query: { from: at(0), to: at(525_600), now: at(0) },
  }
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    computeSlots(year)
    return performance.now() - began
  })
  expect(Math.min(...times)).toBeLessThan(300)
})

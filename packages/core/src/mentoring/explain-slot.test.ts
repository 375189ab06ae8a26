/** Why a start is not offered: each reason with its facts, in the order they are told. */
import { expect, it } from 'vitest'
import { explainSlot } from './explain-slot.ts'
import type { SlotCase, SlotReason } from './slot-case.ts'

const CASE: SlotCase = {
  mentor: { timeZone: 'America/New_York', weekly: [{ days: [1, 2, 3], start: '09:00', end: '12:00' }] },
  busy: [
    { start: '2026-06-01T14:00:00Z', end: '2026-06-01T15:00:00Z' },
    { start: '2026-06-02T20:00:00Z', end: '2026-06-02T21:00:00Z', kind: 'booking' },
  ],
  service: { durationMin: 60, slotIntervalMin: 30, minNoticeMin: 60, maxDaysAhead: 7, dailyLimit: 1 },
  query: { from: '2026-06-01T00:00:00Z', to: '2026-06-01T00:00:00Z', now: '2026-06-01T12:00:00Z' },
}

it.each<[string, SlotReason | null]>([
  ['2026-06-01T12:59:59Z', { code: 'too-soon', earliest: '2026-06-01T13:00:00Z' }],
  ['2020-06-01T13:00:00Z', { code: 'too-soon', earliest: '2026-06-01T13:00:00Z' }],
  ['2026-06-01T13:00:00Z', null],
  ['2026-06-01T13:30:00Z', { code: 'busy' }],
  ['2026-06-01T14:59:00Z', { code: 'off-grid' }],
  ['2026-06-01T15:00:00Z', null],
  ['2026-06-01T13:00:00.5Z', { code: 'off-grid' }],
  ['2026-06-01T15:00:00.5Z', { code: 'outside-hours' }],
  ['2026-06-01T15:30:00Z', { code: 'outside-hours' }],
  ['2026-06-01T18:00:00Z', { code: 'outside-hours' }],
  ['2026-06-02T13:00:00Z', { code: 'day-full', date: '2026-06-02', limit: 1 }],
  ['2026-06-08T13:00:00Z', null],
  ['2026-06-09T13:00:00Z', { code: 'too-far', lastDate: '2026-06-08' }],
  ['2099-06-09T13:00:00Z', { code: 'too-far', lastDate: '2026-06-08' }],
])('%s', (start, reason) => {
  expect(explainSlot(CASE, start)).toEqual({ ok: true, value: reason })
})

it('rounds the earliest start up to a whole second', () => {
  const late = { ...CASE, query: { ...CASE.query, now: '2026-06-01T12:00:00.001Z' } }
  expect(explainSlot(late, '2026-06-01T13:00:00Z')).toEqual({ ok: true, value: { code: 'too-soon', earliest: '2026-06-01T13:00:01Z' } })
})

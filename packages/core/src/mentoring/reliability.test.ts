/** What counts against whom, for how long, and what is shown of it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  ABSENT_FROM,
  ASYNC_TERMS,
  COMPLETED,
  CONFIRMED,
  DISPUTED,
  END,
  HELD_AT,
  logOf,
  PAID,
  START,
  type Step,
  TERMS,
  WAYS,
} from './a-booking.contract.ts'
import type { BookingTerms } from './booking.ts'
import type { BookingEvent } from './booking-event.ts'
import { DAY, HOUR, MINUTE } from './instant.ts'
import { passTime } from './pass-time.ts'
import { judgeReliability, listIncidents, mayBookAnew } from './reliability.ts'

const DUE = HELD_AT + 2 * MINUTE + 48 * HOUR
const moveBy = (by: 'candidate' | 'mentor', at: number): readonly Step[] => [
  ...CONFIRMED,
  [by, { type: 'move', time: { start: START + DAY, end: END + DAY } }, at],
  [by === 'mentor' ? 'candidate' : 'mentor', { type: 'accept-move' }, at],
]
const resolved = (finding: 'none' | 'mentor-absent' | 'both-absent'): readonly Step[] => [
  ...WAYS.reported,
  ['mentor', { type: 'answer-report', agrees: false }, ABSENT_FROM],
  ['host', { type: 'resolve', refundPercent: 0, finding }, END],
]
const FOUND_ABSENT: readonly Step[] = [...WAYS['no-show-candidate'], ['candidate', { type: 'dispute', ground: 'facts' }, ABSENT_FROM + 1]]
const cancelled = (by: 'candidate' | 'mentor' | 'host', at: number): readonly Step[] => [...CONFIRMED, [by, { type: 'cancel' }, at]]

it.each([
  ['a session held', TERMS, COMPLETED, []],
  ['an absent mentor', TERMS, WAYS['no-show-mentor'], ['mentor no-show']],
  ['an absent candidate', TERMS, WAYS['no-show-candidate'], ['candidate no-show']],
  ['a report not yet answered', TERMS, WAYS.reported, []],
  ['a report in dispute', TERMS, resolved('none').slice(0, -1), []],
  ['a report found untrue', TERMS, resolved('none'), []],
  ['a report found true', TERMS, resolved('mentor-absent'), ['mentor no-show']],
  ['both absent by the host', TERMS, resolved('both-absent'), ['candidate no-show', 'mentor no-show']],
  ['an absence the candidate disputes', TERMS, FOUND_ABSENT, []],
  ['and the host found otherwise', TERMS, [...FOUND_ABSENT, ['host', { type: 'resolve', refundPercent: 100, finding: 'none' }, END]], []],
  ['a complaint about quality', TERMS, [...DISPUTED, ['host', { type: 'resolve', refundPercent: 100, finding: 'none' }, END + DAY]], []],
  ['a technical failure', TERMS, WAYS['technical-failure'], []],
  ['cancelled by the mentor early', TERMS, cancelled('mentor', START - 90 * HOUR), ['mentor cancelled']],
  ['a request the mentor ends', TERMS, [...PAID, ['mentor', { type: 'cancel' }, HELD_AT + HOUR]], []],
  ['cancelled by the candidate in time', TERMS, cancelled('candidate', START - 24 * HOUR), []],
  ['cancelled by the candidate late', TERMS, cancelled('candidate', START - 24 * HOUR + 1), ['candidate cancelled']],
  ['cancelled by the host', TERMS, cancelled('host', START - 1), []],
  ['moved in time', TERMS, moveBy('mentor', START - 24 * HOUR), []],
  ['moved late by the mentor', TERMS, moveBy('mentor', START - 24 * HOUR + 1), ['mentor late-move']],
  ['moved late by the candidate', TERMS, moveBy('candidate', START - 24 * HOUR + 1), ['candidate late-move']],
  ['work in time', ASYNC_TERMS, [...CONFIRMED, ['mentor', { type: 'complete' }, DUE]], []],
  ['work late', ASYNC_TERMS, [...CONFIRMED, ['mentor', { type: 'complete' }, DUE + 1]], ['mentor late-delivery']],
  ['late work taken back', ASYNC_TERMS, cancelled('candidate', DUE), ['mentor late-delivery']],
  ['work taken back in time', ASYNC_TERMS, cancelled('candidate', DUE - 1), ['candidate cancelled']],
] as readonly (readonly [string, BookingTerms, readonly Step[], readonly string[]])[])('%s', (_, terms, steps, expected) => {
  expect(listIncidents(logOf(terms, ...steps)).map(({ side, kind }) => `${side} ${kind}`)).toEqual(expected)
})

it('nobody who came is blamed when nobody asks: both absent is both', () => {
  const log = logOf(TERMS, ...CONFIRMED)
  const swept = [...log, ...passTime(log, END + 48 * HOUR)!.events]
  expect(listIncidents(swept).map(({ personId }) => personId)).toEqual(['cara', 'milo'])
  expect(listIncidents([])).toEqual([])
})

/** The same story as another booking, so many days later. */
function later(log: readonly BookingEvent[], bookingId: string, days: number): readonly BookingEvent[] {
  const shift = days * DAY
  return log.map((event) => {
    const moved = { ...event, at: event.at + shift }
    return moved.type === 'held' ? { ...moved, terms: { ...moved.terms, bookingId } } : moved
  })
}
const GOOD = logOf(TERMS, ...COMPLETED)
const GONE = logOf(TERMS, ...cancelled('mentor', START - 90 * HOUR))
const ABSENT = logOf(TERMS, ...WAYS['no-show-mentor'])
const many = (...of: readonly (readonly [log: readonly BookingEvent[], day: number])[]) =>
  of.map(([log, day], i) => later(log, `b${i}`, day))
const judge = (logs: readonly (readonly BookingEvent[])[], day: number, forgiven: readonly string[] = []) =>
  judgeReliability('milo', logs, new Set(forgiven), END + day * DAY)

it.each([
  [many(), 0, 'good', 0, 0, false],
  [many([GOOD, 0], [GOOD, 0], [GOOD, 0], [GOOD, 0]), 0, 'good', 4, 4, false],
  [many([GOOD, 0], [GOOD, 0], [GOOD, 0], [GOOD, 0], [GONE, 0]), 0, 'good', 5, 4, true],
  [many([GONE, 0], [GONE, 20]), 20, 'warned', 2, 0, false],
  [many([GONE, 0], [GONE, 31]), 31, 'good', 2, 0, false],
  [many([GONE, 0], [GONE, 1], [GONE, 2]), 5, 'warned', 3, 0, false],
  [many([GONE, 0], [GONE, 1], [GONE, 2], [GONE, 3]), 5, 'break', 4, 0, false],
  [many([ABSENT, 0]), 5, 'good', 1, 0, false],
  [many([ABSENT, 0], [ABSENT, 80]), 81, 'paused', 2, 0, false],
  [many([ABSENT, 0], [ABSENT, 91]), 92, 'good', 1, 0, false],
  [many([GOOD, 10]), 5, 'good', 0, 0, false], // not yet
] as const)('case %#: on day %#', (logs, day, standing, bookings, kept, isShown) => {
  const judged = judge(logs, day)
  expect([judged.standing, judged.bookings, judged.kept, judged.isShown]).toEqual([standing, bookings, kept, isShown])
  expect(mayBookAnew(judged)).toBe(standing === 'good' || standing === 'warned')
})

it('what the host forgave does not count, and the booking counts as kept', () => {
  const logs = many([ABSENT, 0], [ABSENT, 1])
  expect(judge(logs, 2, ['b1'])).toMatchObject({ standing: 'good', bookings: 2, kept: 1 })
})

it('the order of bookings changes nothing, and kept and incidents fit the bookings', () => {
  const anyLog = fc.tuple(fc.constantFrom(GOOD, GONE, ABSENT), fc.nat(200))
  fc.assert(
    fc.property(fc.array(anyLog, { maxLength: 12 }), fc.nat(200), (of, day) => {
      const logs = many(...of)
      const judged = judge(logs, day)
      expect(judge(logs.toReversed(), day)).toMatchObject({ standing: judged.standing, bookings: judged.bookings, kept: judged.kept })
      // Counted from what was put in: a mentor's cancelling or absence is one incident of one booking.
      const ends = { absent: ABSENT.at(-1)!.at, gone: GONE.at(-1)!.at, good: END }
      const ages = of.map(([log, at]) => END + day * DAY - at * DAY - (log === GOOD ? ends.good : log === GONE ? ends.gone : ends.absent))
      const recent = of.filter((_, i) => ages[i]! >= 0 && ages[i]! < 90 * DAY)
      expect(judged.bookings).toBe(recent.length)
      expect(judged.kept).toBe(recent.filter(([log]) => log === GOOD).length)
    }),
    { seed: 20261124, numRuns: 300 },
  )
})

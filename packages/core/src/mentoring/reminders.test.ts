/** Reminders ahead of the present time of a booking; those of an old time are stale. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ASYNC_TERMS, bookingOf, CONFIRMED, END, logOf, START, type Step, TERMS, WAYS } from './a-booking.contract.ts'
import { DAY, HOUR, MINUTE } from './instant.ts'
import { judgeReminder, planReminders } from './reminders.ts'

const ON = bookingOf(logOf(TERMS, ...CONFIRMED))
const MOVE: Step = ['candidate', { type: 'move', time: { start: START + 2 * DAY, end: END + 2 * DAY } }, START - 30 * HOUR]
const MOVED = bookingOf(logOf(TERMS, ...CONFIRMED, MOVE))

it.each([
  [START - DAY - 1, [1440, 60, 10]],
  [START - DAY, [60, 10]],
  [START - HOUR, [10]],
  [START - 10 * MINUTE, []],
  [START + 1, []],
])('at %d both are still to be reminded before: %o', (now, minutes) => {
  for (const side of ['candidate', 'mentor'] as const) {
    expect(
      planReminders(ON, now)
        .filter(({ to }) => to === side)
        .map(({ minutesBefore }) => minutesBefore),
    ).toEqual(minutes)
  }
})

it('work is remembered to its mentor, twice', () => {
  const work = bookingOf(logOf(ASYNC_TERMS, ...CONFIRMED))
  expect(planReminders(work, 0).map(({ to, minutesBefore }) => [to, minutesBefore])).toEqual([
    ['mentor', 1440],
    ['mentor', 180],
  ])
})

it.each([
  ['held', false],
  ['requested', false],
  ['confirmed', true],
  ['reschedule-requested', true],
  ['in-progress', false],
  ['cancelled-by-candidate', false],
  ['completed', false],
] as const)('%s: %s', (state, isReminded) => {
  const booking = bookingOf(logOf(TERMS, ...WAYS[state]))
  expect(planReminders(booking, 0).length > 0).toBe(isReminded)
})

it.each([
  [0, -1, 'wait'],
  [0, 0, 'send'],
  [0, 23 * HOUR - 1, 'send'],
  [0, 23 * HOUR, 'late'], // the next one says it better
  [2, 0, 'send'],
  [2, 50 * MINUTE, 'late'],
  [4, 10 * MINUTE - 1, 'send'],
  [4, 10 * MINUTE, 'late'],
] as const)('reminder %d, %d after it was due: %s', (at, after, expected) => {
  const reminder = planReminders(ON, 0)[at]!
  expect(judgeReminder(reminder, ON, reminder.at + after)).toBe(expected)
  expect(judgeReminder(reminder, MOVED, reminder.at + after)).toBe('stale')
  expect(judgeReminder(reminder, bookingOf(logOf(TERMS, ...WAYS['cancelled-by-mentor'])), reminder.at + after)).toBe('stale')
})

it('each has an id of its own that a move changes, and lies ahead', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 40 }), (hours) => {
      const now = START + hours * HOUR
      const [before, after] = [planReminders(ON, now), planReminders(MOVED, now)]
      const ids = [...before, ...after].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const reminder of [...before, ...after]) expect(reminder.at > now && reminder.at < reminder.start).toBe(true)
      expect(after.every(({ start }) => start === START + 2 * DAY)).toBe(true)
    }),
    { seed: 20261124, numRuns: 80 },
  )
})

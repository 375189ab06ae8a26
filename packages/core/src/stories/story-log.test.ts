/** The log of a story: order, and from how many uses at one company it should rest. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepStoryLog, MOST_USES, type Rehearsal, type StoryUse } from './story-log.ts'

const use = (company: string, day: number): StoryUse => ({
  loop: 'l1',
  loopName: 'Loop',
  company,
  interviewer: 'Interviewer 1',
  asked: 'What?',
  at: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
})
const uses = (company: string, count: number) => Array.from({ length: count }, (_, i) => use(company, i + 1))

it.each([
  [[], null],
  [uses('A', MOST_USES - 1), null],
  [uses('A', MOST_USES), { company: 'A', uses: MOST_USES }],
  [[...uses('A', 3), ...uses('B', 4)], null], // many uses, none too many at one company
  [[...uses('B', 6), ...uses('A', 5)], { company: 'B', uses: 6 }],
  [[...uses('B', 5), ...uses('A', 5)], { company: 'A', uses: 5 }],
])('%#: retire %j', (all, retire) => {
  expect(keepStoryLog([], all).retire).toEqual(retire)
})

it('keeps everything, the latest first, whatever the order it came in', () => {
  const rehearsal = (at: number): Rehearsal => ({
    session: 's',
    thread: 0,
    at,
    seconds: 1,
    question: 'Q',
    listener: 'simulated-interviewer',
    probes: null,
  })
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.array(fc.integer({ min: 1, max: 28 })), (times, days) => {
      const log = keepStoryLog(
        times.map(rehearsal),
        days.map((day) => use('A', day)),
      )
      expect(log.rehearsals.map(({ at }) => at)).toEqual([...times].sort((a, b) => b - a))
      expect(log.uses.map(({ at }) => Number(at.slice(8, 10)))).toEqual([...days].sort((a, b) => b - a))
    }),
    { seed: 20261124, numRuns: 200 },
  )
})

import type { SessionView } from '@inclined/app/interview/read-session'
import { expect, it } from 'vitest'
import { listTurns, wordClock } from './practice-wording.ts'

it.each([
  [0, '0:00'],
  [999, '0:00'],
  [1000, '0:01'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [3_300_000, '55:00'],
  [-1, '0:00'],
])('%d ms are %s', (ms, expected) => {
  expect(wordClock(ms)).toBe(expected)
})

type Line = SessionView['lines'][number]
const line = (seq: number, kind: Line['kind'], text: string, thread: number | null): Line => ({
  seq,
  at: seq,
  interview: 0,
  who: kind === 'answer' || kind === 'pass' ? 'candidate' : 'interviewer',
  kind,
  lead: '',
  text,
  pauseSeconds: 0,
  thread,
  delivery: null,
})

it('puts each answer to what it answers, and nothing else among them', () => {
  const lines = [
    line(1, 'opening', 'Hello', null),
    line(2, 'question', 'Q', 0),
    line(3, 'time-warning', 'T', 0),
    line(4, 'answer', 'A', 0),
    line(5, 'probe', 'P', 0),
    line(6, 'pass', '', 0),
    line(7, 'different-example', 'D', 1),
    line(8, 'answer', 'B', 1),
  ]
  expect(listTurns(lines, 0).map(({ asked, answer }) => [asked, answer])).toEqual([
    ['Q', 'A'],
    ['P', ''],
  ])
  expect(listTurns(lines, 1).map(({ asked, answer }) => [asked, answer])).toEqual([['D', 'B']])
  expect(listTurns(lines, 2)).toEqual([])
  expect(listTurns([], 0)).toEqual([])
})

/** The clock of a guest: both sides of nought, and of a minute. */
import { expect, it } from 'vitest'
import { wordClock } from './round-clock.tsx'

it.each([
  [0, '00:00'],
  [59.9, '00:59'],
  [60, '01:00'],
  [3_301, '55:01'],
  [-0.4, '−00:00'],
  [-1, '−00:01'],
  [-61, '−01:01'],
])('%d s reads %s', (seconds, words) => {
  expect(wordClock(seconds)).toBe(words)
})

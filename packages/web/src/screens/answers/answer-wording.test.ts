import { expect, it } from 'vitest'
import { minutes } from './answer-wording.ts'

it.each([
  [0, '0:00'],
  [59.4, '0:59'],
  [59.6, '1:00'],
  [119.6, '2:00'],
  [95, '1:35'],
])('%d seconds are %s', (seconds, shown) => {
  expect(minutes(seconds)).toBe(shown)
})

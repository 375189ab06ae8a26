/** Months and periods, both ends included. */
import { expect, it } from 'vitest'
import { monthNumber, periodsOverlap } from './year-month.ts'

it.each([
  ['2024-01', 24_288],
  ['2024-12', 24_299],
  ['0000-01', 0],
  ['2024-00', null],
  ['2024-13', null],
  ['2024-1', null],
  ['2024-01-01', null],
  ['', null],
])('%j is month %s', (month, expected) => {
  expect(monthNumber(month)).toBe(expected)
})

const period = (from: string | null, to: string | null) => ({ from, to })
it.each([
  [period('2024-01', '2024-03'), period('2024-03', '2024-05'), true], // one month shared
  [period('2024-01', '2024-03'), period('2024-04', '2024-05'), false],
  [period(null, '2024-03'), period('2024-04', null), false],
  [period(null, '2024-04'), period('2024-04', null), true],
  [period(null, null), period('2024-04', '2024-04'), true],
  [period('soon', '2024-03'), period('2020-01', '2020-02'), true], // an end that cannot be read sets no limit
])('%o and %o overlap: %s', (a, b, expected) => {
  expect(periodsOverlap(a, b)).toBe(expected)
  expect(periodsOverlap(b, a)).toBe(expected)
})

import { expect, it } from 'vitest'
import { safeNext } from './account-space.ts'

it.each([
  ['/stories', '/stories'],
  ['/stories?a=1', '/stories?a=1'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['stories', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('after %s leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected)
})

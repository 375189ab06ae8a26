import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findChange } from './text-mirror.ts'

it.each([
  ['', '', { from: 0, to: 0, insert: '' }],
  ['', 'a', { from: 0, to: 0, insert: 'a' }],
  ['abc', 'abc', { from: 3, to: 3, insert: '' }],
  ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }],
  ['abXc', 'abc', { from: 2, to: 3, insert: '' }],
  ['aaa', 'aa', { from: 2, to: 3, insert: '' }], // a repeat: any one of the three would do, it must be exactly one
  ['one two', 'one 2', { from: 4, to: 7, insert: '2' }],
])('the change from %j to %j', (before, after, change) => {
  expect(findChange(before, after)).toEqual(change)
})

it('turns the one text into the other, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '’', '😀') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = findChange(before, after)
      return before.slice(0, from) + insert + before.slice(to) === after
    }),
    { seed: 20261123, numRuns: 2000 },
  )
})

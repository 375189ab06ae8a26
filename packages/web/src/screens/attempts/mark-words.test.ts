/** Marked words: pieces give the text back, and each letter carries the marks counted by hand. */
import { diffWords } from '@inclined/core/stories/diff-words'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markWords } from './mark-words.ts'

it.each([
  [
    'a b',
    'a c',
    [],
    [
      ['a ', false, false],
      ['c', true, false],
    ],
  ],
  [
    'a b',
    'a c d',
    [{ start: 4, end: 5 }],
    [
      ['a ', false, false],
      ['c ', true, false],
      ['d', true, true],
    ],
  ],
  [
    'a b c',
    'a x y',
    [],
    [
      ['a ', false, false],
      ['x y', true, false],
    ],
  ],
  ['a', 'a', [{ start: 0, end: 1 }], [['a', false, true]]],
  ['', '', [], []],
] as const)('%j to %j with %j', (before, after, evidence, expected) => {
  const pieces = markWords(diffWords(before, after), 'added', evidence)
  expect(pieces.map((p) => [p.text, p.isOwn, p.isEvidence])).toEqual(expected)
})

it('loses no letter of either text, and marks evidence exactly where it stands', () => {
  const words = fc.array(fc.constantFrom('a', 'bb', 'ccc', '\n', ' '), { maxLength: 12 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(words, words, fc.nat(30), fc.nat(8), (before, after, from, length) => {
      const span = { start: Math.min(from, after.length), end: Math.min(from + length, after.length) }
      const changes = diffWords(before, after)
      const pieces = markWords(changes, 'added', [span])
      expect(pieces.map((p) => p.text).join('')).toBe(after)
      expect(
        markWords(changes, 'removed', [])
          .map((p) => p.text)
          .join(''),
      ).toBe(before)
      const marked = pieces.flatMap((p) => [...p.text].map(() => p.isEvidence))
      marked.forEach((isMarked, at) => expect(isMarked).toBe(at >= span.start && at < span.end))
    }),
    { seed: 20261124, numRuns: 300 },
  )
})

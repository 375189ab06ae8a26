/** Sentences of a text, and that they cover it without a gap. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from './any-story.contract.ts'
import { splitSentences } from './split-sentences.ts'

const cut = (text: string) => splitSentences(text).map((s) => text.slice(s.start, s.end))

it.each([
  ['', []],
  ['One', ['One']],
  ['One. Two!  Three?', ['One. ', 'Two!  ', 'Three?']],
  ['It was 3.4% vs. 2.1%, e.g. in May. Then', ['It was 3.4% vs. 2.1%, e.g. in May. ', 'Then']],
  ['He said "no." So I left…', ['He said "no." ', 'So I left…']],
  ['one\ntwo\n\nthree', ['one\n', 'two\n\n', 'three']],
])('%j is cut into %j', (text, expected) => {
  expect(cut(text)).toEqual(expected)
})

it('covers the whole text with neighbouring spans', () => {
  fc.assert(
    fc.property(
      fc.array(anyText).map((t) => t.join('. ')),
      (text) => {
        expect(cut(text).join('')).toBe(text)
        expect(cut(text).every((s) => s !== '')).toBe(true)
      },
    ),
    { seed: 20261123, numRuns: 300 },
  )
})

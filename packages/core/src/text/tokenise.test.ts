import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokenise } from './tokenise.ts'
import { KIND, textOf, type Kind } from './tokens.ts'

const read = (text: string): [string, Kind][] => {
  const tokens = tokenise(text)
  return Array.from({ length: tokens.count }, (_, i) => [textOf(tokens, i), tokens.kind[i] as Kind])
}

it.each<[string, [string, Kind][]]>([
  ['', []],
  ['$3.2M', [['$3.2M', KIND.money]]],
  ['28.4%', [['28.4%', KIND.percent]]],
  ['12,000', [['12,000', KIND.number]]],
  ['p99', [['p99', KIND.label]]],
  ['Q3', [['Q3', KIND.label]]],
  ['v2.0', [['v2.0', KIND.label]]],
  ['14th', [['14th', KIND.label]]],
  ['10:30', [['10:30', KIND.label]]],
  ['2024', [['2024', KIND.year]]],
  ['1949', [['1949', KIND.number]]],
  ['didn’t', [['didn’t', KIND.word]]],
  ['A/B', [['A/B', KIND.word]]],
  ['e.g.', [['e.g.', KIND.word]]],
  ['.....', [['.....', KIND.punctuation]]],
  [
    '9-field',
    [
      ['9', KIND.number],
      ['-', KIND.punctuation],
      ['field', KIND.word],
    ],
  ],
  ['İstanbul', [['İstanbul', KIND.word]]],
  [
    'ok 🎉 ok',
    [
      ['ok', KIND.word],
      ['🎉'.slice(0, 1), KIND.symbol],
      ['🎉'.slice(1), KIND.symbol],
      ['ok', KIND.word],
    ],
  ],
  [
    'a\u00a0b',
    [
      ['a', KIND.word],
      ['b', KIND.word],
    ],
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

it('multiplies out what stands behind a number', () => {
  const tokens = tokenise('10k $3M 5bn 4x')
  expect(Array.from(tokens.value.subarray(0, tokens.count))).toEqual([10_000, 3_000_000, 5_000_000_000, 4])
})

it('reads curly and straight apostrophes as one word', () => {
  const [curly, straight] = [tokenise('didn’t'), tokenise("didn't")]
  expect(curly.id[0]).toBe(straight.id[0])
  expect(curly.flags[0]).toBe(straight.flags[0])
})

it('covers every code unit that is no space, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const tokens = tokenise(text)
      let at = 0
      let left = ''
      for (let i = 0; i < tokens.count; i++) {
        const start = tokens.start[i] ?? -1
        const end = tokens.end[i] ?? -1
        if (start < at || end <= start || end > text.length) return false
        left += text.slice(at, start)
        at = end
      }
      return (left + text.slice(at)).trim() === ''
    }),
    { seed: 20261123, numRuns: 300 },
  )
})

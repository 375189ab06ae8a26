/** What is read as a quantity, what is not, and that every reading stands where it says. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumbers } from './read-number.ts'

const brief = (text: string) =>
  readNumbers(text).map((r) => `${r.approximate ? '~' : ''}${r.value} ${r.unit} ${r.role}`.replace(/ +/g, ' '))

it.each([
  ['3.4%', ['3.4 % alone']],
  ['fell 12 percent', ['12 % alone']],
  ['up 2 percentage points', ['2 point alone']],
  ['$1.2M', ['1200000 USD alone']],
  ['saved €3 million', ['3000000 EUR alone']],
  ['USD 300 each', ['300 USD alone']],
  ['300 dollars', ['300 USD alone']],
  ['1,200', ['1200 alone']],
  ['12k visits', ['12000 visit alone']],
  ['about 40', ['~40 alone']],
  ['40+ sellers', ['~40 alone']],
  ['up to 15 minutes', ['~15 minute alone']],
  ['more than 3 hours', ['~3 hour alone']],
  ['from 2.1% to 3.4%', ['2.1 % from', '3.4 % to']],
  ['from 40 support tickets a day to 12', ['40 from', '12 to']],
  ['between 3 and 4 weeks', ['3 week from', '4 week to']],
  ['10-15 minutes', ['10 minute from', '15 minute to']],
  ['2.1% → 3.4%', ['2.1 % from', '3.4 % to']],
  ['3 weeks and 4 people', ['3 week alone', '4 person alone']],
  ['three weeks', ['3 week alone']],
  ['a three-week delay', ['3 week alone']],
  ['twenty-five engineers', ['25 engineer alone']],
  ['two hundred sellers', ['200 seller alone']],
  ['a million orders', ['1000000 order alone']],
  ['a team of six', ['6 alone']],
  ['one week', ['1 week alone']],
  ['doubled sign-ups', ['2 x alone']],
  ['3x faster', ['3 x alone']],
  ['-3%', ['-3 % alone']],
  ['2000 users', ['2000 user alone']],
  ['grew to 2000 users', ['2000 user alone']],
  ['30 minutes', ['30 minute alone']],
  ['250ms', ['250 millisecond alone']],
] as const)('%s states %j', (text, expected) => {
  expect(brief(text)).toEqual(expected)
})

it.each([
  '',
  'no number here',
  'in 2023',
  'in 2000 users grew',
  'between 2021 and 2023',
  'our 2023 results',
  'Q3',
  'H1 2024',
  'FY24',
  'v2.0',
  'version 2',
  'p99',
  'the L6 bar',
  'B2B',
  'March 12',
  '12 March 2024',
  '2024-03-12',
  '2024-03',
  '3/4/2024',
  '10:30',
  '9am',
  '3rd try',
  '24/7',
  '#3',
  'iOS 17',
  'one of them',
  'these three',
  'twice',
  'the 1990s',
  'ISO-9001',
  'phase 2',
])('%j states no quantity', (text) => {
  expect(readNumbers(text)).toEqual([])
})

it.each([
  ['3.4%', 0.1],
  ['12k', 1000],
  ['$1.2M', 100_000],
  ['40', 1],
  ['two hundred sellers', 100],
])('%s is written in steps of %d', (text, step) => {
  expect(readNumbers(text)[0]?.step).toBeCloseTo(step)
})

const anyPiece = fc.oneof(
  fc.constantFrom(
    'from ',
    ' to ',
    '3.4%',
    '$1.2M',
    'about ',
    '40',
    ' weeks',
    'three',
    ' team of ',
    ' and ',
    '-',
    '.',
    ',',
    '2023',
    'Q3',
    '\n',
    ' million',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)

it('gives ordered spans inside the text that hold the number, and pairs come in twos', () => {
  fc.assert(
    fc.property(fc.array(anyPiece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      let open = false
      for (const { span, step, role, value } of readNumbers(text)) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(text.slice(span.start, span.end)).toMatch(/\d|\p{L}/u)
        expect(step).toBeGreaterThan(0)
        expect(Number.isFinite(value)).toBe(true)
        expect(role === 'to').toBe(open)
        open = role === 'from'
        last = span.end
      }
      expect(open).toBe(false)
    }),
    { seed: 20261123, numRuns: 500 },
  )
})

it('reads back any percentage written plainly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), (tenths) => {
      const written = (tenths / 10).toFixed(1)
      expect(readNumbers(`It went to ${written}% in the end.`)[0]?.value).toBe(Number(written))
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

it('stays quick on a long text of digits and dashes', () => {
  const text = '1-'.repeat(20_000)
  const start = performance.now()
  readNumbers(text)
  expect(performance.now() - start).toBeLessThan(1500)
})

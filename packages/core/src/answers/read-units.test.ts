import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyMemory, readUnits } from './read-units.ts'

/** Whole units are compared here: a report shows only a part of what was read. */
function expectSameUnits(texts: readonly string[], transcript: boolean): void {
  const memory = emptyMemory()
  for (const text of texts) expect(readUnits(text, transcript, memory)).toEqual(readUnits(text, transcript))
}

const filler = (words: number): string => 'blue '.repeat(words)

// A range is cut behind 160 tokens, wherever that is: the neighbours below lie on the other side of the cut.
it.each([
  ['the word behind a number', `${filler(159)}40 percent more`, `${filler(159)}40 people more`],
  ['the second word behind a number', `${filler(159)}40 more dollars here`, `${filler(159)}40 more crates here`],
  ['the third token behind a number', `${filler(159)}40-new dollars here`, `${filler(159)}40 - new euros here`],
  ['the word behind a hyphen', `${filler(159)}40 - new dollars here`, `${filler(159)}40 - new crates here`],
  ['the word before a year', `${filler(159)}in 2021 costs fell by 9%`, `${filler(159)}so 2021 costs fell by 9%`],
  ['the word behind a verb', `${filler(158)}I need to rewrite it`, `${filler(158)}I need or rewrite it`],
  ['the comma before a tail', 'I rang nine depots, leading to 9% fewer calls', 'I rang nine depots; leading to 9% fewer calls'],
  ['nothing before the unit', 'we rang all. I rang nine depots.', 'I rang nine depots.'],
  ['the same words twice', 'I rang nine depots.', 'I rang nine depots. I rang nine depots.\nI rang nine depots.'],
  ['no text', '', 'I rang nine depots.'],
])('sees a change of %s', (_, before, after) => {
  expectSameUnits([before, after, before], false)
  expectSameUnits([after, before, after], true)
})

const word = fc.constantFrom(
  ...'I we to need had got in from and but so based percent people dollars revenue 40 2021 8% $9k Q3 was rebuilt fell, which cut ; . ? , - May'.split(
    ' ',
  ),
)
const edit = fc.tuple(fc.nat(1_000), fc.nat(4), fc.array(word, { maxLength: 3 }))

it('reads after any edits what a fresh reading reads, wherever ranges are cut', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 150, maxLength: 340 }),
      fc.array(edit, { maxLength: 8 }),
      fc.boolean(),
      (start, edits, transcript) => {
        let words = start
        const texts = [words.join(' ')]
        for (const [at, cut, put] of edits) {
          const from = at % (words.length + 1)
          words = [...words.slice(0, from), ...put, ...words.slice(from + cut)]
          texts.push(words.join(' '))
        }
        expectSameUnits(texts, transcript)
      },
    ),
    { seed: 20261123, numRuns: 150 },
  )
})

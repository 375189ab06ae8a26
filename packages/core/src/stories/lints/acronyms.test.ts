/** What is written like an acronym, whether it is spelled out, and the cost on runs without end. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyStory } from '../empty-story.ts'
import { splitSentences } from '../split-sentences.ts'
import { openExpansions, scanAcronyms } from './acronyms.ts'
import { jargon } from './jargon.ts'
import type { LintContext } from './story-lint.ts'

const terms = (text: string) => scanAcronyms(text).map(({ term }) => term)

it.each([
  ['', []],
  ['A', []],
  ['AB', ['AB']],
  ['A1', []],
  ['1AB', []],
  ['ABCDEF', ['ABCDEF']],
  ['ABCDEFG', []],
  ['two NPSs and NPSx', ['NPS']],
  ['R&D', ['R&D']],
  ['A&', []],
  ['&AB', ['AB']],
  ['X-AB _CD éEF 𝒜GH', []],
  ['A&BCDEFGH', []],
  ['ABC&DEFGHIJ', ['ABC']],
  ['ABC&& x', ['ABC&&']],
  ['AB, CD.', ['AB', 'CD']],
])('%j holds %j', (text, expected) => {
  expect(terms(text)).toEqual(expected)
})

/** The rule as one pattern: right on short texts, too slow on long ones. */
const PATTERN = /(?<![\p{L}\p{N}_-])(?=[A-Z0-9&]*[A-Z][A-Z0-9&]*[A-Z])[A-Z][A-Z0-9&]{1,5}(?=s?(?![\p{L}\p{N}]))/gu

it('finds what the pattern of the rule finds', () => {
  const piece = fc.constantFrom('A', 'B', 'AB', 'ABCDE', '&', '1', '_', '-', ' ', 's', 'x', 'é', '𝒜', '😀', '.')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      expect(scanAcronyms(text)).toEqual([...text.matchAll(PATTERN)].map((match) => ({ term: match[0], start: match.index })))
    }),
    { seed: 20261123, numRuns: 3_000 },
  )
})

it.each([
  ['NPS', 'NPS (how likely)', true],
  ['NPS', 'NPS, short for something', true],
  ['NPS', 'NPSs which stands for something', true],
  ['NPS', 'XNPS (how likely)', false],
  ['NPS', 'NPS (1)', false],
  ['Q&B', 'Q&B (quick and better)', true],
  ['Q&B', 'Q&B went up', false],
  ['Q&B', 'a quick and better Q&B', true],
  ['QOB', 'a quick better thing', false],
  ['QB', 'quick QB better', true],
  ['NPS', '', false],
])('%s in %j spelled out: %s', (term, whole, expected) => {
  expect(openExpansions(whole)(term)).toBe(expected)
})

const context: LintContext = { target: { track: 'pm', level: null, isPeopleManager: false }, today: '2026-11-23', principles: [] }
const acronymsOf = (result: string) =>
  jargon({ ...emptyStory(), result }, context)
    .filter(({ rule }) => rule === 'acronym')
    .map(({ data }) => data.term)

it('names an acronym with "&", and leaves out a shouted sentence', () => {
  expect(acronymsOf('We ran the Q&B twice.')).toEqual(['Q&B'])
  expect(acronymsOf('WE RAN THE QXB TWICE AND WON.')).toEqual([])
})

/** Milliseconds; the best of three, because other work shares the machine. */
function time(work: () => unknown): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...runs)
}

it.each(['&', 'A&', 'A', 'A1', 'AB '])('reads 200,000 times %j in under 200 ms', (piece) => {
  const text = piece.repeat(200_000)
  expect(time(() => scanAcronyms(text))).toBeLessThan(200)
})

it.each(['&', 'A&'])('lints 200,000 times %j in under 200 ms', (piece) => {
  const story = { ...emptyStory(), result: piece.repeat(200_000) }
  expect(time(() => jargon(story, context))).toBeLessThan(200)
})

it.each(['.', '…"', '.")', '\n'])('cuts 200,000 times %j into sentences in under 200 ms', (piece) => {
  const text = `${piece.repeat(200_000)}x`
  expect(time(() => splitSentences(text))).toBeLessThan(200)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LONGEST_RANGE_TOKENS, splitSentences } from './split-sentences.ts'
import { tokenise } from './tokenise.ts'

const read = (text: string, transcript = false): string[] => {
  const tokens = tokenise(text)
  return splitSentences(tokens, transcript).map((s) => text.slice(tokens.start[s.from], tokens.end[s.to - 1]))
}

it.each<[string, string[]]>([
  ['', []],
  ['One.', ['One.']],
  ['We lost 3.4% of orders. I asked why.', ['We lost 3.4% of orders.', 'I asked why.']],
  ['Dr. Osei agreed. We went on.', ['Dr. Osei agreed.', 'We went on.']],
  ['It cost $3.2M vs. $1.1M before. Good.', ['It cost $3.2M vs. $1.1M before.', 'Good.']],
  ['We met at 3 p.m. on Friday. It rained.', ['We met at 3 p.m. on Friday.', 'It rained.']],
  ['She said "no." I went on.', ['She said "no."', 'I went on.']],
  ['Really?! Yes.', ['Really?!', 'Yes.']],
  ['sure. the desk was slow. so i asked.', ['sure.', 'the desk was slow.', 'so i asked.']],
  ['I waited... and then I called.', ['I waited... and then I called.']],
  ['No. 5 failed. I left.', ['No. 5 failed.', 'I left.']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

it('cuts speech without punctuation where a new statement starts', () => {
  const speech =
    'so i was working at a tile shop and the orders kept getting lost on mondays so i sat down with the clerk for a morning and we found that the printer was off and then i wrote a small script that checks the printer and the orders stopped getting lost'
  const parts = read(speech, true)
  expect(parts.length).toBeGreaterThanOrEqual(3)
  expect(parts.join(' ')).toBe(speech)
})

it('gives ranges in order that cover every token, none longer than the limit', () => {
  const word = fc.constantFrom('I', 'we', 'so', 'then', 'ran', 'tests', '.', '?', 'e.g.', '"', '4%', 'Dr.', '...')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 400 }), fc.boolean(), (words, transcript) => {
      const tokens = tokenise(words.join(' '))
      let at = 0
      for (const { from, to } of splitSentences(tokens, transcript)) {
        if (from !== at || to <= from || to - from > LONGEST_RANGE_TOKENS) return false
        at = to
      }
      return at === tokens.count
    }),
    { seed: 20261123, numRuns: 300 },
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyseAnswer } from './analyse-answer.ts'
import { openAnswer } from './open-answer.ts'

const START =
  'Last spring our tile shop lost 8% of its orders.\nI read 140 notes and found the cause.\n\nAs a result, lost orders fell to 3%.\nI learned to ask sooner. We didn’t wait.'

const insert = fc.oneof(
  fc.constantFrom('\n', '\r\n', '’', '“', '🎉', '. ', ' I rang nine depots.', ' by 4%', ';', '', '\u00a0', 'Result: '),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

it('gives after any edit what a fresh analysis gives', () => {
  const edits = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(12), insert), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(edits, fc.boolean(), (list, transcript) => {
      const answer = openAnswer(START, { transcript })
      let text = START
      for (const [place, length, words] of list) {
        const from = place % (text.length + 1)
        const to = Math.min(text.length, from + length)
        text = text.slice(0, from) + words + text.slice(to)
        if (JSON.stringify(answer.edit(from, to, words)) !== JSON.stringify(analyseAnswer(text, { transcript }))) return false
      }
      return answer.text === text
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

it.each([
  [-1, 0],
  [2, 1],
  [0, 10_000],
])('throws on an edit from %i to %i', (from, to) => {
  expect(() => openAnswer(START).edit(from, to, '')).toThrow(RangeError)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyseAnswer } from './analyse-answer.ts'
import { openAnswer } from './open-answer.ts'
import type { AnswerOptions } from './report.ts'

/** `EDITS=100000` for a longer search. */
const EDITS = Number(process.env['EDITS'] ?? 10_000)
const EDITS_PER_ANSWER = 25

const LINES =
  'Last spring our tile shop lost 8% of its orders.\nI read 140 notes and found the cause.\n\nAs a result, lost orders fell to 3%, which cut refunds from 9% to 4%.\nI learned to ask sooner. We didn’t wait.'
const ONE_LINE =
  'In May 2021 I joined the Leeds depot, e.g. as the DQX lead; Priya was worried. I rang nine depots, then I rewrote the list with 3 drivers, leading to 12% fewer calls in six weeks. We basically shipped it. I think it was decided by my boss. What did I learn? I learned to read the tickets first.'
const SPOKEN =
  'so um i was running a small app and the thing was orders kept failing on saturday so i sat down with the logs and i found that the page timed out and then i called the provider and we moved the job to friday night and honestly my boss was not happy but i showed him 40 numbers and in the end it went from 40 a week to 3 a week'

const starts: readonly (readonly [string, string, AnswerOptions])[] = [
  ['lines', LINES, {}],
  ['lines with a question', LINES, { question: 'Tell me about a time you disagreed with your manager over refunds.', level: 'L6' }],
  ['lines for a design question', LINES, { question: 'How would you design an alarm clock for people who are deaf?' }],
  ['one line', ONE_LINE, {}],
  ['spoken words', SPOKEN, { transcript: true }],
  ['spoken words, untold', SPOKEN, {}],
]

const insert = fc.oneof(
  fc.constantFrom('\n', '\r\n', '’', '“', '”', '🎉', '. ', '.', ', ', ' ', ';', '', '', '\u00a0', '\u2028', 'Result: ', '? ', '...'),
  fc.constantFrom(
    ' I rang nine depots.',
    ' by 4%',
    '; which cut costs by $40k',
    ' from 8 to',
    ' to',
    ' percent',
    ' so i',
    ' got',
    "'s",
    ' K',
    'İ',
  ),
  fc.constantFrom(LINES, ONE_LINE.slice(0, 120), SPOKEN.slice(40, 200), `\n${LINES.slice(50, 90)}\n`),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(...'etaoin shrdlu.,'), maxLength: 6 }),
)

const length = fc.oneof({ arbitrary: fc.nat(3), weight: 6 }, { arbitrary: fc.nat(30), weight: 2 }, { arbitrary: fc.nat(300), weight: 1 })
const edits = fc.array(fc.tuple(fc.nat(1_000_000), length, insert), { minLength: EDITS_PER_ANSWER, maxLength: EDITS_PER_ANSWER })

it.each(starts)(
  'gives after any edit of %s what a fresh analysis gives',
  (_, start, options) => {
    fc.assert(
      fc.property(edits, (list) => {
        const answer = openAnswer(start, options)
        let text = start
        for (const [place, cut, words] of list) {
          const from = place % (text.length + 1)
          const to = Math.min(text.length, from + cut)
          text = text.slice(0, from) + words + text.slice(to)
          if (JSON.stringify(answer.edit(from, to, words)) !== JSON.stringify(analyseAnswer(text, options))) return false
        }
        return answer.text === text
      }),
      { seed: 20261123, numRuns: Math.ceil(EDITS / EDITS_PER_ANSWER / starts.length) },
    )
  },
  60_000,
)

it('remembers an answer that is typed, undone and typed again, with words said twice', () => {
  const answer = openAnswer(ONE_LINE)
  const twice = `${ONE_LINE}\n${ONE_LINE} ${ONE_LINE}`
  for (const text of [twice, '', ONE_LINE, `\n${twice}`, twice, SPOKEN, twice])
    expect(answer.edit(0, answer.text.length, text)).toEqual(analyseAnswer(text))
})

it.each([
  [-1, 0],
  [2, 1],
  [0, 10_000],
])('throws on an edit from %i to %i', (from, to) => {
  expect(() => openAnswer(LINES).edit(from, to, '')).toThrow(RangeError)
})

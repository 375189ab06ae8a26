import { expect, it } from 'vitest'
import { analyseAnswer } from './analyse-answer.ts'

/** What new users saw judged wrongly: each text with the checks it must have and those it must not. */
const checks = (text: string): readonly string[] => analyseAnswer(text).findings.map((f) => f.check)
const words = (text: string, check: string): string | undefined => {
  const found = analyseAnswer(text).findings.find((f) => f.check === check)
  return found && text.slice(found.start, found.end)
}

const SCENE = 'Last spring our depot was late every Friday and the shops complained about it.'

it.each([
  [
    `${SCENE} I considered a second van but rejected it, because the drivers were the limit. I moved the loading to Thursday.`,
    'alternatives',
  ],
  [`${SCENE} Rather than hire a driver, I moved the loading to Thursday night and asked two packers to swap.`, 'alternatives'],
  [`${SCENE} We looked at three options and I chose the loading on Thursday because it could be undone.`, 'alternatives'],
  [`${SCENE} I moved the loading and cut the queue from nine days to two.`, 'result-baseline'],
  [`${SCENE} I moved the loading. Late vans 14 a week -> 3.`, 'result-baseline'],
  ['Overall revenue went up by 300% at the company in the year, which was of course very good for all of us.', 'number-without-cause'],
])('finds in "%s" the check %s', (text, check) => {
  expect(checks(text)).toContain(check)
})

it.each([
  [`${SCENE} I moved the loading to Thursday. Late vans fell to three. Now I always ask the drivers first.`, 'general-claim'],
  [`${SCENE} I moved the loading to Thursday. Late vans fell to three. Next time I would start with the drivers.`, 'hypothetical'],
  [`${SCENE} They said it would take a year. I told them I would start with one depot, and I moved the loading.`, 'hypothetical'],
  [`${SCENE} I considered a second van but rejected it. I moved the loading to Thursday.`, 'result-without-number'],
  [`${SCENE} I moved the loading, and late vans fell from nine to two.`, 'number-without-cause'],
])('does not find in "%s" the check %s', (text, check) => {
  expect(checks(text)).not.toContain(check)
})

it('takes the number after the deed for the result, not the problem before it', () => {
  const text =
    'Conversion fell from 3.1% to 2.6% in the spring. I moved the delivery fee to the first page and tested it. As a result, conversion rose from 2.6% to 3.4%.'
  expect(words(text, 'result-number')).toBe('3.4%')
})

it('takes the later of two falls for the result', () => {
  const text =
    'Complaints fell from 9% to 6% over the holidays. I moved the delivery fee to the first page and tested it. As a result, complaints fell from 6% to 2%.'
  expect(words(text, 'result-number')).toBe('2%')
})

it('takes no problem for a result where nothing else is told', () => {
  const text = 'Conversion fell from 3.1% to 2.6% in the spring. I moved the delivery fee to the first page and tested it with nine people.'
  expect(checks(text)).not.toContain('result-number')
})

it('points at what changed, not at how long it took', () => {
  const text = `${SCENE} I moved the loading to Thursday. In 6 weeks, late vans fell from 14% to 3%.`
  expect(words(text, 'result-number')).toBe('3%')
})

it('claims no bias for action for a thing that was only undone', () => {
  const text = `${SCENE} The change was rolled back on Monday. I read the logs of nine vans line by line and found that one clock was an hour off.`
  expect(analyseAnswer(text).principles[0]?.id).not.toBe('bias-for-action')
})

it.each(['How would you design an alarm clock for people who are deaf?', 'How many umbrellas are sold in Hamburg in a year?'])(
  'judges no story, and asks for none, where the question is "%s"',
  (question) => {
    const text =
      'First I would ask who buys it and when. Then I would take the three largest groups and count the days on which it rains for each.'
    const report = analyseAnswer(text, { question })
    const { answerType, rating, probes, dimensions } = report
    expect([answerType, rating, probes.length, new Set(dimensions.map((d) => d.level))]).toEqual([
      'not-judged',
      null,
      0,
      new Set(['not-judged']),
    ])
    expect(report.findings.map((f) => f.check)).toContain('other-yardstick')
    expect(report.findings.some((f) => f.check === 'no-result' || f.check === 'hypothetical')).toBe(false)
  },
)

it('tells weak from strong in a sentence or two', () => {
  const weak = 'We worked hard on the loading and aligned with all stakeholders, and the situation got a lot better for everyone.'
  const strong = 'I moved the loading of 14 vans to Thursday night, and late vans fell from nine a week to two.'
  expect([analyseAnswer(weak).rating, analyseAnswer(strong).rating]).toEqual(['weak', 'strong'])
})

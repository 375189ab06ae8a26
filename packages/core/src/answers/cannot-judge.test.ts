import { expect, it } from 'vitest'
import { analyseAnswer } from './analyse-answer.ts'

const QUESTION = 'Tell me about a time you had to change a plan at short notice.'
const STORY =
  'Last spring our tile shop lost a carrier four days before a fair. I rang nine depots, compared the prices, and moved the stand to rail. We opened on time and sold 12% more than the year before.'

it.each([
  ['', 'empty'],
  [' \n\t ', 'empty'],
  ['All good.', 'too-short'],
  ['I rang the depot.', 'too-short'],
  ['The shop was busy and the road was long and wet.', 'too-short'],
  [`${'qwrt plmk zxcv hjkl bnmq '.repeat(6)}`, 'gibberish'],
  ['?!?! ... ---', 'gibberish'],
  [QUESTION, 'question-pasted'],
  [`${QUESTION} ${QUESTION} ${QUESTION}`, 'question-pasted'],
  [`${'I rang the depot about the late tiles on Monday. '.repeat(12)}`, 'repeated'],
  [
    'Letztes Jahr hatte unser Team ein Problem mit der Lieferung und ich habe nicht gewartet, sondern mit dem Lager gesprochen.',
    'other-language',
  ],
  ["L'année dernière notre équipe avait un problème avec les livraisons et je suis allé voir le dépôt pour comprendre.", 'other-language'],
  [
    '昨年、私たちのチームは配送の問題を抱えていました 私は倉庫に行き 原因を調べました そして 解決しました 今は 大丈夫 です',
    'other-language',
  ],
  [STORY, null],
])('"%.40s" is %s', (text, why) => {
  const report = analyseAnswer(text, { question: QUESTION })
  expect(report.why).toBe(why)
  expect(report.scorable).toBe(why === null)
})

it('says nothing of a text it cannot judge', () => {
  const report = analyseAnswer('fine')
  expect(report).toMatchObject({
    sections: [],
    principles: [],
    dimensions: [],
    findings: [],
    probes: [],
    rating: null,
    answerType: 'not-an-answer',
  })
})

it.each([
  [STORY, 'story'],
  [
    'I would start with the customer. Then I would look at the data. In general I would ask the team and I would decide after that.',
    'theory',
  ],
  [
    'I am a very structured person. I am strong in planning and I have ten years of experience. I am good with people and I am always calm.',
    'self-description',
  ],
])('"%.40s" is a %s', (text, type) => {
  expect(analyseAnswer(text).answerType).toBe(type)
})

it.each(['.', '"', '7', ' ', '1 ', 'I was ', 'a;', '.\n', 'from 8 to ', 'so i ', '“', '🎉', "'", '$'])(
  'answers to a megabyte of "%s" well below a second',
  (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    const before = performance.now()
    expect(analyseAnswer(text).scorable).toBe(false)
    expect(performance.now() - before).toBeLessThan(900)
  },
)

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyseAnswer } from './analyse-answer.ts'
import type { AnswerReport, DimensionId } from './report.ts'

const SENTENCES = [
  'Last spring our tile shop lost 8% of its orders at the delivery step.',
  'My goal was to halve that loss before the summer fair.',
  'I read 140 order notes over a weekend because nobody knew the cause.',
  'I found that the slot list hid the rural depots.',
  'Our sales lead pushed back and wanted a new carrier instead.',
  'I compared both paths and tested a longer list with two depots.',
  'I presented the figures to her and wrote a checklist for the depots.',
  'As a result, lost orders fell from 8% to 3% in ten weeks.',
  'I learned to read the notes before the dashboard, and since then I start every project with them.',
]
const STORY = SENTENCES.join(' ')
const FILLER = 'So basically you know it was really kind of a very big thing for everyone at the time honestly. '

const pointsOf = (report: AnswerReport, id: DimensionId): number => report.dimensions.find((d) => d.id === id)?.points ?? Number.NaN
const total = (report: AnswerReport): number =>
  (['structure', 'ownership', 'evidence', 'depth', 'reflection'] as const).reduce((sum, id) => sum + pointsOf(report, id), 0)
const RANK = { weak: 0, mixed: 1, strong: 2 }
const rank = (report: AnswerReport): number => (report.rating ? RANK[report.rating] : -1)
const seeded = { seed: 20261123, numRuns: 60 }

it('rates a whole story strong, and a worse one lower', () => {
  expect(analyseAnswer(STORY).rating).toBe('strong')
  expect(analyseAnswer(STORY.replaceAll(/\bI\b/g, 'we')).rating).toBe('weak')
})

it('told of the team, ownership falls', () => {
  expect(pointsOf(analyseAnswer(STORY.replaceAll(/\bI\b/g, 'we')), 'ownership')).toBeLessThan(pointsOf(analyseAnswer(STORY), 'ownership'))
})

it('without its numbers, evidence falls', () => {
  const bare = STORY.replaceAll(/\d+%?/g, 'some')
  expect(pointsOf(analyseAnswer(bare), 'evidence')).toBeLessThan(pointsOf(analyseAnswer(STORY), 'evidence'))
})

it('gains nothing by filler', () => {
  const padded = analyseAnswer(`${STORY} ${FILLER.repeat(11)}`)
  expect(total(padded)).toBeLessThanOrEqual(total(analyseAnswer(STORY)))
  expect(rank(padded)).toBeLessThanOrEqual(rank(analyseAnswer(STORY)))
})

it('gains nothing by saying one sentence again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), fc.integer({ min: 1, max: 5 }), (sentence, times) => {
      const again = analyseAnswer(`${STORY}${` ${sentence}`.repeat(times)}`)
      return total(again) <= total(analyseAnswer(STORY)) && rank(again) <= rank(analyseAnswer(STORY))
    }),
    seeded,
  )
})

it('shows no principle more strongly by saying one sentence again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), fc.integer({ min: 1, max: 3 }), (sentence, times) => {
      const scores = (text: string): string => JSON.stringify(analyseAnswer(text).principles.map((p) => [p.id, p.score]))
      return scores(`${STORY}${` ${sentence}`.repeat(times)}`) === scores(STORY)
    }),
    seeded,
  )
})

it('gains no structure by another order of the sentences', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(SENTENCES, { minLength: SENTENCES.length }),
      (order) => pointsOf(analyseAnswer(order.join(' ')), 'structure') <= pointsOf(analyseAnswer(STORY), 'structure'),
    ),
    seeded,
  )
})

it('earns nothing by naming a principle', () => {
  const named = analyseAnswer(`${STORY} This shows Customer Obsession, Ownership, Dive Deep and Bias for Action.`)
  const plain = analyseAnswer(STORY)
  expect(total(named)).toBe(total(plain))
  expect(named.principles.map((p) => [p.id, p.score])).toEqual(plain.principles.map((p) => [p.id, p.score]))
})

it('judges another topic told alike within three points', () => {
  const other = STORY.replaceAll('tile shop', 'loan desk')
    .replaceAll('orders', 'files')
    .replaceAll('order', 'file')
    .replaceAll('depots', 'branches')
    .replaceAll('delivery', 'upload')
  expect(Math.abs(total(analyseAnswer(other)) - total(analyseAnswer(STORY)))).toBeLessThanOrEqual(3)
})

it('finds the same sections where the result comes first', () => {
  const [result, ...rest] = [SENTENCES[7] ?? '', ...SENTENCES.slice(0, 7)]
  const text = [result, ...rest].join(' ')
  const first = analyseAnswer(text).sections[0]
  expect(first && [first.label, text.slice(first.start, first.end)]).toEqual(['result', result])
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SENTENCES, FILLER, '\n', '\r\n', '“Yes,” she said.', 'I didn’t 🎉 wait…', 'We saved $3.2M; I left.'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(' '))

it('keeps every span inside the text, sections in order, and sums exact', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const report = analyseAnswer(text, { question: 'Tell me about a time you fixed something nobody owned.', level: 'L6' })
      const inside = (s: { start: number; end: number }): boolean =>
        Number.isInteger(s.start) && s.start >= 0 && s.start <= s.end && s.end <= text.length
      let at = 0
      for (const s of report.sections) {
        if (!inside(s) || s.start < at || s.end <= s.start) return false
        at = s.end
      }
      const spans = [
        ...report.findings,
        ...report.principles.flatMap((p) => p.evidence),
        ...report.probes.flatMap((p) => (p.span ? [p.span] : [])),
      ]
      const sums = report.dimensions.every(
        (d) =>
          d.points === d.contributions.reduce((sum, c) => sum + c.points, 0) && d.contributions.every((c) => report.findings[c.finding]),
      )
      return spans.every(inside) && sums
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

it('asks between one and six questions of a text it can judge, short and none twice', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { probes, scorable } = analyseAnswer(text)
      const texts = probes.map((p) => p.text)
      if (!scorable) return probes.length === 0
      return (
        probes.length >= 1 &&
        probes.length <= 6 &&
        new Set(texts).size === texts.length &&
        texts.every((t) => t.split(/\s+/).length <= 20 && t.endsWith('?') !== t.endsWith('.'))
      )
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

it.each([
  ['I would first ask the customers. I would then look at the data and I would decide with the team. In general I would plan it.', 'role'],
  ['Last year our desk was slow. We rang the depots and we changed the list. As a result the desk was faster.', 'role'],
  ['Last year our desk was slow. I rang the depots and I changed the list because the old one was wrong.', 'result'],
  ['Last year our desk was slow. I rang nine depots and changed the list. As a result, waiting fell by 30%.', 'result'],
])('first asks of "%.50s" about its %s', (text, family) => {
  expect(analyseAnswer(text).probes[0]?.family).toBe(family)
})

it('takes up the words of the person', () => {
  const text = 'Last year our desk was slow. I rang nine depots and changed the list. As a result, waiting fell by 30%.'
  const probe = analyseAnswer(text).probes[0]
  expect(probe?.span && probe.text.includes(text.slice(probe.span.start, probe.span.end))).toBe(true)
})

it('goes deeper where nothing is missing', () => {
  const full = `${STORY} If we had missed the fair we would have lost the licence. It took five teams.`
  expect(analyseAnswer(full).probes.length).toBeGreaterThanOrEqual(1)
})

it('refuses a speed that is none', () => {
  expect(() => analyseAnswer(STORY, { wordsPerMinute: 0 })).toThrow(RangeError)
})

it('judges relevance and level only with something to judge by', () => {
  const level = (id: DimensionId, options = {}): string | undefined =>
    analyseAnswer(STORY, options).dimensions.find((d) => d.id === id)?.level
  expect([level('relevance'), level('level-fit'), level('delivery')]).toEqual(['not-judged', 'not-judged', 'not-judged'])
  expect(level('relevance', { question: 'Tell me about a time you found the root cause of a problem.' })).not.toBe('not-judged')
  expect(level('level-fit', { level: 'L6' })).not.toBe('not-judged')
})

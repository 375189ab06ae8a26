/** The claim ledger: each number once, named, dated and placed; and which numbers cannot both be true. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyContent, anyText, soundStory } from './any-story.contract.ts'
import { type ClaimSource, collectClaims, storyClaimSource } from './claims.ts'
import { findContradictions } from './find-contradictions.ts'
import { readNumbers } from './read-number.ts'
import type { Metric } from './story.ts'
import type { Period } from './year-month.ts'

const story = (id: string, text: string, period?: Period, metrics: readonly Metric[] = []): ClaimSource => ({
  kind: 'story',
  id,
  title: id,
  parts: [{ field: 'result', text }],
  metrics,
  ...(period ? { period } : {}),
})
const metric = (change: Partial<Metric>): Metric => ({
  id: 'm',
  name: 'Checkout conversion',
  before: '2.1',
  after: '3.4',
  unit: '%',
  window: '',
  baselineDate: '',
  source: '',
  attribution: '',
  confidence: null,
  approximate: false,
  ...change,
})
const brief = (text: string) =>
  collectClaims([story('s', text)]).map((c) =>
    `${c.metric}: ${c.baseline ? `${c.baseline.value} to ` : ''}${c.approximate ? '~' : ''}${c.value} ${c.unit}${c.measure === 'change' ? ' change' : ''}`.trim(),
  )

it.each([
  ['', []],
  ['Conversion rose from 2.1% to 3.4%.', ['conversion: 2.1 to 3.4 %']],
  ['I cut checkout abandonment by 12%.', ['checkout abandonment: 12 % change']],
  ['A 12% lift in conversion.', ['conversion: 12 % change']],
  ['It brought $2M in revenue.', ['revenue: 2000000 USD']],
  ['I reduced the average handling time to about 3 minutes.', ['average handling time: ~3 minute']],
  ['We saved $1.2M a year.', [': 1200000 USD']],
  ['It served 1,200 support tickets.', ['support tickets: 1200']],
  ['I answered 40 tickets.', ['ticket: 40 ticket']],
  ['I led a team of six.', ['team size: 6 person']],
  ['We were nine people.', ['team size: 9 person']],
  ['My six-person team shipped.', ['team size: 6 person']],
  ['I interviewed 40 people.', ['person: 40 person']],
  ['Churn was 4%. Churn was 4%.', ['churn: 4 %']],
  ['In 2023 we shipped v2.0.', []],
])('%j claims %j', (text, expected) => {
  expect(brief(text)).toEqual(expected)
})

it('joins a metric and its number in the text to one claim with both places', () => {
  const [claim, ...more] = collectClaims([
    story('s', 'Conversion went to 3.4%.', { from: '2024-01', to: '2024-06' }, [metric({ window: 'six weeks' })]),
  ])
  expect(more).toEqual([])
  expect(claim).toMatchObject({
    metric: 'Checkout conversion',
    window: 'six weeks',
    baseline: { value: 2.1 },
    period: { from: '2024-01', to: '2024-06' },
  })
  expect(claim?.places).toEqual([
    { field: 'metrics', index: 0, span: { start: 0, end: 3 } },
    { field: 'result', index: 0, span: { start: 19, end: 23 } },
  ])
})

it.each([
  ['churn was 4% in Q2 2024', { from: '2024-04', to: '2024-06' }],
  ['churn was 4% in H2 2024', { from: '2024-07', to: '2024-12' }],
  ['churn was 4% from March 2023 to May 2024', { from: '2023-03', to: '2024-05' }],
  ['churn was 4% in 2024', { from: '2024-01', to: '2024-12' }],
  ['churn was 4% in 2024-03', { from: '2024-03', to: '2024-03' }],
  ['churn was 4% in Q2', { from: '2020-01', to: null }], // the story's own
])('%j holds for %o', (text, period) => {
  expect(collectClaims([story('s', text, { from: '2020-01', to: null })])[0]?.period).toEqual(period)
})

it('keeps the key when text around it, the title or the period changes', () => {
  const key = (source: ClaimSource) => collectClaims([source]).find((c) => c.value === 3.4)?.key
  const first = key(story('s', 'Conversion went to 3.4%.'))
  expect(first).toBeDefined()
  expect(key({ ...story('s', 'It took 3 weeks. In the end conversion went to 3.4%.', { from: '2024-01', to: null }), title: 'New' })).toBe(
    first,
  )
  expect(key(story('t', 'Conversion went to 3.4%.'))).not.toBe(first)
})

const y2024: Period = { from: '2024-01', to: '2024-12' }
const y2022: Period = { from: '2022-01', to: '2022-12' }
it.each<[string, Period | undefined, string, Period | undefined, string[]]>([
  ['Churn fell to 4%.', y2024, 'Churn fell to 5%.', y2024, ['value true']],
  ['Churn fell to 4%.', y2024, 'Churn fell to 5%.', y2022, []],
  ['Churn fell to 4%.', y2024, 'Churn fell to 5%.', undefined, ['value false']],
  ['Churn fell to 4%.', y2024, 'Churn fell to 4%.', y2024, []],
  ['Churn fell to 4%.', y2024, 'Churn fell to 4.3%.', y2024, []], // 4.3 written shorter is 4
  ['Churn fell to 4%.', y2024, 'Churn fell to 4.6%.', y2024, ['value true']],
  ['Revenue was $100M.', y2024, 'Revenue was $101M.', y2024, []], // within 1 %
  ['Revenue was $100M.', y2024, 'Revenue was $102M.', y2024, ['value true']],
  ['Refunds cost about $40.', y2024, 'Refunds cost $44.', y2024, []],
  ['Churn fell from 6% to 4%.', y2024, 'Churn was 6%.', y2024, []], // its own baseline
  ['Churn was 6%.', y2024, 'Churn fell from 6% to 4%.', y2024, []],
  ['Churn fell from 6% to 4%.', y2024, 'Churn fell from 8% to 4%.', y2024, ['baseline true']],
  ['Churn fell by 4%.', y2024, 'Churn fell to 5%.', y2024, []], // a change is no level
  ['I led a team of six.', y2024, 'We were nine people.', y2024, ['team-size true']],
  ['I led a team of six.', y2024, 'I led a team of six.', y2024, []],
  ['I answered 40 tickets.', y2024, 'I answered 300 tickets.', y2024, []], // a bare count says too little
  ['Churn was 4% in Q1 2024.', y2024, 'Churn was 5% in Q2 2024.', y2024, []],
])('%j (%o) and %j (%o)', (one, when, other, then, expected) => {
  const found = findContradictions(collectClaims([story('a', one, when), story('b', other, then)]))
  expect(found.map((c) => `${c.about} ${c.periodKnown}`)).toEqual(expected)
})

it.each([
  ['I led a team of six. Later the nine people in the team split.', 'team-size'],
  ['Churn went from 6% to 4%.', undefined],
  ['Churn went from 6% to 4%. Churn was 6%.', undefined],
  ['Churn went to 4%. Churn went to 5%.', 'value'],
])('within one result %j', (text, expected) => {
  expect(findContradictions(collectClaims([story('s', text)]))[0]?.about).toBe(expected)
})

it('does not hold the situation against the result', () => {
  const source = {
    ...story('s', ''),
    parts: [
      { field: 'situation', text: 'Churn was at 6%.' },
      { field: 'result', text: 'Churn was at 4%.' },
    ],
  }
  expect(findContradictions(collectClaims([source]))).toEqual([])
})

const numbersIn = (source: ClaimSource) => source.parts.flatMap((p, index) => readNumbers(p.text).map((r) => ({ index, ...r.span })))

it('places every number of the text in exactly one claim, with unique keys, in any order of sources', () => {
  fc.assert(
    fc.property(
      anyContent,
      fc.array(fc.constantFrom('Churn fell to 4%. ', 'from 3 to 5 weeks ', 'a team of six ', '$2M ', 'about 40 ', '\n')),
      anyText,
      (content, pieces, id) => {
        const source = storyClaimSource(id, { ...content, result: pieces.join('') })
        const other = storyClaimSource(`${id}/`, soundStory())
        const claims = collectClaims([source])
        for (const n of numbersIn(source)) {
          const holding = claims.filter((c) =>
            c.places.some((p) => p.field !== 'metrics' && p.index === n.index && p.span.start <= n.start && n.end <= p.span.end),
          )
          expect(holding).toHaveLength(1)
        }
        const keys = (sources: ClaimSource[]) => collectClaims(sources).map((c) => c.key)
        expect(new Set(keys([source, other])).size).toBe(keys([source, other]).length)
        expect(keys([source, other]).toSorted()).toEqual(keys([other, source]).toSorted())
        expect(findContradictions(collectClaims([other, { ...other, id: 'copy' }]))).toEqual([])
      },
    ),
    { seed: 20261123, numRuns: 200 },
  )
})

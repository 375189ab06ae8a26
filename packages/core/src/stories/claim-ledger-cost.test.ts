/** The claim ledger against the plain pairwise reading of its rules, and its cost on a text of many numbers. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Claim, type ClaimSource, type ClaimValue, collectClaims } from './claims.ts'
import { agrees } from './compare-numbers.ts'
import { findContradictions } from './find-contradictions.ts'
import { isCounted, metricKey, TEAM_SIZE } from './name-metric.ts'
import { periodsOverlap } from './year-month.ts'

const source = (id: string, text: string, field = 'result'): ClaimSource => ({ kind: 'story', id, title: id, parts: [{ field, text }] })

/** Numbers of one text that are one claim, told by comparing each with each; no baselines, so that "same" is transitive. */
function countMergedPairwise(claims: readonly Claim[]): number {
  const same = (a: Claim, b: Claim) =>
    metricKey(a.metric) !== '' &&
    metricKey(a.metric) === metricKey(b.metric) &&
    a.unit === b.unit &&
    a.measure === b.measure &&
    a.value === b.value &&
    a.period?.from === b.period?.from &&
    a.period?.to === b.period?.to
  return claims.filter((claim, at) => !claims.slice(0, at).some((earlier) => same(earlier, claim))).length
}

function contradictPairwise(claims: readonly Claim[]): string[] {
  const found: string[] = []
  const same = (a: ClaimValue | null, b: ClaimValue | null) => a !== null && b !== null && agrees(a, b)
  const outcome = (c: Claim) => c.baseline !== null || c.places.some((p) => p.field === 'result')
  for (const [i, a] of claims.entries()) {
    for (const b of claims.slice(i + 1)) {
      const key = metricKey(a.metric)
      if (key === '' || key !== metricKey(b.metric) || a.unit !== b.unit || a.measure !== b.measure) continue
      const isTeam = key === metricKey(TEAM_SIZE)
      if (!isTeam && isCounted(a.unit) && key === a.unit) continue
      if (a.period !== null && b.period !== null && !periodsOverlap(a.period, b.period)) continue
      if (a.source.id === b.source.id && !isTeam && !(outcome(a) && outcome(b))) continue
      const baseline = same(a, b) && a.baseline !== null && b.baseline !== null && !same(a.baseline, b.baseline)
      const value = !same(a, b) && !same(a, b.baseline) && !same(a.baseline, b)
      if (baseline || value) found.push(`${a.key} ${b.key} ${isTeam ? 'team-size' : value ? 'value' : 'baseline'}`)
    }
  }
  return found.toSorted()
}

const SINGLE = ['Churn fell to 4%. ', 'Churn fell to 5%. ', 'churn was 4% in 2024. ', 'a team of six. ', 'Nine people in the team. ', '\n']
const MORE = [
  ...SINGLE,
  'It was 40%. ',
  'Refunds cost about $40. ',
  'Refunds cost $44. ',
  'We cut churn by 4%. ',
  'I answered 40 tickets. ',
]
const PAIRS = ['Churn fell from 6% to 4%. ', 'Churn fell from 8% to 4%. ', 'Churn fell from 6% to 5%. ']
const told = (pieces: readonly string[]) =>
  fc.tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 15 }), fc.constantFrom('result', 'situation'))

it('finds what comparing each with each finds', () => {
  fc.assert(
    fc.property(fc.array(told([...MORE, ...PAIRS]), { maxLength: 4 }), (texts) => {
      const claims = collectClaims(texts.map(([pieces, field], at) => source(`s${at % 3}`, pieces.join(''), field)))
      const found = findContradictions(claims)
      expect(found.map((c) => `${c.first.key} ${c.second.key} ${c.about}`).toSorted()).toEqual(contradictPairwise(claims))
      for (const { first, second } of found) expect(claims.indexOf(first)).toBeLessThan(claims.indexOf(second))
    }),
    { seed: 20261123, numRuns: 300 },
  )
})

it('joins what comparing each with each joins', () => {
  fc.assert(
    fc.property(told(MORE), ([pieces]) => {
      // A part of its own for each sentence is still one source; a source of its own for each joins nothing.
      const alone = collectClaims(pieces.map((piece, at) => source(`s${at}`, piece)))
      expect(collectClaims([source('s', pieces.join(''))])).toHaveLength(countMergedPairwise(alone))
    }),
    { seed: 20261123, numRuns: 300 },
  )
})

it('joins the first claim whose baseline fits, and a claim without one', () => {
  const brief = (text: string) => collectClaims([source('s', text)]).map((c) => `${c.baseline?.value}>${c.value} ${c.places.length}`)
  expect(brief('Churn fell from 6% to 4%. Churn fell from 8% to 4%. Churn was 4%. Churn fell from 8% to 4%.')).toEqual(['6>4 2', '8>4 2'])
  expect(brief('Churn was 4%. Churn fell from 8% to 4%. Churn fell from 6% to 4%.')).toEqual(['8>4 2', '6>4 1'])
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

it.each<[string, (at: number) => string]>([
  ['one number told again and again', () => 'Churn fell to 4%. '],
  ['few values of one metric', (at) => `Churn was ${(at % 31) + 1}%. `],
  ['few values of many metrics', (at) => `Metric${at % 97} churn was ${(at % 31) + 1}%. `],
  ['a from-to pair in each sentence', (at) => `Churn fell from ${at + 10}.5% to 4%. `],
  ['numbers without a name', () => 'It was 40%. '],
  ['one sentence without end', (at) => `${at} people `],
  ['nothing but numbers', (at) => `${at + 1}% `],
])('reads 2,000 numbers in under 300 ms: %s', (_, write) => {
  const text = Array.from({ length: 2_000 }, (_unused, at) => write(at)).join('')
  expect(time(() => findContradictions(collectClaims([source('s', text)])))).toBeLessThan(300)
})

/** Tiers, needs, coverage, and what telling each story only once leaves of it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Principle, TierShift } from '../questions/principle.ts'
import type { Target } from '../questions/track.ts'
import { coverStories, needFor, summariseCoverage, tierFor } from './coverage.ts'
import { emptyStory } from './empty-story.ts'
import { lint, type StoryLint } from './lints/story-lint.ts'
import { matchNeeds } from './match-needs.ts'
import type { Story, StoryStatus } from './story.ts'

const TARGET: Target = { track: 'pm', level: 'L6', isPeopleManager: false }
const principle = (
  id: string,
  tier: 1 | 2 | 3,
  order: number,
  tierShifts: readonly TierShift[] = [],
  retiredOn: string | null = null,
): Principle => ({
  id,
  name: id,
  order,
  addedOn: null,
  retiredOn,
  gist: '',
  signals: [],
  antiSignals: [],
  confusableWith: [],
  tier,
  tierShifts,
  officialUrl: '',
})
const story = (id: string, links: Readonly<Record<string, 0 | 1 | 2 | 3>>, status: StoryStatus = 'ready'): Story => ({
  id,
  status,
  version: 1,
  savedAt: '2026-11-23T00:00:00Z',
  content: { ...emptyStory(), principleLinks: Object.entries(links).map(([p, strength]) => ({ principle: p, strength, why: 'x' })) },
})
const none = new Map<string, readonly StoryLint[]>()

it.each<[TierShift[], Target, number]>([
  [[], TARGET, 2],
  [[{ tier: 1, tracks: ['pmt', 'tpm'] }], TARGET, 2],
  [[{ tier: 1, tracks: ['pmt', 'pm'] }], TARGET, 1],
  [[{ tier: 1, tracks: ['pm'] }], { ...TARGET, track: null }, 2],
  [[{ tier: 1, fromLevel: 'L6' }], TARGET, 1],
  [[{ tier: 1, fromLevel: 'L7' }], TARGET, 2],
  [[{ tier: 1, fromLevel: 'L4' }], { ...TARGET, level: null }, 2],
  [[{ tier: 1, peopleManager: true }], TARGET, 2],
  [[{ tier: 1, peopleManager: true }], { ...TARGET, isPeopleManager: true }, 1],
  [[{ tier: 3, peopleManager: false }], TARGET, 3],
  [[{ tier: 1, tracks: ['pm'], fromLevel: 'L8' }, { tier: 3, tracks: ['pm'] }, { tier: 1 }], TARGET, 3], // the first that fits
])('shifts %j for %j give tier %d', (shifts, target, tier) => {
  expect(tierFor(principle('p', 2, 1, shifts), target)).toBe(tier)
})

it.each([
  [1, 2, 3],
  [2, 2, 2],
  [3, 1, 1],
] as const)('tier %d needs %d stories and weighs %d', (tier, stories, weight) => {
  expect(needFor(tier)).toEqual({ stories, weight })
})

it('sorts stories into ready, in progress and weak', () => {
  const blocked = lint({ rule: 'link-without-why', severity: 'block-link', field: 'principleLinks', principle: 'p' })
  const stories = [
    story('ready', { p: 2 }),
    story('strong', { p: 3 }),
    story('weak', { p: 1 }),
    story('nothing', { p: 0 }),
    story('draft', { p: 3 }, 'draft'),
    story('retired', { p: 3 }, 'retired'),
    story('blocked', { p: 3 }),
    story('elsewhere', { q: 3 }),
  ]
  const [row, ...more] = coverStories(
    stories,
    [principle('p', 1, 1), principle('old', 1, 2, [], '2025-01-01')],
    TARGET,
    new Map([['blocked', [blocked]]]),
  )
  expect(more).toEqual([])
  expect(row).toMatchObject({
    ready: ['ready', 'strong'],
    inProgress: ['draft', 'blocked'],
    weak: ['weak'],
    need: 2,
    weight: 3,
    coverage: 1,
  })
})

it.each([
  [0, 1, 0],
  [1, 1, 0.5],
  [2, 1, 1],
  [3, 1, 1],
  [1, 3, 1],
] as const)('%d ready stories for tier %d cover %d', (count, tier, coverage) => {
  const stories = Array.from({ length: count }, (_, i) => story(`s${i}`, { p: 2 }))
  expect(coverStories(stories, [principle('p', tier, 1)], TARGET, none)[0]?.coverage).toBe(coverage)
})

const SIXTEEN = [
  ...['customer-obsession', 'ownership', 'dive-deep', 'deliver-results', 'earn-trust', 'bias-for-action', 'are-right-a-lot'].map((id, i) =>
    principle(id, 1, i + 1),
  ),
  ...['invent-and-simplify', 'think-big', 'backbone', 'highest-standards', 'learn'].map((id, i) => principle(id, 2, i + 8)),
  ...['frugality', 'hire', 'employer', 'success'].map((id, i) => principle(id, 3, i + 13)),
]

it('names what is missing where twelve ready stories all show the same two principles', () => {
  const stories = Array.from({ length: 12 }, (_, i) => story(`s${i}`, { 'customer-obsession': 3, ownership: 2 }))
  const summary = summariseCoverage(coverStories(stories, SIXTEEN, TARGET, none))
  expect(summary.holes.map((h) => h.principle)).toEqual(SIXTEEN.slice(2).map((p) => p.id))
  expect(summary.unmatched.map((u) => u.principle)).toEqual(SIXTEEN.slice(2).map((p) => p.id))
  expect(summary).toMatchObject({ distinctStories: 12, totalNeeds: 28, matchedNeeds: 4 })
  expect(summary.weighted).toBeCloseTo(6 / 35)
})

it('does not let three stories that cover the same seven principles look complete', () => {
  const all = Object.fromEntries(SIXTEEN.slice(0, 7).map((p) => [p.id, 2 as const]))
  const summary = summariseCoverage(
    coverStories(
      ['a', 'b', 'c'].map((id) => story(id, all)),
      SIXTEEN.slice(0, 7),
      TARGET,
      none,
    ),
  )
  expect(summary).toMatchObject({ weighted: 1, holes: [], distinctStories: 3, totalNeeds: 14, matchedNeeds: 3 })
  expect(summary.unmatched).toHaveLength(7)
})

it('gives nothing for nothing', () => {
  expect(summariseCoverage([])).toEqual({
    weighted: 0,
    holes: [],
    distinctStories: 0,
    totalNeeds: 0,
    matchedNeeds: 0,
    matched: [],
    unmatched: [],
  })
})

it('needs one story more when the catalogue gains a principle', () => {
  const rows = coverStories([], [...SIXTEEN, principle('seventeenth', 3, 17)], TARGET, none)
  expect(summariseCoverage(rows).totalNeeds).toBe(29)
})

/** Every way of giving stories to needs; the best by count, then by which needs come first. */
function bestByForce(candidates: readonly (readonly string[])[], at = 0, used: readonly string[] = []): string {
  if (at === candidates.length) return ''
  const ways = [`0${bestByForce(candidates, at + 1, used)}`]
  for (const s of candidates[at]!) if (!used.includes(s)) ways.push(`1${bestByForce(candidates, at + 1, [...used, s])}`)
  const ones = (way: string) => way.replaceAll('0', '').length
  return ways.reduce((best, way) => (ones(way) > ones(best) || (ones(way) === ones(best) && way > best) ? way : best))
}

it('serves as many needs as any way can, the first ones first, no story twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }), { maxLength: 6 }),
      (candidates: string[][]) => {
        const matches = matchNeeds(candidates)
        expect(matches.map((m) => (m === null ? 0 : 1)).join('')).toBe(bestByForce(candidates))
        const given = matches.filter((m) => m !== null)
        expect(new Set(given).size).toBe(given.length)
        expect(matches.every((m, i) => m === null || candidates[i]!.includes(m))).toBe(true)
      },
    ),
    { seed: 20261123, numRuns: 400 },
  )
})

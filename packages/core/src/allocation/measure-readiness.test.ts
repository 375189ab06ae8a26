/** Sampled loops, and readiness against matchings counted by trying everything. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '../kernel/seeded-random.ts'
import type { LoopStory } from './loop-story.ts'
import { measureReadiness } from './measure-readiness.ts'
import { type LoopTemplate, sampleLoop } from './sample-loop.ts'

const LAW = { seed: 20261123, numRuns: 60 }
const TIERS = [3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1]
const POOL = TIERS.map((weight, i) => ({ id: `p${String(i).padStart(2, '0')}`, weight }))
const unknown = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `i${i}`, principles: null }))
const FULL: LoopTemplate = { interviewers: unknown(5), principlesEach: { min: 2, max: 3 }, pool: POOL }
const story = (id: string, shows: readonly string[]): LoopStory => ({ id, principles: shows.map((p) => ({ id: p, strength: 2 })) })

it('draws two or three for each interviewer, none for two of them, and one of their own again', () => {
  const random = createRandom(1)
  for (let i = 0; i < 300; i++) {
    const { interviewers } = sampleLoop(FULL, random)
    expect(interviewers).toHaveLength(5)
    for (const { principles, again } of interviewers) {
      expect([2, 3]).toContain(principles.length)
      expect(principles).toContain(again)
    }
    const all = interviewers.flatMap(({ principles }) => principles)
    expect(new Set(all).size).toBe(all.length)
  }
})

it('draws heavy principles more often', () => {
  const random = createRandom(2)
  const asked = new Map<string, number>()
  for (let i = 0; i < 2000; i++) {
    for (const p of sampleLoop({ ...FULL, interviewers: unknown(1) }, random).interviewers[0]!.principles)
      asked.set(p, (asked.get(p) ?? 0) + 1)
  }
  const mean = (weight: number) => {
    const ids = POOL.filter((p) => p.weight === weight).map(({ id }) => id)
    return ids.reduce((sum, id) => sum + (asked.get(id) ?? 0), 0) / ids.length
  }
  // Two or three draws change the odds of the first one little.
  expect(mean(3) / mean(1)).toBeGreaterThan(2.4)
  expect(mean(3) / mean(1)).toBeLessThan(3.2)
  expect(mean(2) / mean(1)).toBeGreaterThan(1.6)
  expect(mean(2) / mean(1)).toBeLessThan(2.2)
})

it.each<[string, LoopTemplate, (readonly string[])[]]>([
  ['keeps what is known', { ...FULL, interviewers: [{ id: 'ana', principles: ['p00'] }], pool: POOL }, [['p00']]],
  ['leaves an empty list empty', { ...FULL, interviewers: [{ id: 'ana', principles: [] }], pool: POOL }, [[]]],
  ['draws nothing from nothing', { ...FULL, interviewers: unknown(1), pool: [] }, [[]]],
  ['draws what there is', { ...FULL, interviewers: unknown(2), pool: [{ id: 'p', weight: 1 }] }, [['p'], ['p']]],
  [
    'draws what is not known to be asked',
    {
      interviewers: [...unknown(1), { id: 'ana', principles: ['p'] }],
      principlesEach: { min: 1, max: 1 },
      pool: [
        { id: 'p', weight: 999 },
        { id: 'q', weight: 1 },
      ],
    },
    [['q'], ['p']],
  ],
])('%s', (_, template, expected) => {
  const { interviewers } = sampleLoop(template, createRandom(3))
  expect(interviewers.map(({ principles }) => principles)).toEqual(expected)
  expect(interviewers.map(({ again }) => again === null)).toEqual(expected.map((principles) => principles.length === 0))
})

it('does not take twelve stories of the same two principles for readiness, and names the others', () => {
  const stories = Array.from({ length: 12 }, (_, i) => story(`s${i}`, ['p00', 'p01']))
  const { share, short, bestNewStory } = measureReadiness(stories, FULL, 1)
  expect(share).toBe(0)
  expect(short.map(({ principle }) => principle).toSorted()).toEqual(POOL.slice(2).map(({ id }) => id))
  expect(short.every(({ asked, short: count }) => asked === count)).toBe(true)
  expect(bestNewStory?.principles).toHaveLength(3)
})

it('is whole with four stories for every principle, and zero without any', () => {
  const many = POOL.flatMap(({ id }) => ['a', 'b', 'c', 'd'].map((n) => story(`${id}${n}`, [id])))
  expect(measureReadiness(many, FULL, 9)).toEqual({ seed: 9, loops: 200, fullyCovered: 200, share: 1, short: [], bestNewStory: null })
  expect(measureReadiness([], FULL, 9)).toMatchObject({ fullyCovered: 0, share: 0 })
})

it('gives the same for the same seed whatever the order, and other loops for another', () => {
  const stories = POOL.map(({ id }, i) => story(`s${i}`, [id, POOL[(i + 1) % 16]!.id]))
  const first = measureReadiness(stories, FULL, 42)
  expect(measureReadiness(stories.toReversed(), { ...FULL, pool: POOL.toReversed() }, 42)).toEqual(first)
  expect(measureReadiness(stories, FULL, 43).short).not.toEqual(first.short)
})

/** The most questions that get a story of their own, by trying everything. */
function mostAnswered(questions: readonly string[], stories: readonly LoopStory[], used: readonly string[] = []): number {
  const [question, ...rest] = questions
  if (question === undefined) return 0
  const fits = stories.filter((s) => !used.includes(s.id) && s.principles.some(({ id }) => id === question))
  return Math.max(mostAnswered(rest, stories, used), ...fits.map((s) => 1 + mostAnswered(rest, stories, [...used, s.id])))
}

it('counts what trying everything counts, now and with the new story', () => {
  const ids = ['p', 'q', 'r', 's']
  const template: LoopTemplate = {
    interviewers: unknown(2),
    principlesEach: { min: 1, max: 2 },
    pool: ids.map((id, i) => ({ id, weight: i + 1 })),
  }
  fc.assert(
    fc.property(fc.array(fc.subarray(ids), { maxLength: 6 }), fc.nat(1000), (shows, seed) => {
      const stories = shows.map((each, i) => story(`s${i}`, each))
      const found = measureReadiness(stories, template, seed, 8)
      const random = createRandom(seed)
      const loops = Array.from({ length: 8 }, () => {
        const { interviewers } = sampleLoop(template, random)
        return [...interviewers.flatMap(({ principles }) => principles), ...interviewers.map(({ again }) => again!)]
      })
      const askWith = (each: readonly string[]) => loops.map((questions) => mostAnswered(questions, [...stories, story('new', each)]))
      const now = askWith([])
      const full = (answered: readonly number[]) => answered.filter((count, i) => count === loops[i]!.length).length
      const helps = (answered: readonly number[]) => answered.filter((count, i) => count > now[i]!).length
      expect(found.fullyCovered).toBe(full(now))
      expect(Object.fromEntries(found.short.map(({ principle, short }) => [principle, short]))).toEqual(
        Object.fromEntries(ids.map((id) => [id, helps(askWith([id]))]).filter(([, count]) => count !== 0)),
      )
      const choices = ids.flatMap((a) => ids.flatMap((b) => ids.map((c) => askWith([a, b, c]))))
      const best = Math.max(...choices.map((answered) => full(answered) * 100 + helps(answered)))
      const { fullyCovered, helps: helped } = found.bestNewStory ?? { fullyCovered: found.fullyCovered, helps: 0 }
      expect(fullyCovered * 100 + helped).toBe(best)
      if (found.bestNewStory) expect(full(askWith(found.bestNewStory.principles))).toBe(fullyCovered)
    }),
    LAW,
  )
})

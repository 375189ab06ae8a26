/** What a plan holds and what a wish is refused for. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FORMAT_IDS, PIECES, planOf, WISH } from './any-session.contract.ts'
import type { PlanWish } from './plan-pieces.ts'
import { planSession } from './plan-session.ts'

const refusals: readonly (readonly [string, Partial<PlanWish>, string])[] = [
  ['a format nobody knows', { format: 'panel' }, 'unknown-format'],
  ['a format that asks nothing', { format: 'debrief' }, 'unknown-format'],
  ['a seed below 0', { seed: -1 }, 'bad-seed'],
  ['a seed of 2^32', { seed: 2 ** 32 }, 'bad-seed'],
  ['no pace', { wordsPerMinute: 0 }, 'bad-pace'],
  ['a pace without end', { wordsPerMinute: Number.POSITIVE_INFINITY }, 'bad-pace'],
  ['a chosen question in a loop', { questionId: 'b-p1-1' }, 'question-not-choosable'],
  ['a chosen question nobody knows', { format: 'drill', questionId: 'b-none' }, 'unknown-question'],
]
it.each(refusals)('refuses %s', (_, wish, code) => {
  const planned = planSession({ ...WISH, ...wish }, PIECES)
  expect(planned.ok ? 'planned' : planned.error.code).toBe(code)
})

it.each([
  ['principles', { ...PIECES, principles: PIECES.principles.slice(0, 9) }, 'too-few-principles'],
  ['questions', { ...PIECES, questions: PIECES.questions.filter((q) => q.kind !== 'behavioural') }, 'no-question-for-principle'],
] as const)('refuses a full loop from too few %s', (_, pieces, code) => {
  const planned = planSession({ ...WISH, format: 'full-loop' }, pieces)
  expect(planned.ok ? 'planned' : planned.error.code).toBe(code)
})

it('asks the chosen question in a drill', () => {
  const [interview] = planOf({ format: 'drill', questionId: 'b-both' }).interviews
  expect(interview?.questions.map((q) => [q.id, q.principle])).toEqual([['b-both', 'p2']])
  expect(interview?.principles).toEqual(['p2'])
})

const anyWish = fc.record({
  format: fc.constantFrom(...FORMAT_IDS),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  level: fc.constantFrom(null, 'L5' as const, 'L8' as const),
  track: fc.constantFrom(null, 'pm' as const, 'pmt' as const),
})

it('plans the same from the same wish; no principle and no question twice; every principle has its question', () => {
  fc.assert(
    fc.property(anyWish, (wish) => {
      const plan = planOf(wish)
      expect(JSON.stringify(planOf(wish))).toBe(JSON.stringify(plan))
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
      const principles = plan.interviews.flatMap((i) => i.principles)
      expect(new Set(principles).size).toBe(principles.length)
      const ids = plan.interviews.flatMap((i) => [...i.questions, ...i.spares].map((q) => q.id))
      expect(new Set(ids).size).toBe(ids.length)
      for (const { principles: own, questions } of plan.interviews) {
        expect(questions.flatMap((q) => q.principle ?? [])).toEqual(own)
        expect(questions.every((q) => q.principle === null || q.principles.includes(q.principle))).toBe(true)
      }
      if (plan.interviews.length > 1) expect(plan.interviews.filter((i) => i.interviewer.role === 'bar-raiser')).toHaveLength(1)
    }),
    { seed: 20261124, numRuns: 400 },
  )
})

it('hides the bar raiser in every place and under every temperament', () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 300; seed++) {
    const at = planOf({ format: 'full-loop', seed }).interviews.findIndex((i) => i.interviewer.role === 'bar-raiser')
    seen.add(`${at}`).add(planOf({ format: 'full-loop', seed }).interviews[at]!.interviewer.temperament)
  }
  expect(seen.size).toBe(9)
})

it('takes up principles of tier 1 more often than those of tier 3', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 400; seed++) {
    for (const p of planOf({ seed }).interviews.flatMap((i) => i.principles)) counts.set(p, (counts.get(p) ?? 0) + 1)
  }
  // p1 is of tier 1 and p16 of tier 3: three to one, drawn two or three at a time.
  expect(counts.get('p1')! / counts.get('p16')!).toBeGreaterThan(2)
})

it('asks what was not asked before first', () => {
  const asked = PIECES.questions.filter((q) => !q.id.endsWith('-4') && q.kind !== 'background').map((q) => q.id)
  const { interviews } = planOf({ format: 'full-loop', askedBefore: asked })
  expect(interviews.flatMap((i) => i.questions).every((q) => q.kind !== 'behavioural' || q.id.endsWith('-4'))).toBe(true)
})

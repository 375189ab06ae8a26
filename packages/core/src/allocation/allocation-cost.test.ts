/** What an allocation costs at full size; prints the times. The limits leave room for a slow and busy machine. */
import { expect, it } from 'vitest'
import { createRandom } from '../kernel/seeded-random.ts'
import { allocateStories } from './allocate-stories.ts'
import type { LoopStory } from './loop-story.ts'
import { measureReadiness } from './measure-readiness.ts'

const PRINCIPLES = Array.from({ length: 16 }, (_, i) => `p${i}`)
const random = createRandom(20261123)
const bank = (count: number): LoopStory[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    principles: PRINCIPLES.filter(() => random.below(4) === 0).map((id) => ({ id, strength: 1 + random.below(3) })),
  }))
const panel = (count: number, each: number) => ({
  interviewers: Array.from({ length: count }, (_, i) => ({
    id: `i${i}`,
    principles: PRINCIPLES.map((_, at) => PRINCIPLES[(at + i * 3) % 16]!).slice(0, each),
  })),
})

/** Median of several runs after a few to warm up, in milliseconds. */
function timeMs(work: () => unknown): number {
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.slice(3).toSorted((a, b) => a - b)[4]!
}

it.each([
  ['40 stories, 7 interviewers with 3 principles each', 40, 3],
  ['40 stories, 7 interviewers with all 16 principles each', 40, 16],
])('allocates %s', (name, stories, each) => {
  const input = { stories: bank(stories), loop: panel(7, each) }
  const ms = timeMs(() => allocateStories(input))
  process.stdout.write(`${name}: ${ms.toFixed(2)} ms\n`)
  expect(allocateStories(input).ok).toBe(true)
  expect(ms).toBeLessThan(50)
})

it('measures readiness over 200 loops of 7 interviewers', () => {
  const stories = bank(40)
  const interviewers = panel(7, 0).interviewers.map(({ id }) => ({ id, principles: null }))
  const template = { interviewers, principlesEach: { min: 2, max: 3 }, pool: PRINCIPLES.map((id, i) => ({ id, weight: 1 + (i % 3) })) }
  const ms = timeMs(() => measureReadiness(stories, template, 1))
  process.stdout.write(`200 sampled loops: ${ms.toFixed(1)} ms\n`)
  expect(measureReadiness(stories, template, 1).loops).toBe(200)
  expect(ms).toBeLessThan(300)
})

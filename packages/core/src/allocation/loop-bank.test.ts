/** Which links of the bank reach a loop, and what principles weigh in one. */
import { expect, it } from 'vitest'
import type { Principle } from '../questions/principle.ts'
import { emptyStory } from '../stories/empty-story.ts'
import { toLoopBank, weighPrinciples } from './loop-bank.ts'
import { countingStrength } from './loop-story.ts'
import { templateOf } from './sample-loop.ts'

const stories = [
  {
    id: 's1',
    status: 'ready' as const,
    content: {
      ...emptyStory(),
      title: 'Queue halved',
      principleLinks: [
        { principle: 'own', strength: 3 as const, why: 'unasked' },
        { principle: 'dive', strength: 3 as const, why: '' },
      ],
    },
  },
]

it('takes the links that coverage counts, and only those', () => {
  const bank = toLoopBank(stories, [
    { principle: 'own', weight: 3, ready: ['s1'] },
    { principle: 'dive', weight: 2, ready: [] },
  ])
  expect(bank).toEqual({
    stories: [{ id: 's1', title: 'Queue halved', status: 'ready', principles: [{ id: 'own', strength: 3, why: 'unasked' }] }],
    pool: [
      { id: 'own', weight: 3 },
      { id: 'dive', weight: 2 },
    ],
  })
  expect(['own', 'dive'].map((p) => countingStrength(bank.stories[0]!, p))).toEqual([3, 0])
})

it('weighs principles by the tier of the target and leaves retired ones out', () => {
  const one = (id: string, changes: Partial<Principle>) =>
    ({ id, tier: 1, tierShifts: [], retiredOn: null, order: 1, ...changes }) as unknown as Principle
  const all = [one('a', {}), one('b', { tier: 3, tierShifts: [{ tier: 2, tracks: ['pmt'] }] }), one('c', { retiredOn: '2025-01-01' })]
  const weights = (track: 'pm' | 'pmt') =>
    weighPrinciples(all, { track, level: 'L6', isPeopleManager: false }).map(({ id, weight }) => `${id}${weight}`)
  expect(weights('pm')).toEqual(['a3', 'b1'])
  expect(weights('pmt')).toEqual(['a3', 'b2'])
})

it('makes a template of unknown interviewers from a format', () => {
  expect(templateOf({ sessions: 2, principlesPerSession: { min: 2, max: 3 } }, [])).toEqual({
    interviewers: [
      { id: 'interviewer-1', principles: null },
      { id: 'interviewer-2', principles: null },
    ],
    principlesEach: { min: 2, max: 3 },
    pool: [],
  })
})

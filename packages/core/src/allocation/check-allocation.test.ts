/** What an allocation is refused for, and both sides of each limit. */
import { expect, it } from 'vitest'
import { allocateStories } from './allocate-stories.ts'
import type { AllocationInput, AllocationRefusal } from './allocation.ts'
import { SLOT_LIMIT, STORY_LIMIT } from './check-allocation.ts'

const own = (id: string, strength = 3) => ({ id, principles: [{ id: 'own', strength }] })
const asks = (count: number) => ({ interviewers: [{ id: 'ana', principles: Array.from({ length: count }, (_, i) => `p${i}`) }] })
const first = { interviewer: 'ana', principle: 'own', role: 'first' } as const
const LOOP = { interviewers: [{ id: 'ana', principles: ['own', 'dive'] }] }

it.each<[AllocationInput, AllocationRefusal | null]>([
  [{ stories: [], loop: asks(SLOT_LIMIT) }, null],
  [
    { stories: [], loop: asks(SLOT_LIMIT + 1) },
    { code: 'too-many-slots', limit: SLOT_LIMIT, found: SLOT_LIMIT + 1 },
  ],
  [{ stories: Array.from({ length: STORY_LIMIT }, (_, i) => own(`s${i}`)), loop: asks(0) }, null],
  [
    { stories: Array.from({ length: STORY_LIMIT + 1 }, (_, i) => own(`s${i}`)), loop: asks(0) },
    { code: 'too-many-stories', limit: STORY_LIMIT, found: STORY_LIMIT + 1 },
  ],
  [
    { stories: [own('a'), own('a')], loop: LOOP },
    { code: 'repeated-story', story: 'a' },
  ],
  [
    { stories: [own('a', 4)], loop: LOOP },
    { code: 'bad-strength', story: 'a', principle: 'own', found: 4 },
  ],
  [
    { stories: [own('a', -1)], loop: LOOP },
    { code: 'bad-strength', story: 'a', principle: 'own', found: -1 },
  ],
  [
    { stories: [own('a', 2.5)], loop: LOOP },
    { code: 'bad-strength', story: 'a', principle: 'own', found: 2.5 },
  ],
  [
    { stories: [], loop: { interviewers: [...LOOP.interviewers, ...LOOP.interviewers] } },
    { code: 'repeated-interviewer', interviewer: 'ana' },
  ],
  [
    { stories: [], loop: { interviewers: [{ id: 'ana', principles: ['own', 'own'] }] } },
    { code: 'repeated-principle', interviewer: 'ana', principle: 'own' },
  ],
  [{ stories: [own('a')], loop: LOOP, fixed: [{ ...first, story: 'a' }] }, null],
  [
    { stories: [own('a')], loop: LOOP, fixed: [{ ...first, story: 'b' }] },
    { code: 'fixed-unknown-story', story: 'b' },
  ],
  [
    { stories: [own('a')], loop: LOOP, fixed: [{ ...first, interviewer: 'ben', story: 'a' }] },
    { code: 'fixed-unknown-slot', interviewer: 'ben', principle: 'own' },
  ],
  [
    { stories: [own('a')], loop: LOOP, fixed: [{ ...first, principle: 'trust', story: 'a' }] },
    { code: 'fixed-unknown-slot', interviewer: 'ana', principle: 'trust' },
  ],
  [
    { stories: [own('a')], loop: LOOP, fixed: [{ ...first, principle: 'dive', story: 'a' }] },
    { code: 'fixed-story-does-not-count', story: 'a', principle: 'dive', status: null, strength: 0 },
  ],
  [
    { stories: [{ ...own('a'), status: 'draft' }], loop: LOOP, fixed: [{ ...first, story: 'a' }] },
    { code: 'fixed-story-does-not-count', story: 'a', principle: 'own', status: 'draft', strength: 3 },
  ],
  [
    {
      stories: [own('a')],
      loop: LOOP,
      fixed: [
        { ...first, story: 'a' },
        { ...first, role: 'reserve', story: 'a' },
      ],
    },
    { code: 'fixed-story-twice', story: 'a' },
  ],
  [
    {
      stories: [own('a'), own('b')],
      loop: LOOP,
      fixed: [
        { ...first, story: 'a' },
        { ...first, story: 'b' },
      ],
    },
    { code: 'fixed-place-twice', ...first },
  ],
])('case %#', (input, refusal) => {
  const outcome = allocateStories(input)
  expect(outcome.ok ? null : outcome.error).toEqual(refusal)
})

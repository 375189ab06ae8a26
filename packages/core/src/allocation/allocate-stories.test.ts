/** Allocation: cases by hand, and the laws against every way there is. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allocateByForce } from './allocate-by-force.contract.ts'
import { allocateStories } from './allocate-stories.ts'
import { type Allocation, type AllocationInput, compareTotals, type Placement, type Role } from './allocation.ts'
import type { LoopStory } from './loop-story.ts'

const LAW = { seed: 20261123, numRuns: 400 }
const story = (id: string, shows: Readonly<Record<string, number>>): LoopStory => ({
  id,
  principles: Object.entries(shows).map(([principle, strength]) => ({ id: principle, strength })),
})
const loop = (asks: Readonly<Record<string, readonly string[]>>) => ({
  interviewers: Object.entries(asks).map(([id, principles]) => ({ id, principles })),
})
const fix = (interviewer: string, principle: string, role: Role, told: string): Placement => ({ interviewer, principle, role, story: told })

function solve(input: AllocationInput): Allocation {
  const outcome = allocateStories(input)
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}
/** `ana own: s1 / s2`, one line a slot. */
const lines = ({ assignments }: Allocation) =>
  assignments.map(({ interviewer, principle, story, reserve }) => `${interviewer} ${principle}: ${story} / ${reserve}`)

it.each<[string, LoopStory[], Record<string, string[]>, string[], string[]]>([
  ['nothing at all', [], {}, [], []],
  ['no stories', [], { ana: ['own'] }, [], ['ana own no-story']],
  ['no interviewers', [story('s1', { own: 3 })], {}, [], []],
  ['one story', [story('s1', { own: 2 })], { ana: ['own'] }, ['ana own: s1 / null'], []],
  ['a link below 2', [story('s1', { own: 1 })], { ana: ['own'] }, [], ['ana own no-story']],
  ['a draft', [{ ...story('s1', { own: 3 }), status: 'draft' }], { ana: ['own'] }, [], ['ana own no-story']],
  ['a usable story', [{ ...story('s1', { own: 3 }), status: 'usable' }], { ana: ['own'] }, [], ['ana own no-story']],
  ['a ready story', [{ ...story('s1', { own: 3 }), status: 'ready' }], { ana: ['own'] }, ['ana own: s1 / null'], []],
  ['first the stronger', [story('s1', { own: 2 }), story('s2', { own: 3 })], { ana: ['own'] }, ['ana own: s2 / s1'], []],
  [
    'one story for two slots',
    [story('s1', { own: 3, dive: 3 })],
    { ana: ['own', 'dive'] },
    ['ana dive: s1 / null'],
    ['ana own told-elsewhere'],
  ],
  [
    'covering before strength',
    [story('s1', { own: 3, dive: 2 }), story('s2', { own: 2 })],
    { ana: ['own'], ben: ['dive'] },
    ['ana own: s2 / null', 'ben dive: s1 / null'],
    [],
  ],
  [
    'a first story before a reserve',
    [story('s1', { own: 3 }), story('s2', { own: 3, dive: 2 })],
    { ana: ['own'], ben: ['dive'] },
    ['ana own: s1 / null', 'ben dive: s2 / null'],
    [],
  ],
  [
    'the strongest where it is scarce',
    [story('s1', { own: 3, dive: 3 }), story('s2', { own: 2, dive: 2 }), story('s3', { own: 2 })],
    { ana: ['own', 'dive'] },
    ['ana own: s3 / null', 'ana dive: s1 / s2'],
    [],
  ],
  [
    'the same principle twice',
    [story('s1', { own: 3 }), story('s2', { own: 2 }), story('s3', { own: 2 })],
    { ana: ['own'], ben: ['own'] },
    ['ana own: s1 / s3', 'ben own: s2 / null'],
    [],
  ],
])('%s', (_, stories, asks, told, uncovered) => {
  const plan = solve({ stories, loop: loop(asks) })
  expect(lines(plan)).toEqual(told)
  expect(plan.uncovered.map(({ interviewer, principle, why }) => `${interviewer} ${principle} ${why}`)).toEqual(uncovered)
})

it('names the one story that helps most, and what it sets free', () => {
  const stories = [story('s1', { own: 3, dive: 2 }), story('s2', { trust: 2 })]
  const plan = solve({ stories, loop: loop({ ana: ['own', 'dive'], ben: ['trust', 'own'] }) })
  expect(plan.total).toEqual({ covered: 2, strength: 5, reserves: 0, reserveStrength: 0 })
  expect(plan.bestNewStory).toEqual({
    principles: ['own', 'dive'],
    strength: 3,
    takes: { interviewer: 'ben', principle: 'own', role: 'first' },
    fills: [{ interviewer: 'ben', principle: 'own' }],
    rise: { covered: 1, strength: 3, reserves: 0, reserveStrength: 0 },
  })
})

it('asks for no new story where nothing can rise', () => {
  const stories = [story('s1', { own: 3 }), story('s2', { own: 3 })]
  expect(solve({ stories, loop: loop({ ana: ['own'] }) }).bestNewStory).toBeNull()
})

it('tells a fixed reserve as a reserve, though nothing is left to tell first', () => {
  const plan = solve({ stories: [story('s1', { own: 3 })], loop: loop({ ana: ['own'] }), fixed: [fix('ana', 'own', 'reserve', 's1')] })
  expect(lines(plan)).toEqual(['ana own: null / s1'])
  expect(plan.uncovered).toEqual([{ interviewer: 'ana', principle: 'own', why: 'told-elsewhere' }])
})

const principles = ['p', 'q', 'r'] as const
const anyStory = fc.record({ p: fc.nat(3), q: fc.nat(3), r: fc.nat(3) })
const anyStories = (maxLength: number) => fc.array(anyStory, { maxLength }).map((all) => all.map((shows, i) => story(`s${i}`, shows)))
const anyLoop = fc
  .array(fc.subarray([...principles]), { maxLength: 3 })
  .filter((all) => all.flat().length <= 4)
  .map((all) => ({ interviewers: all.map((each, i) => ({ id: `i${i}`, principles: each })) }))
/** Input with fixed choices that are allowed, and a present state that need not be. */
const anyInput = fc
  .record({ stories: anyStories(4), loop: anyLoop, picks: fc.array(fc.nat(), { maxLength: 2 }), now: fc.array(fc.nat(), { maxLength: 3 }) })
  .map(({ stories, loop, picks, now }): AllocationInput => {
    const all = loop.interviewers.flatMap(({ id, principles }) =>
      principles.flatMap((principle) =>
        stories.flatMap((each) => [fix(id, principle, 'first', each.id), fix(id, principle, 'reserve', each.id)]),
      ),
    )
    const fits = all.filter((c) =>
      stories.find(({ id }) => id === c.story)!.principles.some((s) => s.id === c.principle && s.strength >= 2),
    )
    const fixed: Placement[] = []
    for (const choice of fits.length === 0 ? [] : picks.map((n) => fits[n % fits.length]!)) {
      const { interviewer, principle, role } = choice
      const isTaken = (f: Placement) =>
        f.story === choice.story || (f.interviewer === interviewer && f.principle === principle && f.role === role)
      if (!fixed.some(isTaken)) fixed.push(choice)
    }
    return { stories, loop, fixed, current: all.length === 0 ? [] : now.map((n) => all[n % all.length]!) }
  })
const toldIn = (plan: Allocation) => plan.assignments.flatMap((a) => [a.story, a.reserve]).filter((id) => id !== null)

it('is as good as the best of all ways, in every aim', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const plan = solve(input)
      const forced = allocateByForce(input)
      expect(plan.total).toEqual(forced.total)
      // What the plan says of itself, fixed whole, must be worth the same in the later aims too.
      const placed = plan.assignments.flatMap(({ interviewer, principle, story: first, reserve }) => [
        ...(first === null ? [] : [fix(interviewer, principle, 'first', first)]),
        ...(reserve === null ? [] : [fix(interviewer, principle, 'reserve', reserve)]),
      ])
      const isFixed = (p: Placement) => input.fixed!.some((f) => f.story === p.story)
      const kept = placed.filter((p) => !isFixed(p) && input.current!.some((c) => JSON.stringify(c) === JSON.stringify(p))).length
      expect(
        worthOf(
          input,
          placed.filter((p) => !isFixed(p)),
        ),
      ).toBe(forced.scarce)
      expect(kept).toBe(forced.kept)
    }),
    LAW,
  )
})

/** What strong first stories weigh by scarcity, counted anew. */
function worthOf({ stories, loop, fixed = [] }: AllocationInput, placed: readonly Placement[]): number {
  const free = stories.filter(({ id }) => !fixed.some((f) => f.story === id))
  const open = new Set<string>()
  for (const { id, principles } of loop.interviewers) {
    for (const p of principles) if (fixed.filter((f) => f.interviewer === id && f.principle === p).length < 2) open.add(p)
  }
  const fits = (p: string) => free.filter((s) => s.principles.some(({ id, strength }) => id === p && strength >= 2)).length
  const grades = [...new Set([...open].map(fits))].toSorted((a, b) => a - b)
  const strength = (id: string, p: string) => stories.find((s) => s.id === id)!.principles.find((s) => s.id === p)!.strength
  return placed
    .filter(({ role, story: id, principle }) => role === 'first' && strength(id, principle) === 3)
    .reduce((sum, { principle }) => sum + 15 - grades.indexOf(fits(principle)), 0)
}

it('tells no story twice, only stories that count, and keeps what is fixed', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const plan = solve(input)
      const told = toldIn(plan)
      expect(new Set(told).size).toBe(told.length)
      for (const { interviewer, principle, role, story: id } of input.fixed ?? []) {
        const slot = plan.assignments.find((a) => a.interviewer === interviewer && a.principle === principle)
        expect(role === 'first' ? slot?.story : slot?.reserve).toBe(id)
      }
      for (const { principle, story: id, strength } of plan.assignments) {
        const shown = input.stories.find((s) => s.id === id)?.principles.find((p) => p.id === principle)?.strength ?? 0
        expect(strength).toBe(shown)
        expect(id === null || shown >= 2).toBe(true)
      }
    }),
    LAW,
  )
})

it('never falls by one more story', () => {
  fc.assert(
    fc.property(anyInput, anyStory, (input, shows) => {
      const more = solve({ ...input, stories: [...input.stories, story('more', shows)] })
      expect(compareTotals(more.total, solve(input).total)).toBeGreaterThanOrEqual(0)
    }),
    LAW,
  )
})

it('does not depend on the order of stories, interviewers or principles', () => {
  fc.assert(
    fc.property(anyInput, fc.infiniteStream(fc.nat()), (input, stream) => {
      const shuffle = <T>(all: readonly T[]): T[] =>
        all
          .map((each) => ({ each, at: stream.next().value! }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each)
      const plan = solve(input)
      const other = solve({
        stories: shuffle(input.stories),
        loop: { interviewers: shuffle(input.loop.interviewers.map((i) => ({ ...i, principles: shuffle(i.principles) }))) },
        fixed: shuffle(input.fixed ?? []),
        current: shuffle(input.current ?? []),
      })
      expect(lines(other).toSorted()).toEqual(lines(plan).toSorted())
      expect({ ...other.bestNewStory, fills: [] }).toEqual({ ...plan.bestNewStory, fills: [] })
    }),
    LAW,
  )
})

it('finds the new story that no other betters, and says truly what it brings', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const now = allocateByForce({ ...input, current: [] }).total
      const withNew = (shows: readonly string[]) =>
        allocateByForce({ ...input, current: [], stories: [...input.stories, story('new', Object.fromEntries(shows.map((p) => [p, 3])))] })
          .total
      const best = solve(input).bestNewStory
      const all = withNew(principles)
      const rise = best?.rise ?? { covered: 0, strength: 0, reserves: 0, reserveStrength: 0 }
      expect(best === null).toBe(compareTotals(all, now) === 0)
      const then = {
        covered: now.covered + rise.covered,
        strength: now.strength + rise.strength,
        reserves: now.reserves + rise.reserves,
        reserveStrength: now.reserveStrength + rise.reserveStrength,
      }
      expect(then).toEqual(all)
      for (const principle of best?.principles ?? []) expect(withNew([principle])).toEqual(all)
      expect(best?.fills ?? []).toHaveLength(rise.covered)
    }),
    { ...LAW, numRuns: 150 },
  )
})

/** Changes to a kept loop: what each leaves, and what it refuses. */
import { expect, it } from 'vitest'
import { changeLoop, type LoopChange } from './change-loop.ts'
import { type LoopContent, unknownLoop } from './kept-loop.ts'

const place = { interviewer: 'interviewer-1', principle: 'own', role: 'first' } as const
const telling = { interviewer: 'interviewer-1', storyId: 's1', asked: 'Why?', principle: 'own', at: '2026-11-24T09:00:00.000Z' }

function after(loop: LoopContent, ...changes: readonly LoopChange[]): LoopContent {
  return changes.reduce((current, change) => {
    const outcome = changeLoop(current, change)
    if (!outcome.ok) throw new Error(outcome.error.code)
    return outcome.value
  }, loop)
}

const two = unknownLoop('Loop', 2, 7)
const guess = (principles: readonly string[] | null, isKnown = false): LoopChange => ({
  kind: 'describe-interviewer',
  interviewer: 'interviewer-1',
  label: 'Dana',
  role: 'peer',
  principles,
  isKnown,
})
const fix = (story: string, change: object = {}): LoopChange => ({ kind: 'fix', placement: { ...place, story, ...change } })

it.each<[string, LoopChange, string]>([
  ['nobody is changed', { kind: 'remove-interviewer', interviewer: 'x' }, 'interviewer-not-found'],
  ['nobody is told', { kind: 'tell', telling: { ...telling, interviewer: 'x' } }, 'interviewer-not-found'],
  ['a choice for nobody', fix('s1', { interviewer: 'x' }), 'interviewer-not-found'],
])('refuses where %s', (_, change, code) => {
  expect(changeLoop(two, change)).toMatchObject({ ok: false, error: { code } })
})

it('keeps an interviewer who heard something, and the last one', () => {
  const heard = after(two, { kind: 'tell', telling })
  expect(changeLoop(heard, { kind: 'remove-interviewer', interviewer: 'interviewer-1' })).toMatchObject({
    error: { code: 'interviewer-has-heard', count: 1 },
  })
  const one = after(heard, { kind: 'remove-interviewer', interviewer: 'interviewer-2' }, { kind: 'untell', id: 'told-1' })
  expect(changeLoop(one, { kind: 'remove-interviewer', interviewer: 'interviewer-1' })).toMatchObject({
    error: { code: 'last-interviewer' },
  })
})

it.each<[readonly string[] | null, boolean, string]>([
  [['own'], false, 'guessed'],
  [['own'], true, 'known'],
  [[], false, 'guessed'],
  [null, true, 'sampled'],
])('%j said %s is %s', (principles, isKnown, kind) => {
  expect(after(two, guess(principles, isKnown)).interviewers[0]).toEqual({
    id: 'interviewer-1',
    label: 'Dana',
    role: 'peer',
    kind,
    principles,
  })
})

it('holds one story in a place and a story in one place', () => {
  const moved = after(two, fix('s1'), fix('s2', { role: 'reserve' }), fix('s1', { role: 'reserve' }))
  expect(moved.fixed).toEqual([{ ...place, role: 'reserve', story: 's1' }])
  expect(after(moved, { kind: 'release', place }).fixed).toHaveLength(1)
  expect(after(moved, { kind: 'release', place: { ...place, role: 'reserve' } }).fixed).toEqual([])
})

it('lets go of choices that what is told, removed or renamed leaves without a place', () => {
  const fixed = after(two, fix('s1', { principle: 'dive' }), fix('s2'), fix('s3', { interviewer: 'interviewer-2' }))
  expect(after(fixed, { kind: 'tell', telling }).fixed.map(({ story }) => story)).toEqual(['s3'])
  expect(after(fixed, guess(['dive'])).fixed.map(({ story }) => story)).toEqual(['s1', 's3'])
  expect(after(fixed, guess(null)).fixed).toHaveLength(3)
  expect(after(fixed, { kind: 'remove-interviewer', interviewer: 'interviewer-2' }).fixed).toHaveLength(2)
})

it('never gives an id twice', () => {
  const loop = after(
    two,
    { kind: 'add-interviewer' },
    { kind: 'remove-interviewer', interviewer: 'interviewer-2' },
    { kind: 'add-interviewer' },
  )
  expect(loop.interviewers.map(({ id }) => id)).toEqual(['interviewer-1', 'interviewer-3', 'interviewer-4'])
  const told = after(
    loop,
    { kind: 'tell', telling },
    { kind: 'tell', telling },
    { kind: 'untell', id: 'told-1' },
    { kind: 'tell', telling },
  )
  expect(told.told.map(({ id }) => id)).toEqual(['told-2', 'told-3'])
})

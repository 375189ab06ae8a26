/** What a story cannot answer yet: by its parts and words, by what was answered aloud, and where the drill for it begins. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyStory } from '../stories/empty-story.ts'
import type { StoryContent } from '../stories/story.ts'
import { PIECES } from './any-session.contract.ts'
import { chooseDrill } from './choose-drill.ts'
import gaps from './probe-gaps.json' with { type: 'json' }
import { suggestProbes } from './suggest-probes.ts'

const BARE: StoryContent = {
  ...emptyStory(),
  situation: 'Our checkout was slow on phones that spring, and people went away before they had paid for anything at all.',
  actions: ['I rebuilt the form.', 'I moved the payment step to the front.'],
  result: 'It was quicker after that and people stayed.',
}
const METRIC = {
  id: 'm',
  name: 'orders',
  before: '61%',
  after: '74%',
  unit: '',
  window: '',
  baselineDate: '',
  source: '',
  attribution: '',
  confidence: null,
  approximate: false,
} as const
const families = PIECES.probeFamilies
const suggest = (content: StoryContent, probes: Parameters<typeof suggestProbes>[1] = []) => suggestProbes(content, probes, families)!
const probe = (family: 'scope' | 'stakes', text: string, held: boolean) => ({ family, text, held })

it.each<[string, Partial<StoryContent>]>([
  ['stakes', { stakes: 'We would have lost the licence.' }],
  ['alternatives', { alternatives: ['Buying a tool.'] }],
  ['reflection', { reflection: 'I look at raw sessions first.' }],
  ['durability', { mechanism: 'A weekly review.' }],
  ['result', { metrics: [METRIC] }],
  ['resistance', { actions: [...BARE.actions, 'My manager disagreed at first and pushed back, and I showed him twelve recordings.'] }],
])('%s is open until the story has it', (family, change) => {
  const openOf = (content: StoryContent) => suggest(content).open.map((each) => each.family)
  expect(openOf(BARE)).toContain(family)
  expect(openOf({ ...BARE, ...change })).not.toContain(family)
  expect(suggest({ ...BARE, ...change }).written).toContain(family)
})

it.each([
  [['I rebuilt the form.', 'I moved the payment step.', 'We shipped it in May.'], true],
  [['I rebuilt the form.', 'We moved the payment step.', 'We shipped it in May.'], false],
  [['We rebuilt the form.', 'We moved the payment step.'], false],
])('the own part in %j is told: %s', (actions, isTold) => {
  expect(suggest({ ...BARE, actions }).written.includes('role')).toBe(isTold)
})

it('says nothing of a story that says nothing', () => {
  expect(suggestProbes(emptyStory(), [], families)).toBeNull()
  expect(suggestProbes({ ...emptyStory(), situation: 'Short.' }, [], families)).toBeNull()
})

it('a number without a before does not answer what it is measured against', () => {
  expect(suggest({ ...BARE, metrics: [{ ...METRIC, before: ' ' }] }).written).not.toContain('result')
})

it('asks two of a family, what failed in a rehearsal first, and counts what was answered aloud', () => {
  const failed = suggest(BARE, [probe('scope', 'How many people?', false)]).open.find(({ family }) => family === 'scope')
  expect(failed?.probes).toEqual(['How many people?', 'What of the scope, put in way 1?'])
  const held = suggest(BARE, [probe('scope', 'How many people?', false), probe('scope', 'How big?', true)])
  expect([held.spoken, held.open.some(({ family }) => family === 'scope')]).toEqual([['scope'], false])
  const written = suggest({ ...BARE, stakes: 'The licence.' }, [probe('stakes', 'Why?', true)])
  expect([written.written.includes('stakes'), written.spoken]).toEqual([true, []])
})

it('puts every family in one place, whatever the story says', () => {
  const anyLine = fc.constantFrom(
    '',
    'We met a lot.',
    'I pulled 400 logs.',
    'I chose it because it could be undone.',
    'I learned to look first.',
  )
  fc.assert(
    fc.property(anyLine, anyLine, fc.array(anyLine, { maxLength: 3 }), anyLine, (stakes, task, alternatives, mechanism) => {
      const { written, spoken, open } = suggest({ ...BARE, stakes, task, alternatives, mechanism }, [probe('scope', 'How big?', true)])
      const all = [...written, ...spoken, ...open.map(({ family }) => family)]
      expect(all.toSorted()).toEqual(gaps.families.map(({ family }) => family).toSorted())
      for (const { probes } of open) expect(new Set(probes).size).toBe(2)
    }),
    { seed: 20261124, numRuns: 100 },
  )
})

const link = (principle: string, strength: 1 | 2 | 3) => ({ principle, strength, why: '' })

it.each([
  [[], 'scope', 'b-p1-1'],
  [[link('p3', 1)], 'scope', 'b-p3-1'],
  [[link('p3', 1), link('p5', 3)], 'scope', 'b-p5-1'],
  [[link('unknown', 3)], 'scope', 'b-p1-1'],
  [[link('p3', 3)], 'durability', undefined], // no question of the bank follows up on it
] as const)('for %j a drill on %s begins with %s', (links, family, id) => {
  expect(chooseDrill(PIECES.questions, links, family)?.id).toBe(id)
})

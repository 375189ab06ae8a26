/** Every lint of the bank on both sides of its limit, starting from a story that is sound. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Principle } from '../questions/principle.ts'
import type { Level } from '../questions/track.ts'
import { anyContent, say, soundStory } from './any-story.contract.ts'
import { emptyStory } from './empty-story.ts'
import { lintStory } from './lint-story.ts'
import { type LintContext, STORY_RULES, type StoryLint } from './lints/story-lint.ts'
import wording from './lints/wording.json' with { type: 'json' }
import type { Metric, PrincipleLink, StoryContent } from './story.ts'
import { wordLint } from './word-lint.ts'

const principle = (id: string, retiredOn: string | null = null): Principle => ({
  id,
  name: id,
  order: 1,
  addedOn: null,
  retiredOn,
  gist: '',
  signals: [],
  antiSignals: [],
  confusableWith: [],
  tier: 1,
  tierShifts: [],
  officialUrl: '',
})
const IDS = ['customer-obsession', 'ownership', 'dive-deep', 'bias-for-action', 'are-right-a-lot', 'earn-trust']
const base: LintContext = {
  target: { track: 'pm', level: null, isPeopleManager: false },
  today: '2026-11-23',
  principles: [...IDS.map((id) => principle(id)), principle('gone', '2025-01-01')],
}
const lints = (change: Partial<StoryContent>, context: Partial<LintContext> = {}) =>
  lintStory({ ...soundStory(), ...change }, { ...base, ...context })
const brief = (found: readonly StoryLint[]) => found.map((l) => `${l.rule} ${l.severity}`)
const only = (found: readonly StoryLint[], ...rules: string[]) => brief(found.filter((l) => rules.includes(l.rule)))
const link = (id: string, strength: PrincipleLink['strength'] = 2, why = 'It shows.'): PrincipleLink => ({ principle: id, strength, why })
const metric = (change: Partial<Metric>): Metric => ({
  id: 'm',
  name: 'conversion',
  before: '2.1',
  after: '3.4',
  unit: '%',
  window: 'six weeks',
  baselineDate: '',
  source: '',
  attribution: '',
  confidence: null,
  approximate: false,
  ...change,
})

it('has nothing against a sound story', () => {
  expect(lints({})).toEqual([])
})

it('names every missing part of an empty story and judges nothing else', () => {
  expect(brief(lintStory(emptyStory(), base))).toEqual([
    'missing-part block-ready',
    'missing-part block-ready',
    'missing-part block-ready',
    'missing-part block-ready',
    'missing-part note',
    'no-reflection note',
    'period-unclear note',
  ])
})

it.each([
  [{ title: ' ' }, ['missing-part block-ready']],
  [{ situation: '' }, ['missing-part block-ready']],
  [{ actions: [' '] }, ['missing-part block-ready']],
  [{ actions: [] }, ['missing-part block-ready']],
  [{ result: '' }, ['missing-part block-ready']],
  [{ task: '' }, ['missing-part note']],
] as const)('%j is a missing part', (change, expected) => {
  expect(only(lints(change), 'missing-part')).toEqual(expected)
})

it.each([
  [0, 0, []],
  [2, 3, []], // exactly 40 %
  [41, 59, ['we-heavy warn']],
  [7, 3, ['we-heavy warn']], // exactly 70 %
  [63, 27, ['we-heavy warn']], // exactly 70 %, where 0.7 * 90 is a little less than 63
  [71, 29, ['we-heavy block-ready']],
  [1, 0, ['we-heavy block-ready']],
])('%d "we" beside %d "I"', (plural, single, expected) => {
  expect(only(lints({ actions: [`${say(plural, 'we')} ${say(single, 'I')}`], result: '' }), 'we-heavy')).toEqual(expected)
})

it.each([
  ['us our ours ourselves I', 'block-ready'],
  ['US US US I', undefined],
  ['weird wed wear I', undefined],
  ["we've I'm", 'warn'],
])('counts the pronouns of %j', (text, severity) => {
  expect(lints({ actions: [text], result: '' }).find((l) => l.rule === 'we-heavy')?.severity).toBe(severity)
})

const METRIC_RULES = ['no-metric', 'metric-not-told', 'metric-without-number', 'number-without-before', 'number-without-window']
it.each([
  ['Things got better', [], ['no-metric block-ready']],
  ['Sales rose in 2024', [], ['no-metric block-ready']], // a year is no number
  ['Conversion hit 3.4%', [], ['number-without-before warn', 'number-without-window warn']],
  ['Conversion went from 2.1% to 3.4%', [], ['number-without-window warn']],
  ['Conversion hit 3.4% in Q3', [], ['number-without-before warn']],
  ['Conversion hit 3.4% in Q3, up from a fifth less', [], []],
  ['Conversion hit 3.4%', [metric({})], []],
  ['Conversion hit 3.4%', [metric({ before: '' })], ['number-without-before warn']],
  ['Conversion hit 3.4%', [metric({ window: ' ' })], ['number-without-window warn']],
  ['Conversion got better', [metric({})], ['metric-not-told warn']],
  ['Conversion got better', [metric({ after: 'a lot' })], ['no-metric block-ready', 'metric-without-number warn']],
  ['', [], []], // a missing part already
])('result %j with %o', (result, metrics, expected) => {
  expect(only(lints({ result, metrics }), ...METRIC_RULES)).toEqual(expected)
})

it.each([
  [100, 50, 50, []], // half action, a quarter setting
  [99, 50, 51, ['thin-action warn']],
  [100, 51, 49, ['long-setting warn']],
  [49, 51, 100, ['thin-action warn', 'long-setting warn']],
  [0, 50, 50, []], // no action at all is a missing part
])('%d action, %d setting and %d other words', (action, setting, other, expected) => {
  const change = { actions: [say(action)], situation: say(setting - 1), task: say(1), result: say(other), reflection: '', stakes: '' }
  expect(only(lints(change), 'thin-action', 'long-setting')).toEqual(expected)
})

it.each([
  [1, 'too-short block-ready'],
  [209, 'too-short block-ready'],
  [210, 'too-short warn'], // 1:30
  [279, 'too-short warn'],
  [280, undefined], // 2:00
  [560, undefined], // 4:00
  [561, 'too-long warn'],
  [700, 'too-long warn'], // 5:00
  [701, 'too-long block-ready'],
])('%d words at 140 a minute', (words, expected) => {
  const found = lints({ actions: [say(words)], situation: '', task: '', result: '', reflection: '' })
  expect(only(found, 'too-short', 'too-long')[0]).toBe(expected)
})

it('uses the pace it is given, and refuses one that is none', () => {
  const change = { actions: [say(280)], situation: '', task: '', result: '', reflection: '' }
  expect(only(lints(change, { wordsPerMinute: 141 }), 'too-short')).toEqual(['too-short warn'])
  for (const pace of [0, -1, Number.NaN, Infinity]) expect(() => lints({}, { wordsPerMinute: pace })).toThrow(RangeError)
  expect(() => lints({}, { today: 'today' })).toThrow(RangeError)
})

it.each([
  ['2023-11', '', undefined], // 36 months
  ['2023-10', '', 'stale warn'],
  ['2021-11', '', 'stale warn'], // 60 months
  ['2021-10', '', 'stale block-ready'],
  ['2021-10', 'The only launch of its size', 'stale-excused note'],
  ['2026-11', '', undefined],
  ['2026-12', '', 'period-unclear warn'],
  ['2024-13', '', 'period-unclear warn'],
  [null, '', 'period-unclear note'],
])('a story that ended %s with the reason %j', (to, exceptionalBecause, expected) => {
  expect(only(lints({ period: { from: null, to }, exceptionalBecause }), 'stale', 'stale-excused', 'period-unclear')[0]).toBe(expected)
})

it('notices a period that runs backwards', () => {
  expect(lints({ period: { from: '2025-10', to: '2025-09' } })[0]?.data).toEqual({ problem: 'reversed' })
})

it.each<[Level | null, Level | null, Level | null, Level | null, string | undefined]>([
  [null, 'L4', 'L4', 'L4', undefined],
  ['L6', null, null, null, 'level-not-judged note'],
  ['L6', 'L5', 'L6', 'L7', undefined],
  ['L6', 'L5', 'L5', 'L7', 'under-level warn'],
  ['L6', 'L5', null, 'L6', undefined],
  ['L6', 'L6', 'L6', 'L6', undefined],
  ['L8', 'L7', 'L7', null, 'under-level warn'],
])('target %s with scope %s, ambiguity %s, impact %s', (level, scope, ambiguity, impact, expected) => {
  expect(
    only(
      lints({ levelEvidence: { scope, ambiguity, impact } }, { target: { ...base.target, level } }),
      'under-level',
      'level-not-judged',
    )[0],
  ).toBe(expected)
})

it.each([
  ['I would call them', 'would'],
  ['I could have called', 'could have'],
  ['I might’ve called', 'might’ve'],
  ['I could call them because the line was open', undefined],
  ['The woulds of life', undefined],
])('reads %j as hypothetical at %j', (action, words) => {
  expect(lints({ actions: [`I asked`, action] }).find((l) => l.rule === 'hypothetical')).toEqual(
    words === undefined ? undefined : expect.objectContaining({ index: 1, data: expect.objectContaining({ words }) }),
  )
})

it.each([
  [false, '', '', 'no-reflection note'],
  [true, '', '', 'no-reflection block-ready'],
  [true, '', 'A weekly review', undefined],
  [true, 'It was hard', '', 'reflection-without-change warn'],
  [true, 'It was hard', 'A weekly review', undefined],
  [true, 'Since then I ask first', '', undefined],
  [false, 'It was hard', '', undefined],
])('failure %s, reflection %j, mechanism %j', (failure, reflection, mechanism, expected) => {
  expect(only(lints({ failure, reflection, mechanism }), 'no-reflection', 'reflection-without-change')[0]).toBe(expected)
})

it.each([
  [[link('customer-obsession')], { situation: say(40) }, ['no-customer block-link']],
  [[link('customer-obsession', 1)], { situation: say(40) }, []],
  [[link('customer-obsession')], { situation: say(40), counterparts: ['a night-shift courier'] }, []],
  [[link('customer-obsession')], {}, []],
  [[link('dive-deep')], { alternatives: [' '] }, ['no-alternative warn']],
  [
    [link('dive-deep'), link('are-right-a-lot'), link('bias-for-action', 1)],
    { alternatives: [] },
    ['no-alternative warn', 'no-alternative warn'],
  ],
  [[link('ownership')], { alternatives: [] }, []],
  [[link('ownership', 2, ' ')], {}, ['link-without-why block-link']],
  [[link('ownership', 1, '')], {}, []],
  [[link('ownership'), link('ownership')], {}, ['duplicate-link warn']],
  [[link('made-up')], {}, ['unknown-principle block-link']],
  [[link('gone')], {}, ['unknown-principle block-link']],
  [IDS.slice(0, 4).map((id) => link(id)), {}, []],
  [IDS.slice(0, 5).map((id) => link(id)), {}, ['over-linked warn']],
  [[...IDS.slice(0, 4).map((id) => link(id)), link('earn-trust', 1)], {}, []],
] as const)('links %o with %o', (principleLinks, change, expected) => {
  expect(brief(lints({ principleLinks, ...change }))).toEqual(expected)
})

it.each([
  ['I watched the NPS', ['acronym NPS']],
  ['I watched the net promoter score, our NPS', []],
  ['I watched the NPS (how glad people are)', []],
  ['I ran the API and the FAQ', []],
  ['I ran the SLAs', ['acronym SLA']],
  ['I DID ALL OF IT MYSELF AND IT WAS GREAT', []],
  ['I moved it to Kestrel in May', ['codename Kestrel']],
  ['I moved it to Blue Heron', ['codename Blue Heron']],
  ['Kestrel was slow. Kestrel was old', []], // a capital at the start of a sentence says nothing
  ['I moved the Basket and the basket', []],
])('in %j the jargon is %j', (action, expected) => {
  const found = lints({ actions: [...soundStory().actions, action] }).filter((l) => l.rule === 'acronym' || l.rule === 'codename')
  expect(found.map((l) => `${l.rule} ${l.data['term']}`)).toEqual(expected)
  for (const l of found) expect(action.slice(l.data['start'] as number, l.data['end'] as number)).toBe(l.data['term'])
})

it('sets numbers beside other stories and earlier versions', () => {
  const other = { ...soundStory(), result: 'I moved conversion from 2.1% to 5.0% in six weeks' }
  expect(brief(lints({}, { otherStories: [{ id: 's2', title: 'Other', content: other }] }))).toEqual(['contradiction warn'])
  expect(brief(lints({}, { earlierVersions: [{ version: 1, content: other }] }))).toEqual(['changed-number note'])
  expect(lints({}, { otherStories: [{ id: 's2', title: 'Same', content: soundStory() }] })).toEqual([])
})

it('words every rule in one message and one fix, and only these', () => {
  expect(Object.keys(wording).toSorted()).toEqual([...STORY_RULES].toSorted())
})

it('gives unique ids and full wording for any story, the same each time', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (content, other) => {
      const context = { ...base, target: { ...base.target, level: 'L6' as const }, otherStories: [{ id: 'o', title: 'o', content: other }] }
      const found = lintStory(content, context)
      expect(new Set(found.map((l) => l.id)).size).toBe(found.length)
      expect(lintStory(content, context)).toEqual(found)
      for (const l of found) expect(Object.values(wordLint(l)).every((sentence) => sentence.endsWith('.'))).toBe(true)
    }),
    { seed: 20261123, numRuns: 300 },
  )
})

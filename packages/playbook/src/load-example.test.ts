/**
 * What the example candidate promises: models that pass the lints, weak pieces that show them, and no person who exists.
 *
 * The day is fixed, so that the test does not age.
 */
import type { Story, StoryStatus } from '@inclined/core/stories/story'
import { coverStories } from '@inclined/core/stories/coverage'
import { collectClaims, storyClaimSource } from '@inclined/core/stories/claims'
import { decideStatus } from '@inclined/core/stories/decide-status'
import { findContradictions } from '@inclined/core/stories/find-contradictions'
import { lintStory } from '@inclined/core/stories/lint-story'
import type { StoryRule } from '@inclined/core/stories/lints/story-lint'
import { redact } from '@inclined/core/stories/redact'
import { expect, it } from 'vitest'
import { loadExample, readExample } from './load-example.ts'
import { loadPlaybook } from './load-playbook.ts'

const example = loadExample()
const book = loadPlaybook()
const wordsIn = (text: string): number => text.split(/\s+/).filter((run) => run !== '').length

const lintsOf = (id: string) => {
  const story = example.stories.find((s) => s.id === id)
  if (story === undefined) throw new Error(`no story ${id}`)
  const otherStories = example.stories.filter((s) => s.id !== id).map((s) => ({ id: s.id, title: s.content.title, content: s.content }))
  return lintStory(story.content, {
    target: example.profile,
    today: '2026-11-23',
    principles: book.principles,
    wordsPerMinute: 140,
    otherStories,
  })
}
const lints = new Map(example.stories.map((story) => [story.id, lintsOf(story.id)]))
const rulesOf = (status: StoryStatus) =>
  example.stories.filter((s) => s.status === status).map((s) => (lints.get(s.id) ?? []).map((lint) => lint.rule))

it('is read once and shared, and says that it is invented', () => {
  expect(loadExample()).toBe(example)
  expect(example.note).toMatch(/invented/)
  expect(example.profile).toEqual({ track: 'pm', level: 'L6', isPeopleManager: false, loopDate: null, weeklyHours: 6, wordsPerMinute: 140 })
})

it.each([
  ['an empty object', {}],
  ['a field nobody knows', { ...example, name: 'Someone' }],
  ['an id that is no version-4 UUID', { ...example, stories: example.stories.map((s) => ({ ...s, id: '1' })) }],
  ['a loop date', { ...example, profile: { ...example.profile, loopDate: '2027-01-01' } }],
])('refuses %s', (_, data) => {
  expect(() => readExample(data)).toThrow('example.json')
})

it('has no id twice', () => {
  const ids = [...JSON.stringify(example).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1])
  expect(ids.length).toBeGreaterThan(30)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

it.each<[StoryStatus, number]>([
  ['ready', 6],
  ['usable', 2],
  ['draft', 2],
  ['retired', 1],
])('has the promised number of stories that are %s', (status, count) => {
  expect(example.stories.filter((story) => story.status === status)).toHaveLength(count)
})

it.each(example.stories.filter((s) => s.status === 'ready' || s.status === 'usable'))(
  '$content.title may hold its status',
  ({ id, status }) => {
    expect(decideStatus('draft', status, lints.get(id) ?? [])).toEqual({ ok: true, value: status })
  },
)

it('has ready stories with nothing to warn of but the planted contradiction', () => {
  expect(new Set(rulesOf('ready').flat())).toEqual(new Set(['contradiction']))
})

it.each<[StoryStatus, readonly StoryRule[]]>([
  ['usable', ['number-without-before', 'over-linked', 'hypothetical', 'contradiction']],
  ['draft', ['we-heavy', 'no-metric', 'thin-action', 'long-setting', 'acronym']],
  ['retired', ['stale']],
])('shows what can be wrong with a story that is %s', (status, rules) => {
  const shown = new Set(rulesOf(status).flat())
  expect(rules.filter((rule) => !shown.has(rule))).toEqual([])
})

it('contradicts itself in the two planted places and nowhere else, answers included', () => {
  const answers = example.answers.map((a) => ({
    kind: 'answer' as const,
    id: a.id,
    title: a.questionId,
    parts: [{ field: 'text', text: a.text }],
  }))
  const found = findContradictions(collectClaims([...example.stories.map((s) => storyClaimSource(s.id, s.content)), ...answers]))
  expect(found.map((c) => [c.about, c.metric, c.first.value, c.second.value])).toEqual([
    ['value', 'missed appointments', 8.3, 7.1],
    ['team-size', 'team size', 6, 9],
  ])
})

it('covers three principles in full and leaves holes to see', () => {
  const stories = example.stories.map((s): Story => ({ ...s, version: 1, savedAt: '2026-11-23T00:00:00.000Z' }))
  const rows = coverStories(stories, book.principles, example.profile, lints)
  const ready = (id: string) => rows.find((row) => row.principle === id)?.ready.length
  expect(['customer-obsession', 'dive-deep', 'deliver-results'].map(ready)).toEqual([3, 2, 2])
  expect(['earn-trust', 'are-right-a-lot', 'think-big', 'frugality'].map(ready)).toEqual([0, 0, 0, 0])
})

it('gives a reason for every link that counts, to principles of the pack', () => {
  const links = example.stories.flatMap((story) => story.content.principleLinks)
  const known = new Set(book.principles.map((principle) => principle.id))
  expect(links.filter((link) => !known.has(link.principle))).toEqual([])
  expect(links.filter((link) => link.strength >= 2 && wordsIn(link.why) < 6)).toEqual([])
})

it('marks confidential words in two stories, and they are there to be taken out', () => {
  const marked = example.stories.filter((story) => story.content.confidentiality.length > 0)
  expect(marked).toHaveLength(2)
  for (const { content } of marked) {
    const told = JSON.stringify({ ...content, confidentiality: [] })
    const safe = JSON.stringify(redact(content, content.confidentiality))
    for (const { words } of content.confidentiality) expect([told.includes(words), safe.includes(words)]).toEqual([true, false])
  }
})

it('has one failure and one conflict', () => {
  expect(example.stories.filter((story) => story.content.failure)).toHaveLength(1)
  expect(example.stories.filter((story) => story.content.conflict)).toHaveLength(1)
})

it.each(example.answers)('answers $questionId of the bank in 120 to 420 words', (answer) => {
  expect(book.questions.find((question) => question.id === answer.questionId)?.text).toBe(answer.questionText)
  expect(wordsIn(answer.text)).toBeGreaterThanOrEqual(120)
  expect(wordsIn(answer.text)).toBeLessThanOrEqual(420)
})

it('has seven answers: one linked to a story, one of "I would" and one that breaks off', () => {
  expect(example.answers).toHaveLength(7)
  const linked = example.answers.flatMap((answer) => answer.storyId ?? [])
  expect(linked.map((id) => example.stories.find((story) => story.id === id)?.content.title)).toEqual(['Two taps to leave'])
  expect(example.answers.filter((answer) => (answer.text.match(/\bI would\b/g) ?? []).length >= 5)).toHaveLength(1)
  expect(example.answers.filter((answer) => !/[.?!]$/.test(answer.text))).toHaveLength(1)
})

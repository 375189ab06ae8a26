/**
 * What the pack that ships with the product promises: counts, wording, and that every reference leads somewhere.
 *
 * How the loader treats a broken pack is in `read-playbook.test.ts`.
 */
import { PROBE_FAMILIES, type QuestionKind } from '@inclined/core/questions/question'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { expect, it } from 'vitest'
import { listFacts } from './check-playbook.ts'
import { loadPlaybook } from './load-playbook.ts'

const book = loadPlaybook()

/** Letters and digits only, so that two questions that differ in case or punctuation count as one. */
const flatten = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const repeated = (values: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  return [...seen].filter(([, count]) => count > 1).map(([value]) => value)
}

it('is read once and shared', () => {
  expect(loadPlaybook()).toBe(book)
})

it.each([
  ['principles', book.principles.length, 16],
  ['roles', book.roles.length, TRACKS.length],
  ['levels', book.levels.length, LEVELS.length],
  ['process templates', book.process.length, TRACKS.length],
  ['probe families', book.probeFamilies.length, PROBE_FAMILIES.length],
  ['documents', book.documents.length, 5],
  ['interview formats', book.formats.formats.length, 6],
  ['plan sizes', book.plans.sizes.length, 4],
  ['starting points of a career change', book.transitions.length, 8],
])('has the promised number of %s', (_, count, promised) => {
  expect(count).toBe(promised)
})

it.each([
  ['questions', book.questions.length, 300],
  ['resources', book.resources.length, 20],
  ['answers to beginners', book.faq.length, 8],
])('has at least the promised number of %s', (_, count, promised) => {
  expect(count).toBeGreaterThanOrEqual(promised)
})

const KINDS: readonly QuestionKind[] = ['product-design', 'strategy', 'metrics', 'estimation', 'technical', 'background']
it.each(KINDS)('has at least 20 questions of the kind %s', (kind) => {
  expect(book.questions.filter((question) => question.kind === kind).length).toBeGreaterThanOrEqual(20)
})

it.each(['prioritisation', 'system-design'])('has at least 20 questions of the topic %s', (topic) => {
  expect(book.questions.filter((question) => question.topic === topic).length).toBeGreaterThanOrEqual(20)
})

it.each(book.principles.map((principle) => [principle.id, principle.tier === 1 ? 3 : 2] as const))(
  'has questions that ask for %s first, at least %d',
  (id, promised) => {
    expect(book.questions.filter((question) => question.principles[0] === id).length).toBeGreaterThanOrEqual(promised)
  },
)

it('has questions that two principles could claim', () => {
  expect(book.questions.filter((question) => question.principles.length === 2).length).toBeGreaterThanOrEqual(10)
})

it('never asks the same thing twice', () => {
  expect(repeated(book.questions.map((question) => flatten(question.text)))).toEqual([])
  expect(repeated(book.questions.map((question) => question.id))).toEqual([])
})

it('never names a principle in a question or a follow-up', () => {
  const names = book.principles.flatMap((principle) => [...principle.name.split(';'), principle.name]).map(flatten)
  const named = book.questions.flatMap((question) =>
    [question.text, ...question.followUps.map((followUp) => followUp.prompt)].filter((text) =>
      names.some((name) => ` ${flatten(text)} `.includes(` ${name} `)),
    ),
  )
  expect(named).toEqual([])
})

it('gives functional questions a checklist and behavioural ones follow-ups', () => {
  const behavioural = book.questions.filter((question) => question.kind === 'behavioural')
  const functional = book.questions.filter((question) => question.kind !== 'behavioural' && question.kind !== 'background')
  expect(behavioural.filter((question) => question.followUps.length === 0 || question.rubric !== null)).toEqual([])
  expect(functional.filter((question) => question.rubric === null)).toEqual([])
})

it('asks no family of follow-ups twice in a question', () => {
  expect(book.questions.filter((question) => repeated(question.followUps.map((followUp) => followUp.family)).length > 0)).toEqual([])
})

it('tells each confusable pair apart from both sides', () => {
  const pairs = book.principles.flatMap((principle) => principle.confusableWith.map((other) => `${principle.id} ${other.id}`))
  expect(pairs.length).toBe(32)
  for (const pair of pairs) expect(pairs).toContain(pair.split(' ').toReversed().join(' '))
})

it('uses only principles that exist', () => {
  const known = book.principles.map((principle) => principle.id)
  const used = [
    ...book.questions.flatMap((question) => question.principles),
    ...book.principles.flatMap((principle) => principle.confusableWith.map((other) => other.id)),
  ]
  expect(used.filter((id) => !known.includes(id))).toEqual([])
})

it('dates only the two youngest principles', () => {
  expect(book.principles.map((principle) => principle.addedOn)).toEqual([...Array<null>(14).fill(null), '2021-07-01', '2021-07-01'])
})

it('gives each principle four or five signals and three or four of the contrary', () => {
  const sizes = book.principles.map((principle) => [principle.signals.length, principle.antiSignals.length])
  expect(sizes.filter(([signals = 0, against = 0]) => signals < 4 || signals > 5 || against < 3 || against > 4)).toEqual([])
})

it('gives every fact a source, a grade and a month', () => {
  const facts = listFacts(book)
  const bare = facts.filter(
    ({ source, grade, asOf }) =>
      source.title === '' ||
      !/^https:\/\/|^docs\/sources\.md#our-judgement$/.test(source.url) ||
      !['A', 'B', 'C', 'D', 'J'].includes(grade) ||
      !/^20\d\d-\d\d$/.test(asOf),
  )
  expect(facts.length).toBeGreaterThan(150)
  expect(bare).toEqual([])
})

it('lets no hint become the default where something better is known', () => {
  expect(listFacts(book).filter((fact) => fact.isDefault && fact.grade === 'D')).toEqual([])
})

it.each(TRACKS)('shows the track %s at least six skills', (track) => {
  expect(book.skills.filter((skill) => skill.byTrack.some((entry) => entry.track === track)).length).toBeGreaterThanOrEqual(6)
})

it.each(book.formats.formats.map((format) => [format.id, format] as const))('divides a session of %s without a remainder', (_, format) => {
  expect(format.parts.reduce((sum, part) => sum + part.minutes.max, 0)).toBe(format.minutes)
})

it('has one practice scale to start with, of four steps', () => {
  expect(book.formats.voteScales.filter((scale) => scale.isDefault).map((scale) => scale.labels.length)).toEqual([4])
})

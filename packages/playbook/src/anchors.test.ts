/**
 * What the worked anchors of the pack promise, counted here and not by the schema: three questions a kind, lengths that can
 * be spoken, words that are really in the answers. How a broken set is refused stands below it.
 */
import type { Question } from '@inclined/core/questions/question'
import { expect, it } from 'vitest'
import { checkAnchors, findAnchorKind } from './check-anchors.ts'
import { loadPlaybook } from './load-playbook.ts'
import { anchorSetSchema, type AnchorSet } from './schema-anchor.ts'

const { anchors, questions } = loadPlaybook()
const worked = anchors.flatMap((set) => set.worked.map((entry) => [entry.question, entry] as const))
const countWords = (text: string): number => text.split(/\s+/).length
/** A sentence ends at its mark and at what closes it. */
const countSentences = (text: string): number => text.match(/[.?!]["')]*(?=\s|$)/g)?.length ?? 0

it.each(anchors.map((set) => [set.kind, set] as const))('works three questions of the kind %s and says what 1 to 4 mean', (_, set) => {
  expect(set.worked.length).toBe(3)
  expect(set.scale.map(({ level }) => level)).toEqual([1, 2, 3, 4])
})

it.each(worked)('answers %s at three lengths, each with its reason', (_, { answers }) => {
  const [weak, mixed, strong] = answers.map(({ text }) => countWords(text))
  expect(weak).toBeGreaterThanOrEqual(80)
  expect(weak).toBeLessThanOrEqual(120)
  expect(mixed).toBeGreaterThanOrEqual(120)
  expect(mixed).toBeLessThanOrEqual(200)
  expect(strong).toBeGreaterThanOrEqual(220)
  expect(strong).toBeLessThanOrEqual(380)
  for (const { why } of answers) {
    expect(countSentences(why)).toBeGreaterThanOrEqual(2)
    expect(countSentences(why)).toBeLessThanOrEqual(4)
  }
})

it.each(worked)('quotes %s literally, and meets more points the stronger the answer', (_, { answers }) => {
  const met = answers.map(({ text, shows }) => {
    const quotes = Object.values(shows).filter((quote) => quote !== null)
    expect(quotes.map((quote) => text.split(quote).length - 1)).toEqual(quotes.map(() => 1))
    return quotes.length
  })
  const [weak = 9, mixed = 9, strong = 0] = met
  expect(weak).toBeLessThanOrEqual(2)
  expect([3, 4]).toContain(mixed)
  expect(strong).toBeGreaterThanOrEqual(5)
})

it.each([
  ['strategy', 'entry', 'strategy'],
  ['strategy', 'prioritisation', 'prioritisation'],
  ['technical', null, 'technical'],
  ['background', null, null],
  ['behavioural', 'failure', null],
] as const)('finds the anchors of a question of kind %s and topic %s', (kind, topic, expected) => {
  expect(findAnchorKind({ kind, topic })).toBe(expected)
})

/** The first set with its first question's weak answer replaced. */
function withWeak(text: string, shows: Readonly<Record<string, string | null>>): unknown {
  const set = structuredClone(anchors[0]) as unknown as { worked: { answers: Record<string, unknown>[] }[] }
  const weak = set.worked[0]?.answers[0]
  Object.assign(weak ?? {}, {
    text,
    shows: { clarify: null, customer: null, options: null, decision: null, metric: null, risk: null, ...shows },
  })
  return set
}

it.each([
  ['One. Two. Three.', { risk: 'Two.' }, null],
  ['One. Two. Three.', { risk: 'One. Two.', metric: 'Three.' }, null],
  ['One. Two. Three.', {}, null],
  ['One. Two. Three.', { risk: 'Four.' }, 'not in the answer'],
  ['One. Two. Three.', { risk: 'two.' }, 'not in the answer'],
  ['One. Two. Two.', { risk: 'Two.' }, 'in the answer twice'],
  ['One. Two. Three.', { risk: 'One. Two.', metric: 'Two. Three.' }, 'overlap'],
  ['One. Two. Three.', { risk: 'One. Two.', metric: 'Two.' }, 'overlap'],
  ['One.\n\nTwo.', { risk: 'One.\n\nTwo.' }, 'over a paragraph'],
  ['One. Two. Three.', { risk: 'One.', metric: 'Two.', options: 'Three.' }, 'meets 0 to 2 points, not 3'],
  ['One.', { risk: '' }, 'expected string to have >=1 characters'],
  ['One.', { mood: 'One.' }, 'Unrecognized key'],
])('reads %j with %j: %s', (text, shows, message) => {
  const outcome = anchorSetSchema.safeParse(withWeak(text, shows))
  if (message === null) expect(outcome.error).toBeUndefined()
  else expect(outcome.error?.message).toContain(message)
})

const [first, ...others] = anchors as readonly [AnchorSet, ...AnchorSet[]]
const withQuestions = (...ids: readonly string[]): readonly AnchorSet[] => [
  { ...first, worked: ids.map((question) => ({ ...(first.worked[0] as AnchorSet['worked'][number]), question })) },
  ...others,
]
const bare = (question: Question): Question => ({ ...question, rubric: null })

it.each([
  ['the pack', anchors, questions, []],
  ['nothing', [], questions, ['found ']],
  ['another order', [...others, first], questions, ['in this order']],
  ['an unknown question', withQuestions('f-nothing-01'), questions, ['no question has the id "f-nothing-01"']],
  ['another kind', withQuestions('f-prioritisation-21'), questions, ['"f-prioritisation-21" is of another kind']],
  ['a question twice', withQuestions('f-product-design-02', 'f-product-design-02'), questions, ['is worked twice']],
  ['no rubric', withQuestions('f-product-design-02'), questions.map(bare), Array<string>(16).fill('has no rubric')],
])('checks %s', (_, sets, bank, expected) => {
  const problems = checkAnchors(sets, bank)
  expect(problems.length).toBe(expected.length)
  for (const [index, part] of expected.entries()) expect(problems[index]).toContain(part)
})

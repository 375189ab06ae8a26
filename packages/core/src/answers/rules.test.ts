import { expect, it } from 'vitest'
import { analyseAnswer } from './analyse-answer.ts'
import principles from './packs/principles.json' with { type: 'json' }
import type { AnswerOptions, Finding } from './report.ts'
import { ALL_RULES } from './rules.ts'

/** An example is a sentence; these words around it make it long enough to be judged and say nothing themselves. */
const FRAME = 'This is the way the train runs past the office and the trees and the shops with wet roofs in the rain.'

function checksIn(example: string, options: AnswerOptions): readonly Finding[] {
  const text = `${example}\n${FRAME}`
  const at = example.length
  return analyseAnswer(text, options).findings.filter((f) => f.start <= at)
}

const cases = ALL_RULES.flatMap((rule) => {
  const given = rule as unknown as { with?: AnswerOptions; without?: AnswerOptions }
  const options = given.with ?? {}
  const fires = rule.polarity === 'strength' ? rule.examples.good : rule.examples.bad
  const stays = rule.polarity === 'strength' ? rule.examples.bad : rule.examples.good
  return [
    ...fires.map((text) => [rule.id, true, text, options] as const),
    ...stays.map((text) => [rule.id, false, text, given.without ?? options] as const),
  ]
})

it.each(ALL_RULES.map((r) => [r.id, r] as const))(
  '%s has a message, a source, a fix where it costs, and three examples of each kind',
  (_, rule) => {
    expect(rule.message).toMatch(/^[A-Z].*\.$/)
    expect(rule.why).not.toBe('')
    expect(rule.source).toMatch(/^docs\/sources\.md#/)
    expect(rule.fix === '').toBe(rule.polarity === 'strength')
    expect(rule.examples.good.length).toBeGreaterThanOrEqual(3)
    expect(rule.examples.bad.length).toBeGreaterThanOrEqual(3)
  },
)

it.each(cases)('%s is found: %s in "%s"', (id, expected, text, options) => {
  expect(checksIn(text, options).some((f) => f.check === id)).toBe(expected)
})

it('no two rules share an id', () => {
  expect(new Set(ALL_RULES.map((r) => r.id)).size).toBe(ALL_RULES.length)
})

const shown = (text: string): readonly string[] => analyseAnswer(`${text} ${FRAME}`).principles.map((p) => p.id)

it.each(principles.rules.flatMap((r) => r.examples.good.map((text) => [r.id, text] as const)))('%s shows in "%s"', (id, text) => {
  expect(shown(text)).toContain(id)
})

it.each(principles.rules.flatMap((r) => r.examples.bad.map((text) => [r.id, text] as const)))('%s does not show in "%s"', (id, text) => {
  expect(shown(text)).not.toContain(id)
})

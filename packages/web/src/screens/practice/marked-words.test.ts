import { expect, it } from 'vitest'
import { joinSpans } from './marked-words.tsx'

const at = (start: number, end: number) => ({ start, end })

it.each([
  ['nothing', [], []],
  ['places apart', [at(5, 7), at(0, 2)], [at(0, 2), at(5, 7)]],
  ['places that overlap', [at(0, 4), at(2, 6)], [at(0, 6)]],
  ['one within another', [at(0, 9), at(2, 4)], [at(0, 9)]],
  ['places that touch', [at(0, 2), at(2, 4)], [at(0, 4)]],
])('%s', (_, spans, expected) => {
  expect(joinSpans(spans)).toEqual(expected)
})

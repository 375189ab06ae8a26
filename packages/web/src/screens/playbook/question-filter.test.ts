import { expect, it } from 'vitest'
import { readFilter, searchQuery } from './question-filter.ts'

const known = { principles: ['dive-deep'], topics: ['pricing'] }
const read = (query: string) => readFilter(new URLSearchParams(query), known)

it.each([
  ['', {}, 1],
  ['words=&kind=', {}, 1],
  ['words=+two++words+', { words: 'two  words' }, 1],
  [
    'principle=dive-deep&kind=metrics&track=pmt&level=L6&topic=pricing',
    { principle: 'dive-deep', kind: 'metrics', track: 'pmt', level: 'L6', topic: 'pricing' },
    1,
  ],
  ['page=3', {}, 3],
  ['page=0', {}, 1],
  ['page=x', {}, 1],
])('%s', (query, filter, page) => {
  expect(read(query)).toMatchObject({ filter, page, unknown: [] })
})

it.each([
  ['level', 'L9'],
  ['track', 'sde'],
  ['kind', 'riddle'],
  ['topic', 'poetry'],
  ['principle', 'dive-deeper'],
])('names the %s it does not know and searches without it', (field, found) => {
  const { filter, unknown, typed } = read(`${field}=${found}&words=a`)
  expect({ filter, unknown }).toEqual({ filter: { words: 'a' }, unknown: [{ field, found }] })
  expect(typed[field as 'level']).toBe('')
})

it('comes back from the address it writes', () => {
  const { typed } = read('words=a+%26+b&level=L6')
  expect(read(searchQuery(typed, 2))).toMatchObject({ typed, page: 2 })
  expect(searchQuery(read('').typed, 1)).toBe('')
})

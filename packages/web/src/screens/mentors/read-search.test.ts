/** What an address asks for: each wish read, and what cannot be read left out. */
import { expect, it } from 'vitest'
import { readSearch, wishOf } from './read-search.ts'

const NOW = 1_000_000
const DAY = 86_400_000

it.each<[string, object]>([
  ['', {}],
  ['service=workshop', { kinds: ['workshop'] }],
  ['service=massage', {}],
  ['track=pmt', { track: 'pmt' }],
  ['track=chef', {}],
  ['principle=ownership', { principles: ['ownership'] }],
  ['principle=charm', {}],
  ['language=%20EN%20', { language: 'en' }],
  ['price=49.50&currency=USD', { priceUpTo: { minor: 4950, currency: 'USD' } }],
  ['price=0', { priceUpTo: { minor: 0, currency: 'EUR' } }],
  ['price=cheap', {}],
  ['days=7', { freeBefore: NOW + 7 * DAY }],
  ['days=8', {}],
  ['days=', {}],
])('%s', (query, wish) => {
  expect(wishOf(readSearch(new URLSearchParams(query), ['ownership']), NOW)).toEqual(wish)
})

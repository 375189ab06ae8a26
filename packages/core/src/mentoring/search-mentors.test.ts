/** Every wish from both sides, and an order that does not depend on who asks or on the order of the list. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SERVICE_KINDS, type ServiceKind } from './mentor.ts'
import { type ListedService, type MentorListing, type MentorWish, searchMentors } from './search-mentors.ts'

const KINDS = Object.keys(SERVICE_KINDS) as readonly ServiceKind[]

const service = (change: Partial<ListedService> = {}): ListedService => ({
  serviceId: 's1',
  kind: 'mock-interview',
  price: { minor: 5_000, currency: 'EUR' },
  nextFree: 100,
  ...change,
})
const mentor = (mentorId: string, change: Partial<MentorListing> = {}): MentorListing => ({
  mentorId,
  isOpen: true,
  tracks: ['pm'],
  principles: ['ownership', 'dive-deep'],
  languages: ['en', 'pt-BR'],
  services: [service()],
  ...change,
})

it.each([
  [{}, true],
  [{ kinds: [] }, true],
  [{ kinds: ['mock-interview', 'call'] }, true],
  [{ kinds: ['call'] }, false],
  [{ track: 'pm' }, true],
  [{ track: 'pmt' }, false],
  [{ principles: [] }, true],
  [{ principles: ['dive-deep', 'frugality'] }, true],
  [{ principles: ['frugality'] }, false],
  [{ language: 'PT' }, true],
  [{ language: 'pt-br' }, true],
  [{ language: 'pt-PT' }, false],
  [{ language: 'en-GB' }, false],
  [{ language: 'e' }, false],
  [{ priceUpTo: { minor: 5_000, currency: 'EUR' } }, true],
  [{ priceUpTo: { minor: 4_999, currency: 'EUR' } }, false],
  [{ priceUpTo: { minor: 9_999, currency: 'USD' } }, false],
  [{ freeBefore: 101 }, true],
  [{ freeBefore: 100 }, false],
] as readonly (readonly [MentorWish, boolean])[])('%o finds the mentor: %s', (wish, isFound) => {
  expect(searchMentors([mentor('m')], wish).length).toBe(isFound ? 1 : 0)
  expect(searchMentors([mentor('m', { isOpen: false })], wish)).toEqual([])
  expect(searchMentors([mentor('m', { services: [] })], wish)).toEqual([])
})

it('what is free costs nothing in any currency, and what has no free time is found unless a time is wished', () => {
  const gift = mentor('m', { services: [service({ price: { minor: 0, currency: 'USD' }, nextFree: null })] })
  expect(searchMentors([gift], { priceUpTo: { minor: 0, currency: 'EUR' } }).length).toBe(1)
  expect(searchMentors([gift], { freeBefore: 1_000 })).toEqual([])
})

it('the best fit first, then the next free, the cheaper, the id', () => {
  const listings = [
    mentor('e', { services: [service({ nextFree: null })] }),
    mentor('d'),
    mentor('c'),
    mentor('b', { services: [service({ price: { minor: 4_999, currency: 'EUR' } })] }),
    mentor('a', { services: [service({ nextFree: 200 }), service({ serviceId: 's0', nextFree: 99 })] }),
    mentor('z', { principles: ['ownership', 'dive-deep', 'frugality'] }),
  ]
  const found = searchMentors(listings, { principles: ['ownership', 'frugality'] })
  expect(found.map(({ mentorId }) => mentorId)).toEqual(['z', 'a', 'b', 'c', 'd', 'e'])
  expect(found[1]?.services.map(({ serviceId }) => serviceId)).toEqual(['s0', 's1'])
})

const anyService = fc.record({
  serviceId: fc.constantFrom('s1', 's2'),
  kind: fc.constantFrom(...KINDS),
  price: fc.record({ minor: fc.nat(3), currency: fc.constantFrom('EUR', 'USD') }),
  nextFree: fc.option(fc.nat(5), { nil: null }),
})
const anyMentors = fc
  .uniqueArray(fc.record({ mentorId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), services: fc.array(anyService, { maxLength: 3 }) }), {
    selector: ({ mentorId }) => mentorId,
  })
  .map((list) => list.map(({ mentorId, services }) => mentor(mentorId, { services })))

it('the order of the list changes nothing, and one more wish only takes away', () => {
  fc.assert(
    fc.property(anyMentors, fc.constantFrom(...KINDS), fc.nat(5), (listings, kind, freeBefore) => {
      const found = searchMentors(listings, { freeBefore })
      const ids = found.map(({ mentorId }) => mentorId)
      expect(searchMentors(listings.toReversed(), { freeBefore }).map(({ mentorId }) => mentorId)).toEqual(ids)
      const fewer = searchMentors(listings, { freeBefore, kinds: [kind] })
      expect(fewer.every(({ mentorId }) => ids.includes(mentorId))).toBe(true)
      // Counted by hand: whoever has one service of the kind that is free in time.
      const byHand = listings.filter(({ services }) =>
        services.some((s) => s.kind === kind && s.nextFree !== null && s.nextFree < freeBefore),
      )
      expect(fewer.map(({ mentorId }) => mentorId).toSorted()).toEqual(byHand.map(({ mentorId }) => mentorId).toSorted())
      const times = found.map(({ services }) => Math.min(...services.map(({ nextFree }) => nextFree ?? Number.POSITIVE_INFINITY)))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }),
    { seed: 20261124, numRuns: 300 },
  )
})

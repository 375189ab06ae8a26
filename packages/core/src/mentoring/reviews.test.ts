/** Who reviews what until when, blindness, and averages no more exact than their count. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bookingOf, COMPLETED, END, logOf, TERMS, WAYS } from './a-booking.contract.ts'
import { DAY, HOUR } from './instant.ts'
import { decideReply, decideReview, listVisibleReviews, MOST_REVIEW_CHARS, rate, type Review, type ReviewDraft } from './reviews.ts'

const HELD = bookingOf(logOf(TERMS, ...COMPLETED))
const DRAFT: ReviewDraft = { stars: 4, facets: {}, text: 'clear and kind' }
const write = (personId: string, at: number, reviews: readonly Review[] = [], draft: ReviewDraft = DRAFT, booking = HELD): Review => {
  const decided = decideReview(booking, reviews, draft, personId, at)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.value
}
const FACETED = { ...DRAFT, facets: { realism: 5 } }

it.each([
  ['cara', DRAFT, END, 'accepted'],
  ['milo', DRAFT, END, 'accepted'],
  ['other', DRAFT, END, 'not-yours'],
  ['cara', DRAFT, END + 14 * DAY - 1, 'accepted'],
  ['cara', DRAFT, END + 14 * DAY, 'too-late'],
  ['cara', { ...DRAFT, stars: 0 }, END, 'bad-stars'],
  ['cara', { ...DRAFT, stars: 1 }, END, 'accepted'],
  ['cara', { ...DRAFT, stars: 6 }, END, 'bad-stars'],
  ['cara', { ...DRAFT, stars: 4.5 }, END, 'bad-stars'],
  ['cara', FACETED, END, 'accepted'],
  ['milo', FACETED, END, 'bad-facet'],
  ['cara', { ...DRAFT, facets: { charm: 5 } as object }, END, 'bad-facet'],
  ['cara', { ...DRAFT, facets: { feedback: 6 } }, END, 'bad-facet'],
  ['cara', { ...DRAFT, text: '' }, END, 'accepted'],
  ['cara', { ...DRAFT, text: 'x'.repeat(MOST_REVIEW_CHARS + 1) }, END, 'too-long'],
] as const)('%s writes %o at %d: %s', (personId, draft, at, expected) => {
  const decided = decideReview(HELD, [], draft, personId, at)
  expect(decided.ok ? 'accepted' : decided.error.code).toBe(expected)
})

it.each(['confirmed', 'cancelled-by-mentor', 'no-show-mentor', 'disputed', 'resolved'] as const)('nobody reviews what is %s', (state) => {
  const decided = decideReview(bookingOf(logOf(TERMS, ...WAYS[state])), [], DRAFT, 'cara', END + DAY)
  expect(decided.ok ? 'accepted' : decided.error.code).toBe('not-held')
})

it.each([
  [END + 24 * HOUR - 1, false, 'changed'],
  [END + 24 * HOUR, false, 'too-late'],
  [END + 2 * HOUR, true, 'visible'],
])('changed at %d with both in (%s): %s', (at, isBoth, expected) => {
  const own = write('cara', END)
  const reviews = isBoth ? [own, write('milo', END + HOUR, [own])] : [own]
  const decided = decideReview(HELD, reviews, { ...DRAFT, stars: 1 }, 'cara', at)
  expect(decided.ok ? (decided.value.editedAt === at && decided.value.writtenAt === END ? 'changed' : '?') : decided.error.code).toBe(
    expected,
  )
})

it.each([
  ['milo', 1, 14 * DAY - 1, []],
  ['milo', 1, 14 * DAY, ['candidate']],
  ['cara', 1, 0, ['candidate']],
  [null, 1, 14 * DAY - 1, []],
  [null, 2, HOUR, ['candidate', 'mentor']],
  ['milo', 2, HOUR - 1, ['mentor']],
] as const)('%s sees of %d reviews after %d: %o', (reader, count, after, expected) => {
  const own = write('cara', END)
  const reviews = [own, write('milo', END + HOUR, [own])].slice(0, count)
  expect(listVisibleReviews(HELD, reviews, reader, END + after).map(({ side }) => side)).toEqual(expected)
})

it('what the host took down, or was no session after all, is shown to nobody else', () => {
  const own = write('cara', END)
  expect(listVisibleReviews(HELD, [{ ...own, isTakenDown: true }], 'milo', END + 20 * DAY)).toEqual([])
  expect(listVisibleReviews(bookingOf(logOf(TERMS, ...WAYS.resolved)), [own], null, END + 20 * DAY)).toEqual([])
})

it.each([
  ['milo', 'mentor', 'thank you', 14 * DAY, 'accepted'],
  ['milo', 'mentor', 'thank you', 14 * DAY - 1, 'not-visible'],
  ['cara', 'mentor', 'thank you', 14 * DAY, 'not-yours'],
  ['cara', 'candidate', 'thank you', 14 * DAY, 'not-yours'], // nothing was written about her
  ['milo', 'mentor', ' ', 14 * DAY, 'empty-text'],
] as const)('%s answers for the %s "%s" after %d: %s', (personId, about, text, after, expected) => {
  const reviews = [write('cara', END)]
  const decided = decideReply(HELD, reviews, about, text, personId, END + after)
  expect(decided.ok ? 'accepted' : decided.error.code).toBe(expected)
  if (!decided.ok) return
  const again = decideReply(HELD, [decided.value], about, text, personId, END + after)
  expect(again.ok ? 'accepted' : again.error.code).toBe('replied')
})

const stars = (value: number, count: number): readonly number[] => Array.from({ length: count }, () => value)

it.each([
  [[], null, null],
  [stars(5, 1), null, null], // one review is no five
  [stars(5, 4), null, null],
  [stars(5, 5), 4.5, 0.5],
  [stars(1, 5), 2.5, 0.5],
  [stars(5, 24), 5, 0.5],
  [stars(5, 25), 4.8, 0.2],
  [stars(5, 100), 5, 0.1],
  [stars(4, 100), 4, 0.1],
])('case %#: %s in steps of %s', (given, mean, step) => {
  expect(rate(given)).toEqual({ count: given.length, mean, step })
})

it.each([[[0]], [[6]], [[4.5]], [[Number.NaN]]])('%o are no stars', (given) => {
  expect(() => rate(given)).toThrow(RangeError)
})

it('lies between the prior and the plain mean, on its step, in any order, and better stars never lower it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 150 }), fc.nat(149), (given, at) => {
      const { mean, step } = rate(given)
      if (mean === null || step === null) throw new Error('five say something')
      const plain = given.reduce((sum, one) => sum + one, 0) / given.length
      expect(mean).toBeGreaterThanOrEqual(Math.min(plain, 4) - step / 2 - 1e-9)
      expect(mean).toBeLessThanOrEqual(Math.max(plain, 4) + step / 2 + 1e-9)
      expect(Math.abs(mean / step - Math.round(mean / step))).toBeLessThan(1e-9)
      expect(step).toBeGreaterThanOrEqual(1 / Math.sqrt(given.length) - 1e-9)
      expect(rate(given.toReversed())).toEqual(rate(given))
      expect(rate(given.with(at % given.length, 5)).mean).toBeGreaterThanOrEqual(mean)
    }),
    { seed: 20261124, numRuns: 500 },
  )
})

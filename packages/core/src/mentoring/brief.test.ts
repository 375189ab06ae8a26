/** Who reads a brief until when, and that nothing is in it which was not given or was marked. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyStory } from '../stories/empty-story.ts'
import { COMPLETED, bookingOf, CONFIRMED, END, logOf, START, TERMS, WAYS } from './a-booking.contract.ts'
import { BRIEF_PARTS, type BriefConsent, type BriefMaterial, composeBrief, MOST_BRIEF_DAYS, type WeakWords } from './brief.ts'
import { DAY } from './instant.ts'

const ON = bookingOf(logOf(TERMS, ...CONFIRMED))
const story = (id: string, result: string, secret: string) => ({
  id,
  content: { ...emptyStory(), title: id, result, confidentiality: [{ id: 'm', words: secret, instead: 'a partner' }] },
})
const weak = (words: string, storyId: string | null = null): WeakWords => ({ words, storyId, why: 'no number' })
const MATERIAL: BriefMaterial = {
  target: { track: 'pm', level: 'L6', isPeopleManager: false },
  stories: [story('s1', 'Falcon went live for Oakline', 'Oakline'), story('s2', 'Churn fell', 'Birchfield')],
  weakWords: [
    weak('we helped OAKLINE a lot', 's1'),
    weak('it went well', 's2'),
    { ...weak('Birchfield said so'), why: 'no number for Oakline' },
  ],
  gaps: [
    { principle: 'frugality', need: 1, have: 0 },
    { principle: 'dive-deep', need: 2, have: 0 },
    { principle: 'ownership', need: 2, have: 2 },
    { principle: 'bias-for-action', need: 1, have: 0 },
  ],
  ask: 'Press me on Falcon and on Birchfield.',
}
const CONSENT: BriefConsent = {
  parts: BRIEF_PARTS,
  storyIds: ['s1'],
  marks: [{ id: 'x', words: 'Falcon', instead: 'the launch' }],
  until: END + 7 * DAY,
  isWithdrawn: false,
}
const compose = (consent: BriefConsent | null = CONSENT, material = MATERIAL, reader = 'milo', now = START, booking = ON) =>
  composeBrief(booking, material, consent, reader, now)

it.each([
  ['milo', CONSENT, START, 'accepted'],
  ['cara', CONSENT, START, 'not-yours'],
  ['other', CONSENT, START, 'not-yours'],
  ['milo', null, START, 'no-consent'],
  ['milo', { ...CONSENT, isWithdrawn: true }, START, 'no-consent'],
  ['milo', CONSENT, END + 7 * DAY - 1, 'accepted'],
  ['milo', CONSENT, END + 7 * DAY, 'ended'],
  ['milo', { ...CONSENT, until: END + 999 * DAY }, END + MOST_BRIEF_DAYS * DAY - 1, 'accepted'],
  ['milo', { ...CONSENT, until: END + 999 * DAY }, END + MOST_BRIEF_DAYS * DAY, 'ended'],
] as const)('%s with %o at %d: %s', (reader, consent, now, expected) => {
  const brief = compose(consent, MATERIAL, reader, now)
  expect(brief.ok ? 'accepted' : brief.error.code).toBe(expected)
})

it.each([
  ['held', false],
  ['requested', false],
  ['confirmed', true],
  ['in-progress', true],
  ['completed', true],
  ['cancelled-by-candidate', false],
  ['no-show-mentor', false],
] as const)('of a booking that is %s: %s', (state, isRead) => {
  const steps = state === 'completed' ? COMPLETED : WAYS[state]
  expect(compose(CONSENT, MATERIAL, 'milo', START, bookingOf(logOf(TERMS, ...steps))).ok).toBe(isRead)
})

it('gives what was chosen, clean, and no word of a story that was not given', () => {
  const brief = compose()
  if (!brief.ok) throw new Error(brief.error.code)
  const { stories, weakWords, gaps, ask } = brief.value
  expect(stories?.map(({ content }) => content.result)).toEqual(['the launch went live for a partner'])
  expect(weakWords?.map(({ why }) => why)).toEqual(['no number', 'no number for a partner'])
  expect(weakWords?.map(({ words }) => words)).toEqual(['we helped a partner a lot', 'a partner said so'])
  expect(gaps?.map(({ principle }) => principle)).toEqual(['dive-deep', 'bias-for-action', 'frugality'])
  expect(ask).toBe('Press me on the launch and on a partner.')
})

it('a part that was not given is not there, and words of stories go with the stories', () => {
  const brief = compose({ ...CONSENT, parts: ['weak-words'] })
  expect(brief.ok && brief.value).toMatchObject({ target: null, stories: null, gaps: null, ask: null })
  expect(brief.ok && brief.value.weakWords?.map(({ storyId }) => storyId)).toEqual([null])
  const none = compose({ ...CONSENT, storyIds: ['gone'] })
  expect(none.ok && none.value.stories).toEqual([])
})

it('never says a marked word, whatever the material', () => {
  const anyWords = fc
    .array(fc.constantFrom('Oak', 'line', 'oakline', ' ', 'OAKLINE', 'Falcon', 'so'), { maxLength: 8 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(anyWords, { maxLength: 8 }), anyWords, fc.subarray([...BRIEF_PARTS]), (texts, ask, parts) => {
      const brief = compose({ ...CONSENT, parts }, { ...MATERIAL, weakWords: texts.map((text) => weak(text)), ask })
      if (!brief.ok) throw new Error(brief.error.code)
      expect(JSON.stringify(brief.value).toLowerCase()).not.toMatch(/oakline|falcon|birchfield/u)
      expect(brief.value.weakWords?.length ?? 0).toBeLessThanOrEqual(5)
    }),
    { seed: 20261124, numRuns: 300 },
  )
})

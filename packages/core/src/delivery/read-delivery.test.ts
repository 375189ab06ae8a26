/** Pauses, pace, parts and fillers from stretches and words that are counted by hand. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyseAnswer } from '../answers/analyse-answer.ts'
import type { Section } from '../answers/report.ts'
import { countFillers } from './count-fillers.ts'
import type { Delivery, Stretch } from './delivery.ts'
import { readDelivery } from './read-delivery.ts'

const s = (start: number, end: number): Stretch => ({ start, end })
const TALK: Delivery = { seconds: 40, speech: [s(2, 12), s(13, 23), s(26.5, 36.5)] }
const saying = (words: number): string => Array.from({ length: words }, (_, i) => `word${i}`).join(' ')

it('counts pauses between words, not the silence around them', () => {
  const read = readDelivery(TALK, saying(60), [])
  expect(read).toMatchObject({ wholeSeconds: 34.5, speakingSeconds: 30, firstWordAfterSeconds: 2, noticedPauses: 1, longPauses: 1 })
  expect(read.pauses).toEqual([
    { start: 12, length: 1 },
    { start: 23, length: 3.5 },
  ])
  expect(read.longestPause).toEqual({ start: 23, length: 3.5 })
  expect(readDelivery({ seconds: 9, speech: [s(1, 8)] }, '', []).longestPause).toBeNull()
})

it.each([
  // words, pace while speaking, pace of the whole
  [60, 120, 104],
  [20, 40, 35],
  [19, null, null],
  [165, 330, 287],
  [166, null, null],
  [0, null, null],
])('%d words in 30 s of speech and 34.5 s in all: %s and %s a minute', (words, speaking, whole) => {
  const { pace } = readDelivery(TALK, saying(words), [])
  expect(pace && [Math.round(pace.speaking), Math.round(pace.whole)]).toEqual(speaking === null ? null : [speaking, whole])
})

const section = (label: Section['label'], start: number, end: number): Section => ({ label, start, end })

it('lays the parts on the voiced time, around the pauses', () => {
  // Sixty words of equal weight: twenty for each stretch.
  const text = Array.from({ length: 60 }, () => 'abcd').join(' ')
  const { parts } = readDelivery(TALK, text, [section('situation', 0, 150), section('action', 150, 299)])
  expect(parts.map(({ label, share }) => [label, share])).toEqual([
    ['situation', 0.5],
    ['action', 0.5],
  ])
  const [situation, action] = parts.map(({ stretches }) =>
    stretches.map(({ start, end }) => [start, end].map((t) => Math.round(t * 100) / 100)),
  )
  expect(situation).toEqual([
    [2, 12],
    [13, 18],
  ])
  expect(action).toEqual([
    [18, 23],
    [26.5, 36.5],
  ])
})

it('tells no parts where no pace is believed, and none without sections', () => {
  expect(readDelivery(TALK, 'Two words', [section('action', 0, 9)]).parts).toEqual([])
  expect(readDelivery(TALK, saying(60), []).parts).toEqual([])
})

const STORY =
  'In 2024 our checkout lost one order in five on phones. I owned the payment step. I pulled the logs of 400 sessions and found that the address form failed. I rebuilt the form with two engineers. Conversion rose from 61% to 74% within a month. Since then I look at raw sessions first.'
const anyDelivery = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 50 }), length: fc.integer({ min: 1, max: 200 }) }), { minLength: 1, maxLength: 12 })
  .map((pieces): Delivery => {
    let at = 0
    const speech = pieces.map(({ gap, length }) => {
      const start = at + gap / 10
      at = start + length / 10
      return s(start, at)
    })
    return { seconds: at + 1, speech }
  })
const anyText = fc.oneof(
  fc.constant(STORY),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...STORY.split(' ')), { maxLength: 120 }).map((words) => words.join(' ')),
)

it('shares sum to 1 or there are none; parts lie in the speech and do not overlap', () => {
  fc.assert(
    fc.property(anyDelivery, anyText, (delivery, text) => {
      const { sections } = analyseAnswer(text, {})
      const { parts, speakingSeconds } = readDelivery(delivery, text, sections)
      if (parts.length === 0) return
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(speakingSeconds, 6)
      const all = parts.flatMap(({ stretches }) => stretches).toSorted((a, b) => a.start - b.start)
      for (const [i, { start, end }] of all.entries()) {
        expect(end).toBeGreaterThan(start)
        expect(delivery.speech.some((stretch) => stretch.start <= start + 1e-6 && end <= stretch.end + 1e-6)).toBe(true)
        if (i > 0) expect(start).toBeGreaterThanOrEqual(all[i - 1]!.end - 1e-6)
      }
    }),
    { seed: 20261124, numRuns: 300 },
  )
})

it.each([
  ['Um, I led the call.', 1],
  ['I led, uh, the call and er the next.', 2],
  ['UM. Hmm… mm', 3],
  ['It was, you know, late.', 1],
  ['What you know is what counts.', 0],
  ['I mean, it worked. I mean it.', 1],
  ['They liked the map, like, a lot. It was like a map.', 1],
  ['The umbrella and the hummus in Erfurt; um-brella.', 0],
  ['Actually, I called them. I actually called them.', 1],
  ['', 0],
])('%j holds at least %d', (text, atLeast) => {
  const count = countFillers(text, 'dictated')
  expect(count).toMatchObject({ source: 'dictated', atLeast })
  for (const { start, end } of count.places) expect(text.slice(start, end).trim()).toMatch(/\w/)
})

it('stays quick on a text that is nothing but spaces', () => {
  const began = performance.now()
  countFillers(`,${' '.repeat(100_000)}like`, 'typed')
  expect(performance.now() - began).toBeLessThan(1_000)
})

/** Feedback hangs on something, and finds its words again. */
import { expect, it } from 'vitest'
import { emptyStory } from '../stories/empty-story.ts'
import type { StoryContent } from '../stories/story.ts'
import { checkFeedback, type Feedback, FEEDBACK_LIMITS, type FeedbackItem, MOST_FEEDBACK_ITEMS, placeQuote } from './feedback.ts'

const story: StoryContent = {
  ...emptyStory(),
  result: 'Refunds fell by half for Acme.',
  actions: ['I asked.', 'I cut the form to two steps.'],
}
const ground = { principles: ['customer-obsession'], stories: [{ id: 's1', content: story }], isAnswer: false }
it.each<[string, Feedback, string]>([
  ['words alone', { summary: 'Yes, tell it.', items: [] }, 'ok'],
  ['nothing', { summary: ' ', items: [] }, 'feedback-empty'],
])('takes %s as the answer to a message', (_, answer, expected) => {
  const checked = checkFeedback(answer, { ...ground, isAnswer: true }, true)
  expect(checked.ok ? 'ok' : checked.error.code).toBe(expected)
})

const item: FeedbackItem = { id: 'i1', kind: 'to-do', principle: null, storyId: 's1', quote: 'two steps', words: 'Say why two.' }
const whole: Feedback = { summary: 'Clear.', items: [item] }
const withItem = (change: Partial<FeedbackItem>): Feedback => ({ ...whole, items: [{ ...item, ...change }] })

const codeOf = (feedback: Feedback, isWhole: boolean): string => {
  const checked = checkFeedback(feedback, ground, isWhole)
  return checked.ok ? 'ok' : checked.error.code
}

it.each<[string, Feedback, string, string]>([
  ['whole', whole, 'ok', 'ok'],
  ['empty', { summary: '', items: [] }, 'ok', 'feedback-empty'],
  ['no remark', { summary: 'Good.', items: [] }, 'ok', 'feedback-empty'],
  ['blank words', withItem({ words: ' ' }), 'ok', 'feedback-empty'],
  ['about nothing', withItem({ storyId: null, quote: '' }), 'ok', 'feedback-hangs-on-nothing'],
  ['a principle alone', withItem({ storyId: null, quote: '', principle: 'customer-obsession' }), 'ok', 'ok'],
  ['an unknown principle', withItem({ principle: 'charm' }), 'feedback-unknown', 'feedback-unknown'],
  ['an unknown story', withItem({ storyId: 's2' }), 'feedback-unknown', 'feedback-unknown'],
  ['a quote without a story', withItem({ storyId: null }), 'quote-not-there', 'quote-not-there'],
  ['words that are not there', withItem({ quote: 'three steps' }), 'quote-not-there', 'quote-not-there'],
  ['at the limit', withItem({ words: 'a'.repeat(FEEDBACK_LIMITS.words) }), 'ok', 'ok'],
  ['over the limit', withItem({ words: 'a'.repeat(FEEDBACK_LIMITS.words + 1) }), 'feedback-too-long', 'feedback-too-long'],
  ['a long summary', { ...whole, summary: 'a'.repeat(FEEDBACK_LIMITS.summary + 1) }, 'feedback-too-long', 'feedback-too-long'],
  ['one id twice', { ...whole, items: [item, item] }, 'feedback-unknown', 'feedback-unknown'],
])('judges %s as a draft and as a whole', (_, feedback, draft, handedOver) => {
  expect([codeOf(feedback, false), codeOf(feedback, true)]).toEqual([draft, handedOver])
})

it('takes as many remarks as allowed and not one more', () => {
  const many = (count: number): Feedback => ({ ...whole, items: Array.from({ length: count }, (_, nr) => ({ ...item, id: `i${nr}` })) })
  expect([codeOf(many(MOST_FEEDBACK_ITEMS), true), codeOf(many(MOST_FEEDBACK_ITEMS + 1), true)]).toEqual(['ok', 'feedback-too-many'])
})

it.each<[string, StoryContent, string, unknown]>([
  ['in a list', story, ' two steps ', { field: 'actions', index: 1, start: 18, end: 27 }],
  ['in a text', story, 'by half', { field: 'result', start: 13, end: 20 }],
  ['gone', { ...story, actions: [] }, 'two steps', null],
  ['empty', story, ' ', null],
  [
    'where words are taken out',
    { ...story, confidentiality: [{ id: 'c', words: 'Acme', instead: 'a client' }] },
    'for a client',
    { field: 'result', start: null, end: null },
  ],
])('finds a quote %s', (_, content, quote, place) => {
  expect(placeQuote(content, quote)).toEqual(place)
})

/** A draft made from an answer: parts in their places, and no word of it lost. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from './any-story.contract.ts'
import type { StoryContent } from './story.ts'
import { type AnswerSection, storyFromAnswer } from './story-from-answer.ts'

const LABELS = ['situation', 'task', 'action', 'result', 'learning', 'other'] as const
const make = (pieces: readonly (readonly [AnswerSection['label'] | null, string])[], question: string | null = null) => {
  let at = 0
  const sections: AnswerSection[] = []
  for (const [label, text] of pieces) {
    if (label !== null) sections.push({ label, start: at, end: at + text.length })
    at += text.length
  }
  return storyFromAnswer({
    question,
    text: pieces.map((p) => p[1]).join(''),
    sections,
    principles: ['ownership', 'dive-deep', 'ownership'],
  })
}

it('puts each section in its part and each act on its own line', () => {
  const story = make([
    ['situation', 'We had churn. '],
    ['task', 'I owned it. '],
    ['action', 'I rang ten people, e.g. Tom. I wrote it down! '],
    ['result', 'It fell. '],
    ['action', 'I kept at it. '],
    ['learning', 'Ask first.'],
  ])
  expect(story).toMatchObject({
    title: 'We had churn. I owned it. I rang',
    situation: 'We had churn.',
    task: 'I owned it.',
    actions: ['I rang ten people, e.g. Tom.', 'I wrote it down!', 'I kept at it.'],
    result: 'It fell.',
    reflection: 'Ask first.',
    principleLinks: [
      { principle: 'ownership', strength: 1, why: '' },
      { principle: 'dive-deep', strength: 1, why: '' },
    ],
  })
})

it.each([
  [
    [
      ['other', 'Well. '],
      ['task', 'I owned it. '],
    ],
    { task: 'Well.\nI owned it.' },
  ],
  [
    [
      ['task', 'I owned it. '],
      ['other', 'Anyway. '],
      ['result', 'It fell.'],
    ],
    { task: 'I owned it.\nAnyway.', result: 'It fell.' },
  ],
  [
    [
      [null, 'Well. '],
      ['result', 'It fell. '],
      [null, 'Right.'],
    ],
    { result: 'Well.\nIt fell.\nRight.' },
  ],
  [[['other', 'Only this.']], { situation: 'Only this.' }],
  [[[null, 'Only this.']], { situation: 'Only this.' }],
  [[], { situation: '', actions: [], title: '' }],
] as const)('%j becomes %j', (pieces, expected) => {
  expect(make(pieces)).toMatchObject(expected)
})

it.each([
  [' Why? ', 'Why?'],
  [null, 'It was so.'],
  ['  ', 'It was so.'],
])('question %j gives the title %j', (question, title) => {
  expect(make([['situation', 'It was so.']], question).title).toBe(title)
})

it.each([
  [[{ label: 'task', start: 0, end: 9 }]],
  [[{ label: 'task', start: 2, end: 1 }]],
  [
    [
      { label: 'task', start: 0, end: 2 },
      { label: 'result', start: 1, end: 3 },
    ],
  ],
  [[{ label: 'task', start: -1, end: 2 }]],
] as const)('throws on sections %j of a text of three', (sections) => {
  expect(() => storyFromAnswer({ question: null, text: 'abc', sections, principles: [] })).toThrow(RangeError)
})

const letters = (text: string) => text.replace(/\s/gu, '').split('').toSorted().join('')
const told = (s: StoryContent) => letters([s.situation, s.task, ...s.actions, s.result, s.reflection].join(''))

it('keeps every character that is no blank, whatever the sections', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...LABELS, null), anyText), { maxLength: 6 }), (pieces) => {
      const story = make(pieces)
      expect(told(story)).toBe(letters(pieces.map((p) => p[1]).join('')))
      expect(story.actions.every((a) => a.trim() === a && a !== '')).toBe(true)
    }),
    { seed: 20261123, numRuns: 400 },
  )
})

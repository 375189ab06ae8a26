/** Confidential words leave every text of a story, however they are written. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyContent, anyText, soundStory } from './any-story.contract.ts'
import { LEFT_OUT, redact } from './redact.ts'
import type { StoryContent } from './story.ts'

const mark = (words: string, instead = '') => ({ id: words, words, instead })
const redactResult = (result: string, ...marks: ReturnType<typeof mark>[]) => redact({ ...soundStory(), result }, marks).result

it.each([
  ['We ran Kestrel.', [mark('Kestrel')], `We ran ${LEFT_OUT}.`],
  ['We ran Kestrel.', [mark('Kestrel', 'the tool')], 'We ran the tool.'],
  ['We ran KESTREL and kestrels.', [mark(' Kestrel ', 'it')], 'We ran it and its.'],
  ['Kestrel Two', [mark('Kestrel', 'K'), mark('Kestrel Two', 'the tool')], 'the tool'], // the longest first
  ['Kestrel\n  Two', [mark('Kestrel Two', 'the tool')], 'the tool'],
  ['cafe\u0301 CAFÉ', [mark('Café', 'shop')], 'shop shop'],
  ['Straße', [mark('STRASSE', 'road')], 'road'],
  ['Kes\u00ADtrel', [mark('kestrel', 'it')], 'it'],
  ['Kestrel', [mark('Kestrel', 'Kestrel-like')], ''], // the replacement says it too
  ['Acme', [mark('Acme'), mark('left')], ''],
  ['xAy', [mark('a', 'x y'), mark('xx')], ' yy'],
  ['Nothing', [mark('  ')], 'Nothing'],
  ['Nothing', [], 'Nothing'],
  ['', [mark('a')], ''],
])('%j with %o becomes %j', (text, marks, expected) => {
  expect(redactResult(text, ...marks)).toBe(expected)
})

const textsOf = (content: StoryContent): string[] => [
  content.title,
  content.role,
  content.employerAlias,
  content.stakes,
  content.situation,
  content.task,
  ...content.actions,
  content.result,
  ...content.alternatives,
  ...content.counterparts,
  content.reflection,
  content.mechanism,
  content.exceptionalBecause,
  ...content.principleLinks.map((l) => l.why),
  ...content.metrics.flatMap((m) => [m.name, m.before, m.after, m.unit, m.window, m.baselineDate, m.source, m.attribution]),
  ...content.confidentiality.flatMap((m) => [m.words, m.instead]),
]

const anyWords = fc.oneof(anyText, fc.constantFrom('word', 'A', 'left', 'out', '[', 'ς', 'İ', 'ß', '2.1', ' sen', '🙂'))

it('leaves no marked word in any text, and other texts untouched', () => {
  fc.assert(
    fc.property(
      anyContent,
      fc.array(fc.record({ id: fc.constant(''), words: anyWords, instead: anyWords }), { maxLength: 4 }),
      (content, marks) => {
        const clean = textsOf(redact(content, marks))
        for (const { words } of marks) {
          const literal = words.trim()
          if (/^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*$/u.test(literal)) continue
          for (const text of clean) {
            expect(text.includes(literal)).toBe(false)
            expect(text.toLowerCase().includes(literal.toLowerCase())).toBe(false)
          }
        }
        expect(redact({ ...content, confidentiality: [] }, [])).toEqual({ ...content, confidentiality: [] })
      },
    ),
    { seed: 20261123, numRuns: 400 },
  )
})

it.each(['A ', 'a', ' ', 'ab '])('reads 200,000 times %j in under two seconds', (piece) => {
  const story = { ...soundStory(), result: piece.repeat(200_000) }
  const start = performance.now()
  redact(story, [{ words: 'secret', instead: '' }] as unknown as Parameters<typeof redact>[1])
  expect(performance.now() - start).toBeLessThan(2_000)
})

/** Stories to Markdown and back: exact for any text, ordinary for ordinary text, and a named line for what is wrong. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyStories, anyText, soundStory } from './any-story.contract.ts'
import { escapeBlock, escapeLine, unescapeLine } from './escape-markdown.ts'
import type { PortableStory } from './portable-story.ts'
import { readStoriesMarkdown, writeStoriesMarkdown } from './story-markdown.ts'

const sample: PortableStory = {
  id: 's1',
  status: 'ready',
  version: 2,
  savedAt: '2026-11-23T21:00:00Z',
  content: {
    ...soundStory(),
    situation: 'Shoppers left.\n\nTwo in three, mostly on phones – "too slow".',
    actions: ['I asked 12 of them.', 'I built it\nin *two* weeks'],
    principleLinks: [{ principle: 'dive-deep', strength: 2, why: 'Read the logs: all of them.' }],
  },
  versions: [{ version: 1, savedAt: '2026-11-01T08:00:00Z', content: soundStory() }],
}
const written = writeStoriesMarkdown([sample])
const edit = (from: string | RegExp, to: string) => readStoriesMarkdown(written.replace(from, to))

it('leaves ordinary text looking ordinary', () => {
  expect(written).toContain('## Fewer abandoned baskets\n\n- id: s1\n- status: ready\n')
  expect(written).toContain('### Situation\n\nShoppers left.\n\nTwo in three, mostly on phones – "too slow".\n\n### Task')
  expect(written).toContain('### Actions\n\n1. I asked 12 of them.\n2. I built it\n   in *two* weeks\n\n### Result')
  expect(written).toContain('- principle: dive-deep\n  strength: 2\n  why: Read the logs: all of them.\n')
  expect(written).not.toContain('\\')
})

it.each([
  ['', ['']],
  ['plain', ['plain']],
  ['a\nb', ['a', 'b']],
  ['\na\n', ['\\na\\n']],
  [' a ', ['\\sa\\s']],
  ['# a\n---\n- b', ['\\# a', '\\---', '- b']],
  ['a\r\nb', ['a\\r', 'b']],
  ['\\n', ['\\\\n']],
  ['\u0000\uD800', ['\\u{0}\\u{d800}']],
])('%j is written as %j', (text, lines) => {
  expect(escapeBlock(text)).toEqual(lines)
})

it.each(['\\', 'a\\q', '\\u{110000}', '\\u{}', '\\u41'])('refuses the escape in %j', (line) => {
  expect(unescapeLine(line)).toMatchObject({ ok: false, error: { code: 'bad-escape' } })
})

it('reads back any line and any block', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unescapeLine(escapeLine(text))).toEqual({ ok: true, value: text })
      expect(escapeLine(text)).not.toMatch(/[\n\r]|^\s|\s$/u)
      const lines = escapeBlock(text).map((line) => unescapeLine(line))
      expect(lines.map((l) => (l.ok ? l.value : '?')).join('\n')).toBe(text)
    }),
    { seed: 20261123, numRuns: 1000 },
  )
})

it('reads back any stories exactly, with either line ending, a byte order mark and blank lines added', () => {
  expect(readStoriesMarkdown(written)).toEqual({ ok: true, value: [sample] })
  fc.assert(
    fc.property(anyStories, (stories) => {
      const text = writeStoriesMarkdown(stories)
      expect(readStoriesMarkdown(text)).toEqual({ ok: true, value: stories })
      expect(readStoriesMarkdown(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`)).toEqual({ ok: true, value: stories })
      expect(readStoriesMarkdown(text.replace(/^(##.*)$/gmu, '\n\n$1\n\n'))).toEqual({ ok: true, value: stories })
    }),
    { seed: 20261123, numRuns: 300 },
  )
})

it('takes the parts in any order', () => {
  const moved = written.replace(/### Stakes\n\n/u, '').replace('### Confidential\n', '### Confidential\n\n### Stakes\n')
  expect(readStoriesMarkdown(moved)).toEqual({ ok: true, value: [sample] })
})

it.each<[string | RegExp, string, object]>([
  [/^# Stories/u, '# Tales', { code: 'wrong-format', line: 1 }],
  [/^# Stories/u, 'Hello\n# Stories', { code: 'wrong-format', found: 'Hello', line: 1 }],
  ['Format: inclined-stories 1', 'Format: other 1', { code: 'wrong-format', line: 3 }],
  ['Format: inclined-stories 1', 'Format: inclined-stories 2', { code: 'unsupported-version', found: '2', line: 3 }],
  ['Format: inclined-stories 1', 'Format: inclined-stories 1\n\nA remark', { code: 'unexpected-text', found: 'A remark', line: 5 }],
  ['- status: ready', '- status: done', { code: 'not-allowed', found: 'done', line: 8 }],
  ['- status: ready\n', '', { code: 'missing-field', field: 'status', line: 5 }],
  ['- status: ready', '- status: ready\n- status: ready', { code: 'repeated-field', field: 'status', line: 9 }],
  ['- status: ready', '- status: ready\n- colour: red', { code: 'unknown-field', field: 'colour', line: 9 }],
  ['- status: ready', '- status: ready\nA remark', { code: 'unexpected-text', line: 9 }],
  ['- version: 2', '- version: two', { code: 'bad-number', found: 'two', line: 9 }],
  ['- saved at: 2026-11-23T21:00:00Z', '- saved at: yesterday', { code: 'bad-instant', line: 10 }],
  ['- earlier versions: 1', '- earlier versions: 2', { code: 'wrong-count', expected: 2, found: 1, line: 11 }],
  ['- earlier versions: 1\n', '', { code: 'wrong-count', expected: 0, found: 1, line: 5 }],
  ['- began: 2025-01', '- began: 2025-13', { code: 'bad-month', line: 14 }],
  ['- failure: no', '- failure: maybe', { code: 'not-allowed', line: 16 }],
  ['- scope: none', '- scope: L9', { code: 'not-allowed', line: 18 }],
  ['### Stakes', '### Steaks', { code: 'missing-field', field: 'Stakes', line: 5 }],
  ['### Task', '### Situation', { code: 'missing-field', line: 5 }],
  ['### Stakes', '### Stakes\n\n### Stakes', { code: 'repeated-field', field: 'Stakes', line: 24 }],
  ['### Stakes', '### Stakes\n\n### Colour', { code: 'unknown-field', field: 'Colour', line: 24 }],
  ['### Stakes', '### Stakes\n\n#### Task', { code: 'unknown-field', field: 'Task', line: 24 }],
  ['### Stakes', '### Stakes\n\n#hash', { code: 'unexpected-text', found: '#hash', line: 24 }],
  ['### Stakes', '### Stakes\n\nC:\\quick', { code: 'bad-escape', found: '\\q', line: 24 }],
  ['1. I asked', 'First I asked', { code: 'unexpected-text' }],
  ['  strength: 2', '  strength: 4', { code: 'not-allowed', found: '4' }],
  ['### Version 1', '### Version one', { code: 'bad-number', found: 'one' }],
])('%s changed to %j is refused with its line', (from, to, expected) => {
  expect(edit(from, to)).toMatchObject({ ok: false, error: expected })
})

it('refuses an id used twice and text that is no stories file', () => {
  const twice = writeStoriesMarkdown([sample, sample])
  expect(readStoriesMarkdown(twice)).toMatchObject({ ok: false, error: { code: 'repeated-id', id: 's1' } })
  expect(readStoriesMarkdown('')).toMatchObject({ ok: false, error: { code: 'wrong-format', line: 1 } })
  expect(readStoriesMarkdown(writeStoriesMarkdown([]))).toEqual({ ok: true, value: [] })
})

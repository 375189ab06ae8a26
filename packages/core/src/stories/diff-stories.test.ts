/** The difference between two versions, and that it never loses or invents a character. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyContent, anyText, soundStory } from './any-story.contract.ts'
import { diffStories, showField } from './diff-stories.ts'
import { diffWords } from './diff-words.ts'
import { emptyStory } from './empty-story.ts'
import type { StoryContent } from './story.ts'
import { STORY_FIELDS } from './story-fields.ts'

const show = (before: string, after: string, cells?: number) =>
  diffWords(before, after, cells)
    .map((w) => ({ same: '=', removed: '-', added: '+' })[w.op] + w.text)
    .join('|')

it.each([
  ['', '', ''],
  ['a', 'a', '=a'],
  ['', 'a b', '+a b'],
  ['a b', '', '-a b'],
  ['I led six people', 'I led nine people', '=I led |-six|+nine|= people'],
  ['one two three', 'one three', '=one |-two |=three'],
  ['done.', 'done. More', '=done.|+ More'],
  ['a b', 'a  b', '=a|- |+  |=b'],
])('from %j to %j is %s', (before, after, expected) => {
  expect(show(before, after)).toBe(expected)
})

it('shows the middle whole where comparing would cost too much', () => {
  expect(show('a b c d e', 'a x c y e', 36)).toBe('=a |-b|+x|= c |-d|+y|= e')
  expect(show('a b c d e', 'a x c y e', 35)).toBe('=a |-b c d|+x c y|= e')
})

/** Length of the longest common subsequence in plain recursion. */
function lcs(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a[0] === b[0]) return 1 + lcs(a.slice(1), b.slice(1))
  return Math.max(lcs(a.slice(1), b), lcs(a, b.slice(1)))
}

it('keeps as many words as any other way of keeping them', () => {
  const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 })
  fc.assert(
    fc.property(few, few, (a, b) => {
      const kept = diffWords(a.join(' '), b.join(' '))
        .filter((w) => w.op === 'same')
        .flatMap((w) => w.text.match(/\s+|\S+/gu) ?? [])
      const tokens = (words: string[]) => words.join(' ').match(/\s+|\S+/gu) ?? []
      expect(kept).toHaveLength(lcs(tokens(a), tokens(b)))
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

it('joins to the old and to the new text', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom(undefined, 4, 0), (before, after, cells) => {
      const words = diffWords(before, after, cells)
      expect(
        words
          .filter((w) => w.op !== 'added')
          .map((w) => w.text)
          .join(''),
      ).toBe(before)
      expect(
        words
          .filter((w) => w.op !== 'removed')
          .map((w) => w.text)
          .join(''),
      ).toBe(after)
      expect(words.every((w, i) => w.text !== '' && w.op !== words[i - 1]?.op)).toBe(true)
    }),
    { seed: 20261123, numRuns: 500 },
  )
})

it('is quick on two long texts that share nothing', () => {
  const start = performance.now()
  diffWords('a '.repeat(20_000), 'b '.repeat(20_000))
  expect(performance.now() - start).toBeLessThan(1500)
})

it.each([
  [{ result: '' }, 'result', 'removed'],
  [{ stakes: 'Much' }, 'stakes', 'added'],
  [{ actions: ['I left'] }, 'actions', 'changed'],
  [{ failure: true }, 'failure', 'changed'],
  [{ levelEvidence: { impact: 'L6', scope: null, ambiguity: null } }, 'levelEvidence', 'added'],
  [{ period: { from: null, to: '2025-09' } }, 'period', 'changed'],
  [{ alternatives: [`${soundStory().alternatives[0]}\n- `] }, 'alternatives', 'changed'],
] as const)('%j changes only the field %s: %s', (change, field, kind) => {
  const changes = diffStories(soundStory(), { ...soundStory(), ...change }).filter((c) => c.kind !== 'same')
  expect(changes.map((c) => [c.field, c.kind])).toEqual([[field, kind]])
})

it('takes two lists that read alike for different', () => {
  const one = { ...emptyStory(), actions: ['a\n- b'] }
  expect(diffStories(one, { ...one, actions: ['a', 'b'] }).find((c) => c.field === 'actions')?.kind).toBe('changed')
})

const METRIC = { name: 'returns', before: '9%', after: '4%', unit: '', window: 'six weeks', source: '', attribution: '' }

it.each<[keyof StoryContent, Partial<StoryContent>, string]>([
  ['levelEvidence', { levelEvidence: { scope: 'L6', ambiguity: null, impact: 'L5' } }, 'Scope: L6\nImpact: L5'],
  [
    'principleLinks',
    { principleLinks: [{ principle: 'dive-deep', strength: 3, why: 'I read the logs' }] },
    '- Dive Deep: best proof, because: I read the logs',
  ],
  ['principleLinks', { principleLinks: [{ principle: 'dive-deep', strength: 1, why: '' }] }, '- Dive Deep: touches it'],
  [
    'metrics',
    { metrics: [{ id: 'm', ...METRIC, baselineDate: 'in May', confidence: 'high', approximate: true }] },
    '- returns: 9% → 4%, six weeks, baseline taken: in May, how sure: high, about, not exact',
  ],
  [
    'metrics',
    { metrics: [{ id: 'm', ...METRIC, baselineDate: '', confidence: null, approximate: false }] },
    '- returns: 9% → 4%, six weeks',
  ],
])('%s %# reads like a person wrote it', (field, change, text) => {
  const names = (id: string) => (id === 'dive-deep' ? 'Dive Deep' : id)
  expect(showField({ ...emptyStory(), ...change }, field, names)).toBe(text)
})

it('covers every field once, nothing changed against itself, and joins to what both versions say', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (older, newer) => {
      const changes = diffStories(older, newer)
      expect(changes.map((c) => c.field)).toEqual([...STORY_FIELDS])
      for (const { field, words } of changes) {
        expect(
          words
            .filter((w) => w.op !== 'added')
            .map((w) => w.text)
            .join(''),
        ).toBe(showField(older, field))
        expect(
          words
            .filter((w) => w.op !== 'removed')
            .map((w) => w.text)
            .join(''),
        ).toBe(showField(newer, field))
      }
      expect(diffStories(older, structuredClone(older)).every((c) => c.kind === 'same')).toBe(true)
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

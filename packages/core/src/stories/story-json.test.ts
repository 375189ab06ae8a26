/** Stories to JSON and back, and the path of what is wrong. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyStories, soundStory } from './any-story.contract.ts'
import type { PortableStory } from './portable-story.ts'
import { readStoriesJson, writeStoriesJson } from './story-json.ts'

const sample: PortableStory = {
  id: 's1',
  status: 'draft',
  version: 1,
  savedAt: '2026-11-23T21:00:00Z',
  content: {
    ...soundStory(),
    metrics: [
      {
        id: 'm',
        name: '',
        before: '',
        after: '',
        unit: '',
        window: '',
        baselineDate: '',
        source: '',
        attribution: '',
        confidence: 'low',
        approximate: false,
      },
    ],
    principleLinks: [{ principle: 'p', strength: 1, why: '' }],
    confidentiality: [{ id: 'c', words: 'w', instead: '' }],
  },
  versions: [{ version: 1, savedAt: '2026-11-23T21:00:00Z', content: soundStory() }],
}

/** The sample file with the value at a path replaced, or taken out where `value` is `undefined`. */
function withValue(path: readonly (string | number)[], value: unknown): unknown {
  const file = JSON.parse(JSON.stringify(writeStoriesJson([sample])))
  let place = file
  for (const step of path.slice(0, -1)) place = place[step]
  if (value === undefined) delete place[path.at(-1)!]
  else place[path.at(-1)!] = value
  return file
}
const C = ['stories', 0, 'content'] as const

it.each<[readonly (string | number)[], unknown, string, string]>([
  [['format'], 'other', 'wrong-format', 'format'],
  [['format'], undefined, 'wrong-format', 'format'],
  [['version'], 2, 'unsupported-version', 'version'],
  [['version'], '1', 'unsupported-version', 'version'],
  [['stories'], undefined, 'missing-field', 'stories'],
  [['stories'], {}, 'wrong-type', 'stories'],
  [['extra'], 1, 'unknown-field', 'extra'],
  [['stories', 0], null, 'wrong-type', 'stories[0]'],
  [['stories', 1], sample, 'repeated-id', 'stories[1].id'],
  [['stories', 0, 'status'], 'done', 'not-allowed', 'stories[0].status'],
  [['stories', 0, 'status'], ['draft'], 'not-allowed', 'stories[0].status'],
  [['stories', 0, 'version'], 0, 'bad-number', 'stories[0].version'],
  [['stories', 0, 'version'], 1.5, 'bad-number', 'stories[0].version'],
  [['stories', 0, 'savedAt'], '2026-11-23', 'bad-instant', 'stories[0].savedAt'],
  [['stories', 0, 'versions'], null, 'wrong-type', 'stories[0].versions'],
  [['stories', 0, 'versions', 0, 'content', 'task'], undefined, 'missing-field', 'stories[0].versions[0].content.task'],
  [[...C, 'title'], 1, 'wrong-type', 'stories[0].content.title'],
  [[...C, 'toString'], 1, 'unknown-field', 'stories[0].content.toString'],
  [[...C, 'actions', 1], null, 'wrong-type', 'stories[0].content.actions[1]'],
  [[...C, 'period', 'to'], '2025-13', 'bad-month', 'stories[0].content.period.to'],
  [[...C, 'failure'], 'no', 'wrong-type', 'stories[0].content.failure'],
  [[...C, 'levelEvidence', 'scope'], 'L9', 'not-allowed', 'stories[0].content.levelEvidence.scope'],
  [[...C, 'metrics', 0, 'confidence'], 'sure', 'not-allowed', 'stories[0].content.metrics[0].confidence'],
  [[...C, 'principleLinks', 0, 'strength'], 4, 'not-allowed', 'stories[0].content.principleLinks[0].strength'],
  [[...C, 'principleLinks', 0, 'strength'], '2', 'not-allowed', 'stories[0].content.principleLinks[0].strength'],
  [[...C, 'confidentiality', 0, 'words'], undefined, 'missing-field', 'stories[0].content.confidentiality[0].words'],
])('%j set to %j is refused as %s at %s', (path, value, code, where) => {
  expect(readStoriesJson(withValue(path, value))).toMatchObject({ ok: false, error: { code, path: where } })
})

it.each([null, undefined, 1, 'text', [], () => 1])('%o is no stories file', (value) => {
  expect(readStoriesJson(value)).toEqual({ ok: false, error: { code: 'not-json-object', path: '' } })
})

it('takes no field from a prototype', () => {
  const file = JSON.parse('{"format":"inclined-stories","version":1,"stories":[],"__proto__":{"a":1}}')
  expect(readStoriesJson(file)).toMatchObject({ ok: false, error: { code: 'unknown-field', field: '__proto__' } })
  expect(readStoriesJson(Object.create(writeStoriesJson([])))).toMatchObject({ ok: false })
})

it('reads back any stories exactly, and refuses them with any one field taken out', () => {
  expect(readStoriesJson(withValue(['format'], 'inclined-stories'))).toEqual({ ok: true, value: [sample] })
  fc.assert(
    fc.property(anyStories, fc.nat(), (stories, seed) => {
      const text = JSON.stringify(writeStoriesJson(stories))
      expect(readStoriesJson(JSON.parse(text))).toEqual({ ok: true, value: stories })
      const first = stories[0]
      if (first === undefined) return
      const field = Object.keys(first.content)[seed % 20]!
      const { [field as 'title']: _, ...rest } = first.content
      expect(readStoriesJson({ ...JSON.parse(text), stories: [{ ...first, content: rest }] })).toMatchObject({
        ok: false,
        error: { code: 'missing-field', path: `stories[0].content.${field}` },
      })
    }),
    { seed: 20261123, numRuns: 200 },
  )
})

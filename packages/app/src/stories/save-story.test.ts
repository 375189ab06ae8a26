/** Stories from the draft on: versions, conflicts, status that falls, restoring, comparing. */
import { emptyStory } from '@inclined/core/stories/empty-story'
import { expect, it } from 'vitest'
import { startAnswer } from '../answers/start-answer.ts'
import { type Bench, bank, codeOf, guide, idAt, openBench, sound, valueOf } from '../candidates/bench.contract.ts'
import { changeStoryStatus } from './change-story-status.ts'
import { compareStoryVersions } from './compare-story-versions.ts'
import { createStoryFromAnswer } from './create-story-from-answer.ts'
import { createStory } from './create-story.ts'
import { deleteStory } from './delete-story.ts'
import { listStories } from './list-stories.ts'
import { listStoryVersions } from './list-story-versions.ts'
import { readStory } from './read-story.ts'
import { restoreStoryVersion } from './restore-story-version.ts'
import { saveStory } from './save-story.ts'
import { showCoverage } from './show-coverage.ts'

const link = { principle: 'ownership', strength: 2, why: 'Nobody else would.' } as const

async function openStory(content = sound({ principleLinks: [link] })): Promise<Bench & { readonly id: string }> {
  const bench = await openBench()
  const { id } = valueOf(await createStory(bench.ports, bench.me, { content, idempotencyKey: 'k1' }))
  return { ...bench, id }
}

it('creates a draft from what is there, once per key', async () => {
  const { ports, me } = await openBench()
  const first = valueOf(await createStory(ports, me, { content: { title: 'Labels' }, idempotencyKey: 'k1' }))
  expect(first).toMatchObject({ status: 'draft', version: 1, content: { ...emptyStory(), title: 'Labels' } })
  expect(valueOf(await createStory(ports, me, { content: {}, idempotencyKey: 'k1' }))).toEqual(first)
})

it.each([
  [{ situation: 'x'.repeat(200_000) }, 'accepted'],
  [{ situation: 'x'.repeat(200_000), task: 'y' }, 'too-long'],
  [{ actions: ['fine', 'not \u0000 fine'] }, 'unstorable-character'],
])('a story (%#) is %s', async (content, expected) => {
  const { ports, me } = await openBench()
  const outcome = await createStory(ports, me, { content, idempotencyKey: 'k1' })
  expect(codeOf(outcome)).toBe(expected)
  if (expected === 'unstorable-character') expect(outcome).toMatchObject({ error: { field: 'content.actions.1', at: 4 } })
})

it('keeps every version and shows a conflict instead of swallowing it', async () => {
  const { ports, me, id } = await openStory()
  const saved = valueOf(await saveStory(ports, me, { id, baseVersion: 1, content: sound({ task: 'two' }) }, guide))
  expect(saved).toMatchObject({ story: { version: 2 }, fellFrom: null })
  const late = await saveStory(ports, me, { id, baseVersion: 1, content: sound({ task: 'late' }) }, guide)
  expect(late).toEqual({ ok: false, error: { code: 'story-changed-elsewhere', current: saved.story } })
  expect(valueOf(await saveStory(ports, me, { id, baseVersion: 1, content: sound({ task: 'two' }) }, guide)).story).toEqual(saved.story)
  expect(valueOf(await listStoryVersions(ports, me, id)).map(({ version }) => version)).toEqual([2, 1])
})

it('sets a status only where the lints allow it, on the version that was looked at', async () => {
  const { ports, me, id } = await openStory(sound({ result: 'It went well.', principleLinks: [link] }))
  const ask = async (to: 'draft' | 'usable' | 'ready' | 'retired', version = 1) =>
    codeOf(await changeStoryStatus(ports, me, { id, version, to }, guide))
  expect(await ask('ready')).toBe('blocked')
  expect(await ask('usable')).toBe('accepted')
  expect(await ask('usable')).toBe('accepted')
  expect(await ask('usable', 2)).toBe('story-changed-elsewhere')
  expect(await ask('retired')).toBe('accepted')
  expect(await ask('ready')).toBe('back-to-draft-first')
})

it('lets the status fall with the words that carried it, in the same write', async () => {
  const { ports, me, id } = await openStory()
  valueOf(await changeStoryStatus(ports, me, { id, version: 1, to: 'ready' }, guide))
  const without = sound({ result: 'It went well.', principleLinks: [link] })
  const usable = valueOf(await saveStory(ports, me, { id, baseVersion: 1, content: without }, guide))
  expect([usable.story.status, usable.fellFrom]).toEqual(['usable', 'ready'])
  const draft = valueOf(await saveStory(ports, me, { id, baseVersion: 2, content: { ...without, situation: '' } }, guide))
  expect([draft.story.status, draft.fellFrom]).toEqual(['draft', 'usable'])
  const back = valueOf(await restoreStoryVersion(ports, me, { id, version: 1, baseVersion: 3 }, guide))
  expect(back.story).toMatchObject({ version: 4, status: 'draft', content: sound({ principleLinks: [link] }) })
  expect(valueOf(await restoreStoryVersion(ports, me, { id, version: 1, baseVersion: 3 }, guide)).story).toEqual(back.story)
})

it('counts a ready story as covered and a fallen one not', async () => {
  const { ports, me, id } = await openStory()
  const ready = async () => (await showCoverage(ports, me, guide)).rows.find((row) => row.principle === 'ownership')?.ready
  expect(await ready()).toEqual([])
  valueOf(await changeStoryStatus(ports, me, { id, version: 1, to: 'ready' }, guide))
  expect(await ready()).toEqual([id])
  valueOf(await saveStory(ports, me, { id, baseVersion: 1, content: sound({ result: 'Fine.', principleLinks: [link] }) }, guide))
  expect(await ready()).toEqual([])
})

it('lists the same lints as the page of the story shows', async () => {
  const { ports, me, id } = await openStory()
  const other = sound({ title: 'Other', result: `${sound().result} I moved conversion from 2.1% to 4.9%.`, actions: ['We would do it.'] })
  valueOf(await createStory(ports, me, { content: other, idempotencyKey: 'k2' }))
  for (const rate of [3.4, 5.2, 6.1]) {
    const content = sound({ result: `I moved conversion from 2.1% to ${rate}% with a team of ${rate > 4 ? 5 : 9} people.` })
    valueOf(await createStory(ports, me, { content, idempotencyKey: `more-${rate}` }))
  }
  valueOf(await saveStory(ports, me, { id, baseVersion: 1, content: sound({ result: 'I moved conversion from 2.1% to 3.9%.' }) }, guide))
  const listed = await listStories(ports, me, { limit: 10, offset: 0 }, guide)
  expect(listed).toHaveLength(5)
  const rules = new Set<string>()
  for (const { story, lintCounts } of listed) {
    const { lints, versionCount } = valueOf(await readStory(ports, me, story.id, guide))
    expect(versionCount).toBe(story.version)
    expect(Object.values(lintCounts).reduce((sum, count) => sum + count, 0)).toBe(lints.length)
    expect(lintCounts.warn).toBe(lints.filter(({ severity }) => severity === 'warn').length)
    for (const { rule } of lints) rules.add(rule)
  }
  expect([...rules]).toEqual(expect.arrayContaining(['contradiction', 'changed-number', 'hypothetical']))
  expect(await listStories(ports, me, { limit: 1, offset: 1 }, guide)).toEqual(listed.slice(1, 2))
})

it('compares two versions, and says which story or version is not there', async () => {
  const { ports, me, id } = await openStory()
  valueOf(await saveStory(ports, me, { id, baseVersion: 1, content: sound({ title: 'New', principleLinks: [link] }) }, guide))
  const { changes } = valueOf(await compareStoryVersions(ports, me, { id, from: 1, to: 2 }, guide))
  expect(changes.filter(({ kind }) => kind !== 'same').map(({ field }) => field)).toEqual(['title'])
  expect(codeOf(await compareStoryVersions(ports, me, { id, from: 3, to: 2 }, guide))).toBe('version-not-found')
  expect(codeOf(await compareStoryVersions(ports, me, { id, from: 1, to: 3 }, guide))).toBe('version-not-found')
  expect(codeOf(await restoreStoryVersion(ports, me, { id, version: 9, baseVersion: 2 }, guide))).toBe('version-not-found')
  valueOf(await deleteStory(ports, me, id))
  const gone = [
    await deleteStory(ports, me, id),
    await readStory(ports, me, id, guide),
    await saveStory(ports, me, { id, baseVersion: 2, content: sound() }, guide),
    await changeStoryStatus(ports, me, { id, version: 2, to: 'ready' }, guide),
    await compareStoryVersions(ports, me, { id, from: 1, to: 2 }, guide),
    await restoreStoryVersion(ports, me, { id, version: 1, baseVersion: 2 }, guide),
    await listStoryVersions(ports, me, id),
  ]
  expect(gone.map(codeOf)).toEqual(gone.map(() => 'story-not-found'))
})

it('makes one story from an answer, links it, and makes it again only when it was deleted', async () => {
  const { ports, me } = await openBench()
  const text = 'The queue grew. I read every ticket. I moved the label. Returns fell from 9% to 4%.'
  const start = { questionId: null, questionText: 'What broke?', text, idempotencyKey: 'a1' }
  const answer = valueOf(await startAnswer(ports, me, start, bank))
  const first = valueOf(await createStoryFromAnswer(ports, me, { answerId: answer.id, idempotencyKey: 's1' }))
  expect(first).toMatchObject({ isNew: true, story: { status: 'draft', content: { title: 'What broke?' } } })
  const again = valueOf(await createStoryFromAnswer(ports, me, { answerId: answer.id, idempotencyKey: 's2' }))
  expect(again).toEqual({ story: first.story, isNew: false })
  expect(await ports.answers.find(me, answer.id)).toEqual({ ...answer, storyId: first.story.id })
  await deleteStory(ports, me, first.story.id)
  expect(valueOf(await createStoryFromAnswer(ports, me, { answerId: answer.id, idempotencyKey: 's3' })).isNew).toBe(true)
  expect(codeOf(await createStoryFromAnswer(ports, me, { answerId: idAt(99), idempotencyKey: 's4' }))).toBe('answer-not-found')
  const empty = valueOf(await startAnswer(ports, me, { ...start, text: ' \n', idempotencyKey: 'a2' }, bank))
  expect(codeOf(await createStoryFromAnswer(ports, me, { answerId: empty.id, idempotencyKey: 's5' }))).toBe('answer-empty')
})

/** What every StoryStore does. */
import type { StoryContent } from '@inclined/core/stories/story'
import { expect, it } from 'vitest'
import {
  AWKWARD_TEXTS,
  at,
  newCandidate,
  newId,
  sampleAnswer,
  sampleContent,
  sampleStory,
  type StoresUnderTest,
  UNSTORABLE_TEXTS,
} from './samples.ts'

const next = (id: string, baseVersion: number, content: StoryContent, minutes = 1) =>
  ({ id, baseVersion, content, status: 'usable', savedAt: at(minutes) }) as const

export function storyStoreContract(stores: StoresUnderTest): void {
  const stories = () => stores().stories
  const page = { limit: 500, offset: 0 }

  it('keeps content exactly, in the story and in every version', async () => {
    const mine = await newCandidate(stores())
    const content = sampleContent({ title: AWKWARD_TEXTS[4]!, actions: AWKWARD_TEXTS, result: AWKWARD_TEXTS[2]! })
    const story = sampleStory({ content, status: 'ready' })
    expect(await stories().create(mine, story, 'k')).toEqual(story)
    expect(await stories().find(mine, story.id)).toEqual(story)
    expect(await stories().list(mine, page)).toEqual([story])
    expect(await stories().versions(mine, story.id)).toEqual([{ version: 1, content, savedAt: story.savedAt }])
  })

  it.each(UNSTORABLE_TEXTS.map((text) => [JSON.stringify(text), text]))('refuses by name what it cannot keep: %s', async (_, text) => {
    const mine = await newCandidate(stores())
    const content = sampleContent({ actions: ['fine', text] })
    const refusal = { code: 'unstorable-text', field: 'content.actions.1' }
    await expect(stories().create(mine, sampleStory({ content }), 'k')).rejects.toMatchObject(refusal)
    const story = await stories().create(mine, sampleStory(), 'k')
    await expect(stories().saveVersion(mine, next(story.id, 1, content))).rejects.toMatchObject(refusal)
    const whole = { story: sampleStory({ version: 2 }), earlier: [{ version: 1, content, savedAt: at(0) }] }
    await expect(stories().importAll(mine, [{ story: sampleStory(), earlier: [] }, whole], 'k2')).rejects.toMatchObject({
      field: 'earlier.1.content.actions.1',
    })
    expect(await stories().list(mine, page)).toEqual([story])
  })

  it('makes one story of twenty creations at once with one key', async () => {
    const mine = await newCandidate(stores())
    const made = await Promise.all(Array.from({ length: 20 }, () => stories().create(mine, sampleStory(), 'double click')))
    expect(new Set(made.map((story) => story.id)).size).toBe(1)
    expect(await stories().list(mine, page)).toEqual([made[0]])
  })

  it('refuses a key that was used for something else, or for what has been deleted since', async () => {
    const mine = await newCandidate(stores())
    await stores().answers.create(mine, sampleAnswer(), 'k')
    const story = sampleStory()
    const reused = { code: 'idempotency-key-reused', usedFor: 'create-answer' }
    await expect(stories().create(mine, story, 'k')).rejects.toMatchObject(reused)
    await expect(stories().importAll(mine, [{ story, earlier: [] }], 'k')).rejects.toMatchObject(reused)
    await stories().create(mine, story, 'k2')
    await stories().delete(mine, story.id)
    await expect(stories().create(mine, story, 'k2')).rejects.toMatchObject({ usedFor: 'create-story' })
    expect(await stories().list(mine, page)).toEqual([])
  })

  it('adds versions, newest first, and leaves the earlier ones as they were', async () => {
    const mine = await newCandidate(stores())
    const first = await stories().create(mine, sampleStory({ status: 'ready' }), 'k')
    const content = sampleContent({ title: 'Second telling' })
    const outcome = await stories().saveVersion(mine, next(first.id, 1, content))
    const story = { id: first.id, status: 'usable', version: 2, content, savedAt: at(1) }
    expect(outcome).toEqual({ kind: 'saved', story })
    expect(await stories().find(mine, first.id)).toEqual(story)
    expect(await stories().versions(mine, first.id)).toEqual([
      { version: 2, content, savedAt: at(1) },
      { version: 1, content: first.content, savedAt: at(0) },
    ])
    expect(await stories().create(mine, sampleStory(), 'k')).toEqual(story)
  })

  it('lets one of ten saves from one version through and shows it to the other nine', async () => {
    const mine = await newCandidate(stores())
    const { id } = await stories().create(mine, sampleStory(), 'k')
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => stories().saveVersion(mine, next(id, 1, sampleContent({ title: `tab ${i}` })))),
    )
    const current = await stories().find(mine, id)
    expect(current?.version).toBe(2)
    expect(outcomes.filter((o) => o.kind === 'saved')).toEqual([{ kind: 'saved', story: current }])
    expect(outcomes.filter((o) => o.kind === 'conflict')).toEqual(Array.from({ length: 9 }, () => ({ kind: 'conflict', current })))
    expect(await stories().versions(mine, id)).toHaveLength(2)
  })

  it('sets a status only on the version and status it was decided on', async () => {
    const mine = await newCandidate(stores())
    const story = await stories().create(mine, sampleStory(), 'k')
    const set = (version: number, from: 'draft' | 'usable', to: 'usable' | 'ready') =>
      stories().setStatus(mine, { id: story.id, version, from, to })
    expect(await set(2, 'draft', 'usable')).toEqual({ kind: 'conflict', current: story })
    expect(await set(1, 'usable', 'ready')).toEqual({ kind: 'conflict', current: story })
    const raced = await Promise.all(Array.from({ length: 10 }, () => set(1, 'draft', 'usable')))
    expect(raced.filter((o) => o.kind === 'saved')).toEqual([{ kind: 'saved', story: { ...story, status: 'usable' } }])
    expect(await stories().versions(mine, story.id)).toHaveLength(1)
  })

  it('imports whole histories once, all or none', async () => {
    const mine = await newCandidate(stores())
    const there = await stories().create(mine, sampleStory(), 'k')
    const whole = {
      story: sampleStory({ version: 7, savedAt: at(7) }),
      earlier: [2, 5].map((version) => ({ version, content: sampleContent({ title: `v${version}` }), savedAt: at(version) })),
    }
    const plain = { story: sampleStory({ savedAt: at(3) }), earlier: [] }
    const repeat = { story: there, earlier: [] }
    expect(await stories().importAll(mine, [whole, repeat, plain], 'i1')).toEqual({ kind: 'exists', id: there.id })
    expect(await stories().importAll(mine, [whole, plain, whole], 'i1')).toEqual({ kind: 'exists', id: whole.story.id })
    expect(await stories().list(mine, page)).toEqual([there])
    const imported = { kind: 'imported', ids: [whole.story.id, plain.story.id] }
    const twenty = await Promise.all(Array.from({ length: 20 }, () => stories().importAll(mine, [whole, plain], 'i1')))
    for (const outcome of twenty) expect(outcome).toEqual(imported)
    expect(await stories().list(mine, page)).toEqual([whole.story, plain.story, there])
    expect((await stories().versions(mine, whole.story.id)).map((v) => v.version)).toEqual([7, 5, 2])
    expect(await stories().importAll(mine, [], 'i2')).toEqual({ kind: 'imported', ids: [] })
  })

  it('never reads or writes another candidate’s story, even under the same id', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    const theirs = await stories().create(other, sampleStory(), 'k')
    expect(await stories().find(mine, theirs.id)).toBeNull()
    expect(await stories().list(mine, page)).toEqual([])
    expect(await stories().versions(mine, theirs.id)).toEqual([])
    expect(await stories().saveVersion(mine, next(theirs.id, 1, sampleContent()))).toEqual({ kind: 'not-found' })
    const step = { id: theirs.id, version: 1, from: 'draft', to: 'ready' } as const
    expect(await stories().setStatus(mine, step)).toEqual({ kind: 'not-found' })
    expect(await stories().delete(mine, theirs.id)).toBe(false)
    const copy = { story: { ...theirs, content: sampleContent({ title: 'mine' }) }, earlier: [] }
    expect(await stories().importAll(mine, [copy], 'k')).toEqual({ kind: 'imported', ids: [theirs.id] })
    expect(await stories().delete(mine, theirs.id)).toBe(true)
    expect(await stories().list(other, page)).toEqual([theirs])
  })

  it('lists the latest saved first, page by page, every one once', async () => {
    const mine = await newCandidate(stores())
    for (const minutes of [3, 1, 4, 1, 5, 1]) await stories().create(mine, sampleStory({ savedAt: at(minutes) }), newId())
    const all = await stories().list(mine, page)
    expect(all.map((s) => s.savedAt)).toEqual([5, 4, 3, 1, 1, 1].map(at))
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => stories().list(mine, { limit: 2, offset })))
    expect(pages.flat()).toEqual(all)
    await expect(stories().list(mine, { limit: 501, offset: 0 })).rejects.toThrow(RangeError)
  })

  it('deletes a story with all its versions', async () => {
    const mine = await newCandidate(stores())
    const { id } = await stories().create(mine, sampleStory(), 'k')
    await stories().saveVersion(mine, next(id, 1, sampleContent()))
    expect(await stories().delete(mine, id)).toBe(true)
    for (const gone of [id, newId(), 'no-id']) {
      expect(await stories().delete(mine, gone)).toBe(false)
      expect(await stories().find(mine, gone)).toBeNull()
      expect(await stories().versions(mine, gone)).toEqual([])
    }
    await expect(stories().create(newId(), sampleStory(), 'k')).rejects.toMatchObject({ code: 'missing-object', kind: 'candidate' })
  })
}

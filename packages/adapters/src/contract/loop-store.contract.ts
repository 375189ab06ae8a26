/** What every LoopStore does. */
import { expect, it } from 'vitest'
import {
  AWKWARD_TEXTS,
  at,
  newCandidate,
  newId,
  sampleAnswer,
  sampleLoop,
  sampleLoopContent,
  type StoresUnderTest,
  UNSTORABLE_TEXTS,
} from './samples.ts'

const page = { limit: 500, offset: 0 }

function keepsLoops(stores: StoresUnderTest): void {
  const loops = () => stores().loops

  it('keeps a loop exactly, whatever stands in it', async () => {
    const mine = await newCandidate(stores())
    const told = AWKWARD_TEXTS.map((asked, i) => ({ ...sampleLoopContent().told[0]!, id: `t${i}`, asked }))
    const wanted = sampleLoop({ content: sampleLoopContent({ told }) })
    expect(await loops().create(mine, wanted, 'k')).toEqual(wanted)
    expect(await loops().find(mine, wanted.id)).toEqual(wanted)
    expect(await loops().list(mine, page)).toEqual([wanted])
  })

  it.each(UNSTORABLE_TEXTS.map((text) => [JSON.stringify(text), text]))('refuses by name what it cannot keep: %s', async (_, text) => {
    const mine = await newCandidate(stores())
    const content = sampleLoopContent({ name: text })
    const refusal = { code: 'unstorable-text' }
    await expect(loops().create(mine, sampleLoop({ content }), 'k')).rejects.toMatchObject({ ...refusal, field: 'content.name' })
    await expect(loops().create(mine, sampleLoop(), text)).rejects.toMatchObject(refusal)
    const kept = await loops().create(mine, sampleLoop(), 'k2')
    await expect(loops().save(mine, { id: kept.id, baseRevision: 1, content, savedAt: at(1) })).rejects.toMatchObject(refusal)
    expect(await loops().list(mine, page)).toEqual([kept])
  })

  it('makes one loop of twenty creations at once with one key', async () => {
    const mine = await newCandidate(stores())
    const made = await Promise.all(Array.from({ length: 20 }, () => loops().create(mine, sampleLoop(), 'double click')))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await loops().list(mine, page)).map(({ id }) => id)).toEqual([made[0]!.id])
  })

  it('refuses a key that was used for something else, or for what has been deleted since', async () => {
    const mine = await newCandidate(stores())
    await stores().answers.create(mine, sampleAnswer(), 'k')
    const reused = { code: 'idempotency-key-reused', action: 'create-loop' }
    await expect(loops().create(mine, sampleLoop(), 'k')).rejects.toMatchObject({ ...reused, usedFor: 'create-answer' })
    const wanted = sampleLoop()
    await loops().create(mine, wanted, 'k2')
    await expect(stores().answers.create(mine, sampleAnswer(), 'k2')).rejects.toMatchObject({ usedFor: 'create-loop' })
    await loops().delete(mine, wanted.id)
    await expect(loops().create(mine, wanted, 'k2')).rejects.toMatchObject({ ...reused, usedFor: 'create-loop' })
    expect(await loops().list(mine, page)).toEqual([])
  })
}

function savesLoops(stores: StoresUnderTest): void {
  const loops = () => stores().loops

  it('lets one of ten saves over one revision through and shows the other nine what is there', async () => {
    const mine = await newCandidate(stores())
    const { id } = await loops().create(mine, sampleLoop(), 'k')
    const contents = Array.from({ length: 10 }, (_, i) => sampleLoopContent({ name: `tab ${i}` }))
    const outcomes = await Promise.all(contents.map((content, i) => loops().save(mine, { id, baseRevision: 1, content, savedAt: at(i) })))
    const winner = outcomes.findIndex(({ kind }) => kind === 'saved')
    const kept = await loops().find(mine, id)
    expect(kept).toEqual({ id, content: contents[winner], revision: 2, createdAt: at(0), savedAt: at(winner) })
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toEqual(
      Array.from({ length: 9 }, () => ({ kind: 'conflict', current: kept })),
    )
    expect(outcomes[winner]).toEqual({ kind: 'saved', loop: kept })
  })

  it.each([0, 1, 3])('refuses a save over revision %i of a loop at revision 2', async (baseRevision) => {
    const mine = await newCandidate(stores())
    const { id } = await loops().create(mine, sampleLoop(), 'k')
    const second = await loops().save(mine, { id, baseRevision: 1, content: sampleLoopContent({ name: 'second' }), savedAt: at(1) })
    const late = { id, baseRevision, content: sampleLoopContent({ name: 'late' }), savedAt: at(2) }
    expect(await loops().save(mine, late)).toEqual({ kind: 'conflict', current: second.kind === 'saved' ? second.loop : null })
  })

  it('lists the latest saved first, page by page, every one once', async () => {
    const mine = await newCandidate(stores())
    const made = [3, 1, 4, 1, 5].map((minutes) => sampleLoop({ savedAt: at(minutes) }))
    for (const loop of made) await loops().create(mine, loop, loop.id)
    await loops().save(mine, { id: made[1]!.id, baseRevision: 1, content: sampleLoopContent(), savedAt: at(9) })
    const all = await loops().list(mine, page)
    expect(all.map(({ savedAt }) => savedAt)).toEqual([9, 5, 4, 3, 1].map(at))
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => loops().list(mine, { limit: 2, offset })))
    expect(pages.flat()).toEqual(all)
    for (const limit of [0, 501]) await expect(loops().list(mine, { limit, offset: 0 })).rejects.toThrow(RangeError)
  })

  it('never reads or writes another candidate’s loop', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    const theirs = await loops().create(other, sampleLoop(), 'k')
    const change = { id: theirs.id, baseRevision: 1, content: sampleLoopContent({ name: 'taken over' }), savedAt: at(1) }
    expect(await loops().find(mine, theirs.id)).toBeNull()
    expect(await loops().list(mine, page)).toEqual([])
    expect(await loops().save(mine, change)).toEqual({ kind: 'not-found' })
    expect(await loops().delete(mine, theirs.id)).toBe(false)
    const twin = await loops().create(mine, sampleLoop({ id: theirs.id }), 'k')
    expect(await loops().delete(mine, twin.id)).toBe(true)
    expect(await loops().find(other, theirs.id)).toEqual(theirs)
  })

  it('deletes for good, goes with its candidate, and has nothing under unknown, malformed or ownerless ids', async () => {
    const mine = await newCandidate(stores())
    const [gone, kept] = [await loops().create(mine, sampleLoop(), 'k'), await loops().create(mine, sampleLoop(), 'k2')]
    expect(await loops().delete(mine, gone.id)).toBe(true)
    for (const id of [gone.id, newId(), 'no-id', '']) {
      expect(await loops().delete(mine, id)).toBe(false)
      expect(await loops().find(mine, id)).toBeNull()
      expect(await loops().save(mine, { id, baseRevision: 1, content: sampleLoopContent(), savedAt: at(1) })).toEqual({ kind: 'not-found' })
    }
    for (const nobody of [newId(), 'nobody']) {
      expect(await loops().list(nobody, page)).toEqual([])
      await expect(loops().create(nobody, sampleLoop(), 'k')).rejects.toMatchObject({ code: 'missing-object', kind: 'candidate' })
    }
    await expect(loops().create(mine, sampleLoop({ id: 'no-id' }), 'k3')).rejects.toThrow(TypeError)
    await stores().candidates.delete(mine)
    expect(await loops().find(mine, kept.id)).toBeNull()
  })
}

export function loopStoreContract(stores: StoresUnderTest): void {
  keepsLoops(stores)
  savesLoops(stores)
}

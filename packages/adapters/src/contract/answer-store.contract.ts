/** What every AnswerStore does. */
import { expect, it } from 'vitest'
import { AWKWARD_TEXTS, at, newCandidate, newId, sampleAnswer, sampleStory, type StoresUnderTest, UNSTORABLE_TEXTS } from './samples.ts'

const change = (id: string, baseRevision: number, text: string, minutes = 1) =>
  ({ id, baseRevision, text, questionId: null, questionText: 'Asked anew?', savedAt: at(minutes) }) as const

export function answerStoreContract(stores: StoresUnderTest): void {
  const answers = () => stores().answers
  const page = { limit: 500, offset: 0 }

  it.each(AWKWARD_TEXTS.map((text) => [text.slice(0, 30), text]))('keeps a text exactly: %j', async (_, text) => {
    const mine = await newCandidate(stores())
    const wanted = sampleAnswer({ text, questionText: text.slice(0, 500), questionId: null })
    expect(await answers().create(mine, wanted, 'k')).toEqual(wanted)
    expect(await answers().find(mine, wanted.id)).toEqual(wanted)
    expect(await answers().save(mine, change(wanted.id, 1, `${text}!`))).toMatchObject({ kind: 'saved', answer: { text: `${text}!` } })
    expect((await answers().list(mine, page)).map((a) => a.text)).toEqual([`${text}!`])
  })

  it.each(UNSTORABLE_TEXTS.map((text) => [JSON.stringify(text), text]))('refuses by name what it cannot keep: %s', async (_, text) => {
    const mine = await newCandidate(stores())
    const wanted = sampleAnswer()
    const refusal = { code: 'unstorable-text' }
    await expect(answers().create(mine, sampleAnswer({ text }), 'k1')).rejects.toMatchObject({ ...refusal, field: 'text' })
    await expect(answers().create(mine, sampleAnswer({ questionText: text }), 'k2')).rejects.toMatchObject(refusal)
    await expect(answers().create(mine, wanted, text)).rejects.toMatchObject(refusal)
    await answers().create(mine, wanted, 'k4')
    await expect(answers().save(mine, change(wanted.id, 1, text))).rejects.toMatchObject(refusal)
    expect(await answers().list(mine, page)).toEqual([wanted])
  })

  it('makes one answer of twenty creations at once with one key', async () => {
    const mine = await newCandidate(stores())
    const wanted = Array.from({ length: 20 }, () => sampleAnswer())
    const made = await Promise.all(wanted.map((answer) => answers().create(mine, answer, 'double click')))
    expect(new Set(made.map((answer) => answer.id)).size).toBe(1)
    expect(await answers().list(mine, page)).toEqual([made[0]])
  })

  it('answers a repeated key with what was made, as it is now, and changes nothing', async () => {
    const mine = await newCandidate(stores())
    const wanted = sampleAnswer()
    await answers().create(mine, wanted, 'k')
    await answers().save(mine, change(wanted.id, 1, 'edited since'))
    expect(await answers().create(mine, sampleAnswer(), 'k')).toMatchObject({ id: wanted.id, revision: 2, text: 'edited since' })
    expect(await answers().list(mine, page)).toHaveLength(1)
  })

  it('refuses a key that was used for something else, or for what has been deleted since', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    await stores().stories.create(mine, sampleStory(), 'k')
    const reused = { code: 'idempotency-key-reused', action: 'create-answer' }
    await expect(answers().create(mine, sampleAnswer(), 'k')).rejects.toMatchObject({ ...reused, usedFor: 'create-story' })
    const wanted = sampleAnswer()
    await answers().create(mine, wanted, 'k2')
    await answers().delete(mine, wanted.id)
    await expect(answers().create(mine, wanted, 'k2')).rejects.toMatchObject({ ...reused, usedFor: 'create-answer' })
    expect(await answers().list(mine, page)).toEqual([])
    expect(await answers().create(other, wanted, 'k')).toEqual(wanted)
  })

  it('lets one of ten saves from one revision through and shows it to the other nine', async () => {
    const mine = await newCandidate(stores())
    const { id } = await answers().create(mine, sampleAnswer(), 'k')
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => answers().save(mine, change(id, 1, `tab ${i}`))))
    const current = await answers().find(mine, id)
    expect(current).toMatchObject({ revision: 2, questionId: null, questionText: 'Asked anew?', savedAt: at(1), createdAt: at(0) })
    expect(outcomes.filter((o) => o.kind === 'saved')).toEqual([{ kind: 'saved', answer: current }])
    expect(outcomes.filter((o) => o.kind === 'conflict')).toEqual(Array.from({ length: 9 }, () => ({ kind: 'conflict', current })))
    expect((await answers().save(mine, change(id, 3, 'from the future'))).kind).toBe('conflict')
  })

  it('never reads or writes another candidate’s answer', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    const [theirs, story] = [sampleAnswer(), sampleStory()]
    await answers().create(other, theirs, 'k')
    await stores().stories.create(mine, story, 'k')
    expect(await answers().find(mine, theirs.id)).toBeNull()
    expect(await answers().list(mine, page)).toEqual([])
    expect(await answers().save(mine, change(theirs.id, 1, 'x'))).toEqual({ kind: 'not-found' })
    await expect(answers().linkStory(mine, theirs.id, story.id)).rejects.toMatchObject({ code: 'missing-object', kind: 'answer' })
    await expect(answers().linkStory(other, theirs.id, story.id)).rejects.toMatchObject({ code: 'missing-object', kind: 'story' })
    await expect(answers().create(other, sampleAnswer({ storyId: story.id }), 'k2')).rejects.toMatchObject({ kind: 'story' })
    expect(await answers().delete(mine, theirs.id)).toBe(false)
    expect(await answers().list(other, page)).toEqual([theirs])
  })

  it('keeps an answer whose story is deleted, without the link', async () => {
    const mine = await newCandidate(stores())
    const [answer, story] = [sampleAnswer(), sampleStory()]
    await answers().create(mine, answer, 'k')
    await stores().stories.create(mine, story, 'k2')
    await answers().linkStory(mine, answer.id, story.id)
    expect(await answers().find(mine, answer.id)).toEqual({ ...answer, storyId: story.id })
    await stores().stories.delete(mine, story.id)
    expect(await answers().find(mine, answer.id)).toEqual(answer)
  })

  it('lists the latest saved first, page by page, every one once', async () => {
    const mine = await newCandidate(stores())
    const made = [3, 1, 4, 1, 5, 1].map((minutes) => sampleAnswer({ savedAt: at(minutes) }))
    for (const answer of made) await answers().create(mine, answer, answer.id)
    await answers().save(mine, change(made[0]!.id, 1, 'latest', 9))
    const all = await answers().list(mine, page)
    expect(all.map((a) => a.savedAt)).toEqual([9, 5, 4, 1, 1, 1].map(at))
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => answers().list(mine, { limit: 2, offset })))
    expect(pages.flat()).toEqual(all)
    for (const [limit, offset] of [
      [0, 0],
      [501, 0],
      [1.5, 0],
      [1, -1],
    ] as const) {
      await expect(answers().list(mine, { limit, offset })).rejects.toThrow(RangeError)
    }
  })

  it('deletes for good, and has nothing under unknown, malformed or ownerless ids', async () => {
    const mine = await newCandidate(stores())
    const { id } = await answers().create(mine, sampleAnswer(), 'k')
    expect(await answers().delete(mine, id)).toBe(true)
    for (const gone of [id, newId(), 'no-id', '']) {
      expect(await answers().delete(mine, gone)).toBe(false)
      expect(await answers().find(mine, gone)).toBeNull()
      expect(await answers().save(mine, change(gone, 1, 'x'))).toEqual({ kind: 'not-found' })
    }
    for (const nobody of [newId(), 'nobody']) {
      expect(await answers().list(nobody, page)).toEqual([])
      await expect(answers().create(nobody, sampleAnswer(), 'k')).rejects.toMatchObject({ code: 'missing-object', kind: 'candidate' })
    }
  })
}

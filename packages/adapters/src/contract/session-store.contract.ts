/** What every SessionStore does. */
import type { SessionEvent } from '@inclined/core/interview/session-event'
import { expect, it } from 'vitest'
import { AWKWARD_TEXTS, at, newCandidate, newId, sampleAnswer, type StoresUnderTest, UNSTORABLE_TEXTS } from './samples.ts'
import { answered, asked, drafted, ended, samplePlan, sampleSession } from './session-samples.ts'

const page = { limit: 500, offset: 0 }
const BEGAN: SessionEvent = { seq: 1, at: Date.parse(at(0)), type: 'began' }

function keepsSessions(stores: StoresUnderTest): void {
  const sessions = () => stores().sessions

  it('keeps plan and events exactly, whatever stands in them', async () => {
    const mine = await newCandidate(stores())
    const [one, ...others] = samplePlan().interviews
    const spares = AWKWARD_TEXTS.map((text) => ({ ...one!.questions[0]!, text }))
    const wanted = sampleSession({ plan: samplePlan({ interviews: [{ ...one!, spares }, ...others] }) })
    const made = { ...wanted, lastSeq: 0, endedAt: null }
    expect(await sessions().create(mine, wanted, 'k')).toEqual(made)
    expect(await sessions().find(mine, wanted.id)).toEqual(made)
    const events = AWKWARD_TEXTS.flatMap((text, i) => [drafted(2 * i + 1, text), answered(2 * i + 2, text)])
    expect(await sessions().append(mine, wanted.id, 0, events)).toEqual({ kind: 'appended', lastSeq: events.length })
    expect(await sessions().events(mine, wanted.id)).toEqual(events)
    expect(await sessions().find(mine, wanted.id)).toEqual({ ...made, lastSeq: events.length })
  })

  it.each(UNSTORABLE_TEXTS.map((text) => [JSON.stringify(text), text]))('refuses by name what it cannot keep: %s', async (_, text) => {
    const mine = await newCandidate(stores())
    const refusal = { code: 'unstorable-text' }
    const { id } = await sessions().create(mine, sampleSession(), 'k')
    await expect(sessions().create(mine, sampleSession({ plan: samplePlan({ format: text }) }), 'k2')).rejects.toMatchObject(refusal)
    await expect(sessions().create(mine, sampleSession(), text)).rejects.toMatchObject(refusal)
    const bad = [answered(2, text), drafted(2, text)]
    for (const [at, event] of bad.entries()) {
      const field = at === 0 ? /^events\.1\.(text|draft)$/ : 'events.1.text'
      const outcome = sessions().append(mine, id, 0, [BEGAN, event])
      await expect(outcome).rejects.toMatchObject({ ...refusal, field: typeof field === 'string' ? field : expect.stringMatching(field) })
    }
    expect(await sessions().events(mine, id)).toEqual([])
    expect(await sessions().list(mine, page)).toHaveLength(1)
  })

  it('makes one session of twenty creations at once with one key', async () => {
    const mine = await newCandidate(stores())
    const wanted = Array.from({ length: 20 }, () => sampleSession())
    const made = await Promise.all(wanted.map((session) => sessions().create(mine, session, 'double click')))
    expect(new Set(made.map((session) => session.id)).size).toBe(1)
    expect((await sessions().list(mine, page)).map((session) => session.id)).toEqual([made[0]!.id])
  })

  it('answers a repeated key with what was made, as it is now', async () => {
    const mine = await newCandidate(stores())
    const first = await sessions().create(mine, sampleSession(), 'k')
    await sessions().append(mine, first.id, 0, [BEGAN])
    expect(await sessions().create(mine, sampleSession(), 'k')).toEqual({ ...first, lastSeq: 1 })
    expect(await sessions().list(mine, page)).toHaveLength(1)
  })

  it('refuses a key that was used for something else, or for what has been deleted since', async () => {
    const mine = await newCandidate(stores())
    await stores().answers.create(mine, sampleAnswer(), 'k')
    const reused = { code: 'idempotency-key-reused', action: 'create-session' }
    await expect(sessions().create(mine, sampleSession(), 'k')).rejects.toMatchObject({ ...reused, usedFor: 'create-answer' })
    const wanted = sampleSession()
    await sessions().create(mine, wanted, 'k2')
    await expect(stores().answers.create(mine, sampleAnswer(), 'k2')).rejects.toMatchObject({ usedFor: 'create-session' })
    await sessions().delete(mine, wanted.id)
    await expect(sessions().create(mine, wanted, 'k2')).rejects.toMatchObject({ ...reused, usedFor: 'create-session' })
    expect(await sessions().list(mine, page)).toEqual([])
  })
}

function appendsEvents(stores: StoresUnderTest): void {
  const sessions = () => stores().sessions

  it('lets one of ten appends from one event through and tells the other nine how far it has come', async () => {
    const mine = await newCandidate(stores())
    const { id } = await sessions().create(mine, sampleSession(), 'k')
    await sessions().append(mine, id, 0, [BEGAN])
    const tabs = Array.from({ length: 10 }, (_, tab) => [drafted(2, `tab ${tab}`), answered(3, `tab ${tab}`)])
    const outcomes = await Promise.all(tabs.map((events) => sessions().append(mine, id, 1, events)))
    expect(outcomes.filter((o) => o.kind === 'appended')).toEqual([{ kind: 'appended', lastSeq: 3 }])
    expect(outcomes.filter((o) => o.kind === 'conflict')).toEqual(Array.from({ length: 9 }, () => ({ kind: 'conflict', lastSeq: 3 })))
    const winner = tabs[outcomes.findIndex((o) => o.kind === 'appended')]!
    expect(await sessions().events(mine, id)).toEqual([BEGAN, ...winner])
    expect(await sessions().append(mine, id, 7, [drafted(8, 'from the future')])).toEqual({ kind: 'conflict', lastSeq: 3 })
    expect(await sessions().append(mine, id, 0, [BEGAN])).toEqual({ kind: 'conflict', lastSeq: 3 })
  })

  it.each([
    ['none', 1, []],
    ['a gap', 1, [drafted(3, 'x')]],
    ['a gap inside', 1, [drafted(2, 'x'), drafted(4, 'x')]],
    ['a repeat', 1, [drafted(2, 'x'), drafted(2, 'x')]],
    ['the wrong order', 1, [drafted(3, 'x'), drafted(2, 'x')]],
    ['the last again', 1, [drafted(1, 'x')]],
  ])('throws at events that do not count on, and writes nothing: %s', async (_, expectedSeq, events) => {
    const mine = await newCandidate(stores())
    const { id } = await sessions().create(mine, sampleSession(), 'k')
    await sessions().append(mine, id, 0, [BEGAN])
    await expect(sessions().append(mine, id, expectedSeq, events)).rejects.toThrow(RangeError)
    expect(await sessions().events(mine, id)).toEqual([BEGAN])
    expect(await sessions().find(mine, id)).toMatchObject({ lastSeq: 1 })
  })

  it('knows the end, and keeps the first where events follow it', async () => {
    const mine = await newCandidate(stores())
    const { id } = await sessions().create(mine, sampleSession(), 'k')
    await sessions().append(mine, id, 0, [BEGAN, ended(2)])
    expect(await sessions().find(mine, id)).toMatchObject({ lastSeq: 2, endedAt: at(30) })
    await sessions().append(mine, id, 2, [{ seq: 3, at: Date.parse(at(40)), type: 'revealed' }])
    expect(await sessions().find(mine, id)).toMatchObject({ lastSeq: 3, endedAt: at(30) })
  })

  it('counts far, in many appends and in one', async () => {
    const mine = await newCandidate(stores())
    const { id } = await sessions().create(mine, sampleSession(), 'k')
    const many = Array.from({ length: 2_100 }, (_, i) => drafted(i + 1, `draft ${i}`))
    await sessions().append(mine, id, 0, many)
    for (let seq = 2_101; seq <= 2_120; seq += 1) await sessions().append(mine, id, seq - 1, [drafted(seq, `draft ${seq}`)])
    const events = await sessions().events(mine, id)
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 2_120 }, (_, i) => i + 1))
  })
}

function listsAndDeletes(stores: StoresUnderTest): void {
  const sessions = () => stores().sessions

  it('lists the latest made first, page by page, every one once, with its answers counted', async () => {
    const mine = await newCandidate(stores())
    const made = [3, 1, 4, 1, 5, 1].map((minutes) => sampleSession({ createdAt: at(minutes) }))
    for (const session of made) await sessions().create(mine, session, session.id)
    await sessions().append(mine, made[2]!.id, 0, [BEGAN, asked(2, 'q'), drafted(3, 'x'), answered(4, 'x'), answered(5, 'y'), ended(6)])
    const all = await sessions().list(mine, page)
    expect(all.map((s) => s.createdAt)).toEqual([5, 4, 3, 1, 1, 1].map(at))
    expect(all[1]).toEqual({ id: made[2]!.id, format: 'drill', createdAt: at(4), endedAt: at(30), answers: 2 })
    expect(all[0]).toMatchObject({ answers: 0, endedAt: null })
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => sessions().list(mine, { limit: 2, offset })))
    expect(pages.flat()).toEqual(all)
    for (const limit of [0, 501]) await expect(sessions().list(mine, { limit, offset: 0 })).rejects.toThrow(RangeError)
  })

  it('tells what was asked aloud in any session, each question once', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    const first = await sessions().create(mine, sampleSession(), 'k')
    const second = await sessions().create(mine, sampleSession(), 'k2')
    const theirs = await sessions().create(other, sampleSession(), 'k')
    expect(await sessions().askedQuestions(mine)).toEqual([])
    await sessions().append(mine, first.id, 0, [asked(1, 'b'), drafted(2, 'c'), asked(3, 'é'), asked(4, 'B')])
    await sessions().append(mine, second.id, 0, [asked(1, 'b'), asked(2, 'a')])
    await sessions().append(other, theirs.id, 0, [asked(1, 'z')])
    expect(await sessions().askedQuestions(mine)).toEqual(['B', 'a', 'b', 'é'])
  })

  it('never reads or writes another candidate’s session', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    const theirs = await sessions().create(other, sampleSession(), 'k')
    await sessions().append(other, theirs.id, 0, [BEGAN])
    expect(await sessions().find(mine, theirs.id)).toBeNull()
    expect(await sessions().list(mine, page)).toEqual([])
    expect(await sessions().events(mine, theirs.id)).toEqual([])
    expect(await sessions().append(mine, theirs.id, 1, [drafted(2, 'x')])).toEqual({ kind: 'not-found' })
    expect(await sessions().delete(mine, theirs.id)).toBe(false)
    const twin = await sessions().create(mine, sampleSession({ id: theirs.id }), 'k')
    expect(await sessions().append(mine, twin.id, 0, [ended(1)])).toEqual({ kind: 'appended', lastSeq: 1 })
    expect(await sessions().delete(mine, twin.id)).toBe(true)
    expect(await sessions().events(other, theirs.id)).toEqual([BEGAN])
  })

  it('deletes a session with all its events, and has nothing under unknown, malformed or ownerless ids', async () => {
    const mine = await newCandidate(stores())
    const { id } = await sessions().create(mine, sampleSession(), 'k')
    await sessions().append(mine, id, 0, [BEGAN, answered(2, 'x')])
    expect(await sessions().delete(mine, id)).toBe(true)
    for (const gone of [id, newId(), 'no-id', '']) {
      expect(await sessions().delete(mine, gone)).toBe(false)
      expect(await sessions().find(mine, gone)).toBeNull()
      expect(await sessions().events(mine, gone)).toEqual([])
      expect(await sessions().append(mine, gone, 0, [BEGAN])).toEqual({ kind: 'not-found' })
    }
    for (const nobody of [newId(), 'nobody']) {
      expect(await sessions().list(nobody, page)).toEqual([])
      expect(await sessions().askedQuestions(nobody)).toEqual([])
      await expect(sessions().create(nobody, sampleSession(), 'k')).rejects.toMatchObject({ code: 'missing-object', kind: 'candidate' })
    }
    await expect(sessions().create(mine, sampleSession({ id: 'no-id' }), 'k3')).rejects.toThrow(TypeError)
  })

  it('goes with its candidate', async () => {
    const mine = await newCandidate(stores())
    const { id } = await sessions().create(mine, sampleSession(), 'k')
    await sessions().append(mine, id, 0, [BEGAN, answered(2, 'x')])
    await stores().candidates.delete(mine)
    expect([await sessions().find(mine, id), await sessions().events(mine, id)]).toEqual([null, []])
  })
}

export function sessionStoreContract(stores: StoresUnderTest): void {
  keepsSessions(stores)
  appendsEvents(stores)
  listsAndDeletes(stores)
}

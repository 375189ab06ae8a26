/** What every MentorStore does: one record a person, one person a handle, saved over its revision. */
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { expect, it } from 'vitest'
import { AWKWARD_TEXTS, at, newCandidate, newId, type StoresUnderTest, UNSTORABLE_TEXTS } from './samples.ts'

const page = { limit: 500, offset: 0 }
const newHandle = () => `m-${newId().slice(0, 13)}`

const sampleMentor = (change: Partial<MentorContent> = {}): MentorContent => ({
  handle: newHandle(),
  name: 'Ada',
  headline: 'Payments',
  about: '',
  languages: ['en'],
  tracks: ['pm'],
  principles: [],
  hasPledged: true,
  isListed: true,
  services: [],
  hours: { timeZone: 'Europe/Paris', weekly: [{ days: [1], start: '09:00', end: '12:00' }], overrides: [], minNoticeMin: 60 },
  ...change,
})

export function mentorStoreContract(stores: StoresUnderTest): void {
  const mentors = () => stores().mentors
  const save = (person: string, baseRevision: number, content: MentorContent, minutes = 1) =>
    mentors().save(person, { baseRevision, content, savedAt: at(minutes) })

  it('keeps a record exactly and finds it by person and by handle', async () => {
    const me = await newCandidate(stores())
    const content = sampleMentor({ about: AWKWARD_TEXTS.join('\n'), isListed: false })
    const mentor = { person: me, content, revision: 1, savedAt: at(1) }
    expect(await mentors().find(me)).toBeNull()
    expect(await save(me, 0, content)).toEqual({ kind: 'saved', mentor })
    expect([await mentors().find(me), await mentors().findByHandle(content.handle)]).toEqual([mentor, mentor])
    expect((await mentors().list(page)).filter(({ person }) => person === me)).toEqual([])
  })

  it('lets one of ten first saves through, and one of ten saves over one revision', async () => {
    const me = await newCandidate(stores())
    for (const base of [0, 1]) {
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => save(me, base, sampleMentor())))
      const kept = await mentors().find(me)
      expect(outcomes.filter(({ kind }) => kind === 'saved')).toEqual([{ kind: 'saved', mentor: kept }])
      expect(outcomes.filter(({ kind }) => kind === 'conflict')).toEqual(
        Array.from({ length: 9 }, () => ({ kind: 'conflict', current: kept })),
      )
      expect(kept?.revision).toBe(base + 1)
    }
    expect(await save(await newCandidate(stores()), 3, sampleMentor())).toEqual({ kind: 'conflict', current: null })
  })

  it('gives a handle to one person, and frees it when it is given up', async () => {
    const [one, other] = [await newCandidate(stores()), await newCandidate(stores())]
    const content = sampleMentor()
    await save(one, 0, content)
    expect(await save(other, 0, content)).toEqual({ kind: 'handle-taken' })
    expect(await mentors().find(other)).toBeNull()
    await save(other, 0, sampleMentor())
    expect(await save(other, 1, content)).toEqual({ kind: 'handle-taken' })
    await save(one, 1, sampleMentor())
    expect((await save(other, 1, content)).kind).toBe('saved')
  })

  it('lists who is listed by handle, page by page', async () => {
    const prefix = newHandle()
    const handles = ['c', 'a', 'b'].map((letter) => `${prefix}-${letter}`)
    for (const handle of handles) await save(await newCandidate(stores()), 0, sampleMentor({ handle, isListed: !handle.endsWith('b') }))
    const all = await mentors().list(page)
    expect(all.map(({ content }) => content.handle).filter((handle) => handle.startsWith(prefix))).toEqual([`${prefix}-a`, `${prefix}-c`])
    const pages = await Promise.all(all.map((_, offset) => mentors().list({ limit: 1, offset })))
    expect(pages.flat()).toEqual(all)
    await expect(mentors().list({ limit: 0, offset: 0 })).rejects.toThrow(RangeError)
  })

  it('refuses what it cannot keep and who is not there, deletes for good, and goes with the person', async () => {
    const me = await newCandidate(stores())
    const unstorable = save(me, 0, sampleMentor({ about: UNSTORABLE_TEXTS[0]! }))
    await expect(unstorable).rejects.toMatchObject({ code: 'unstorable-text', field: 'content.about' })
    for (const nobody of [newId(), 'nobody']) {
      await expect(save(nobody, 0, sampleMentor())).rejects.toMatchObject({ code: 'missing-object' })
      expect([await mentors().find(nobody), await mentors().delete(nobody)]).toEqual([null, false])
    }
    const content = sampleMentor()
    await save(me, 0, content)
    expect([await mentors().delete(me), await mentors().delete(me)]).toEqual([true, false])
    await save(me, 0, content)
    await stores().candidates.delete(me)
    expect(await mentors().findByHandle(content.handle)).toBeNull()
  })
}

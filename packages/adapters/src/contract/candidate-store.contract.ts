/** What every CandidateStore does. */
import { expect, it } from 'vitest'
import { emptyProfile, newCandidate, newId, sampleAnswer, sampleProfile, sampleStory, type StoresUnderTest, at } from './samples.ts'

export function candidateStoreContract(stores: StoresUnderTest): void {
  it.each([sampleProfile, emptyProfile])('gives back the profile it was given (%#)', async (profile) => {
    const id = newId()
    expect(await stores().candidates.find(id)).toBeNull()
    expect(await stores().candidates.ensure({ id, kind: 'example', profile })).toEqual({ id, kind: 'example', profile })
    expect(await stores().candidates.find(id)).toEqual({ id, kind: 'example', profile })
  })

  it('ensures once: of many at the same time the first wins and all are told the same', async () => {
    const id = newId()
    const paces = Array.from({ length: 20 }, (_, i) => 100 + i)
    const told = await Promise.all(
      paces.map((wordsPerMinute) => stores().candidates.ensure({ id, kind: 'own', profile: { ...emptyProfile, wordsPerMinute } })),
    )
    const kept = await stores().candidates.find(id)
    expect(paces).toContain(kept?.profile.wordsPerMinute)
    for (const each of told) expect(each).toEqual(kept)
  })

  it('saves a profile over the earlier one, and only this candidate’s', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    await stores().candidates.saveProfile(mine, emptyProfile)
    expect((await stores().candidates.find(mine))?.profile).toEqual(emptyProfile)
    expect((await stores().candidates.find(other))?.profile).toEqual(sampleProfile)
  })

  it.each([{ weeklyHours: 1 }, { weeklyHours: 80 }, { wordsPerMinute: 60 }, { wordsPerMinute: 260 }, { loopDate: '2028-02-29' }])(
    'keeps a profile at the bounds: %o',
    async (change) => {
      const id = await newCandidate(stores())
      await stores().candidates.saveProfile(id, { ...sampleProfile, ...change })
      expect((await stores().candidates.find(id))?.profile).toEqual({ ...sampleProfile, ...change })
    },
  )

  it.each([
    { weeklyHours: 0.5 },
    { weeklyHours: 80.5 },
    { weeklyHours: Number.NaN },
    { wordsPerMinute: 59 },
    { wordsPerMinute: 261 },
    { loopDate: '2027-02-29' },
    { loopDate: 'soon' },
  ])('refuses a profile out of bounds: %o', async (change) => {
    const id = await newCandidate(stores())
    await expect(stores().candidates.saveProfile(id, { ...sampleProfile, ...change })).rejects.toThrow()
    expect((await stores().candidates.find(id))?.profile).toEqual(sampleProfile)
  })

  it('has nothing under an unknown or malformed id', async () => {
    for (const id of [newId(), 'nobody', '', newId().toUpperCase()]) {
      expect(await stores().candidates.find(id)).toBeNull()
      await expect(stores().candidates.saveProfile(id, sampleProfile)).rejects.toMatchObject({ code: 'missing-object', kind: 'candidate' })
      await stores().candidates.delete(id)
    }
  })

  it('deletes all that is the candidate’s and nothing else', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    const story = sampleStory()
    const answer = sampleAnswer({ storyId: story.id })
    for (const id of [mine, other]) {
      await stores().stories.create(id, story, 'k-story')
      await stores().answers.create(id, answer, 'k-answer')
      await stores().claims.mark(id, { key: 'a', canDefend: 'yes', note: '', markedAt: at(0) })
    }
    await stores().candidates.delete(mine)
    const left = async (id: string) => [
      await stores().candidates.find(id),
      await stores().answers.find(id, answer.id),
      await stores().stories.find(id, story.id),
      ...(await stores().stories.versions(id, story.id)),
      ...(await stores().claims.list(id)),
    ]
    expect(await left(mine)).toEqual([null, null, null])
    expect(await left(other)).not.toContain(null)
    // The same id begins afresh: keys that were spent before are free again.
    await stores().candidates.ensure({ id: mine, kind: 'own', profile: emptyProfile })
    expect(await left(mine)).toEqual([{ id: mine, kind: 'own', profile: emptyProfile }, null, null])
    expect(await stores().answers.create(mine, sampleAnswer(), 'k-answer')).toMatchObject({ revision: 1 })
  })
}

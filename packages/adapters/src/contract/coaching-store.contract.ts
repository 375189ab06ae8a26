/** What every CoachingStore does: it shows each side its own, and what is handed over stays as it is. */
import type { BriefWish } from '@inclined/app/ports/coaching-store'
import type { Feedback } from '@inclined/core/mentoring/feedback'
import { HOUR } from '@inclined/core/mentoring/instant'
import { expect, it } from 'vitest'
import { newBooking, START } from './booked-samples.ts'
import { AWKWARD_TEXTS, at, newId, type StoresUnderTest } from './samples.ts'

const brief = (ask: string): BriefWish => ({
  consent: { parts: ['ask', 'stories'], storyIds: [], marks: [], until: START + 9 * HOUR, isWithdrawn: false },
  ask,
})

const feedback = (summary: string): Feedback => ({
  summary,
  items: [{ id: 'i1', kind: 'to-do', principle: 'customer-obsession', storyId: null, quote: '', words: 'Name the customer.' }],
})

function keepsBriefs(stores: StoresUnderTest): void {
  const coaching = () => stores().coaching

  it('keeps what the candidate gives the mentor to read, over its revision, for the two alone', async () => {
    const { bookingId, mentorId, candidateId } = await newBooking(stores)
    const ask = AWKWARD_TEXTS.join('\n')
    const saves = Array.from({ length: 5 }, () => coaching().saveBrief(candidateId, bookingId, { ...brief(ask), baseRevision: 0 }))
    expect((await Promise.all(saves)).toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'saved'])
    for (const person of [mentorId, candidateId])
      expect(await coaching().readBrief(person, bookingId)).toEqual({ ...brief(ask), revision: 1 })
    expect(await coaching().readBrief(newId(), bookingId)).toBeNull()
    for (const person of [mentorId, newId(), 'nobody']) {
      expect(await coaching().saveBrief(person, bookingId, { ...brief(''), baseRevision: 1 })).toBe('not-found')
    }
    expect(await coaching().saveBrief(candidateId, bookingId, { ...brief('Else.'), baseRevision: 1 })).toBe('saved')
    expect(await coaching().readBrief(mentorId, bookingId)).toMatchObject({ ask: 'Else.', revision: 2 })
  })
}

function keepsFeedback(stores: StoresUnderTest): void {
  const coaching = () => stores().coaching
  const change = (summary: string, baseRevision: number, handsOver = false) => ({
    baseRevision,
    content: feedback(summary),
    savedAt: at(baseRevision),
    handsOver,
  })

  it('shows a draft to the mentor alone, and to the candidate what was handed over, which never changes', async () => {
    const { bookingId, mentorId, candidateId } = await newBooking(stores)
    expect(await coaching().saveFeedback(mentorId, bookingId, change('Draft.', 0))).toBe('saved')
    expect(await coaching().saveFeedback(mentorId, bookingId, change('Draft.', 0))).toBe('conflict')
    expect([await coaching().readFeedback(candidateId, bookingId), await coaching().listFeedback(candidateId)]).toEqual([null, []])
    expect(await coaching().readFeedback(mentorId, bookingId)).toMatchObject({ content: feedback('Draft.'), handedOverAt: null })
    for (const person of [candidateId, newId()])
      expect(await coaching().saveFeedback(person, bookingId, change('Mine.', 1))).toBe('not-found')
    expect(await coaching().saveFeedback(mentorId, bookingId, change('Whole.', 1, true))).toBe('saved')
    expect(await coaching().saveFeedback(mentorId, bookingId, change('Else.', 2))).toBe('handed-over')
    const whole = { bookingId, mentorId, content: feedback('Whole.'), revision: 2, savedAt: at(1), handedOverAt: at(1) }
    expect([await coaching().readFeedback(candidateId, bookingId), await coaching().listFeedback(candidateId)]).toEqual([whole, [whole]])
    expect([await coaching().readFeedback(newId(), bookingId), await coaching().listFeedback(mentorId)]).toEqual([null, []])
  })

  it('keeps what the candidate has done of it, once, and nothing of anybody else', async () => {
    const { bookingId, mentorId, candidateId } = await newBooking(stores)
    const item = { bookingId, itemId: 'i1' }
    await coaching().saveFeedback(mentorId, bookingId, change('Draft.', 0))
    expect(await coaching().markDone(candidateId, item, true)).toBe(false)
    await coaching().saveFeedback(mentorId, bookingId, change('Whole.', 1, true))
    expect(await coaching().markDone(mentorId, item, true)).toBe(false)
    expect(await coaching().markDone(candidateId, { bookingId, itemId: 'i2' }, true)).toBe(false)
    expect([await coaching().markDone(candidateId, item, true), await coaching().markDone(candidateId, item, true)]).toEqual([true, true])
    expect([await coaching().listDone(candidateId), await coaching().listDone(mentorId)]).toEqual([[item], []])
    await coaching().markDone(candidateId, item, false)
    expect(await coaching().listDone(candidateId)).toEqual([])
  })
}

export function coachingStoreContract(stores: StoresUnderTest): void {
  keepsBriefs(stores)
  keepsFeedback(stores)
}

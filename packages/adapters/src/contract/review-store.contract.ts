/** What every ReviewStore does: one review of each side, for the two of the booking alone. */
import { accept, refuse } from '@inclined/core/kernel/result'
import type { Side } from '@inclined/core/mentoring/booking'
import type { Review } from '@inclined/core/mentoring/reviews'
import { expect, it } from 'vitest'
import { newBooking } from './booked-samples.ts'
import { AWKWARD_TEXTS, newId, type StoresUnderTest } from './samples.ts'

const review = (bookingId: string, side: Side, stars: number): Review => ({
  bookingId,
  side,
  stars,
  facets: side === 'candidate' ? { realism: 4 } : {},
  text: AWKWARD_TEXTS.join('\n'),
  writtenAt: 1,
  editedAt: null,
  reply: null,
  isTakenDown: false,
})

export function reviewStoreContract(stores: StoresUnderTest): void {
  const reviews = () => stores().reviews

  it('keeps one review of each side, decided with both in view, and gives them to the two alone', async () => {
    const { bookingId, mentorId, candidateId } = await newBooking(stores)
    const save = (person: string, side: Side, stars: number) =>
      reviews().save(person, bookingId, ({ reviews: there }) =>
        there.length > 1 ? refuse('both are in') : accept(review(bookingId, side, stars)),
      )
    expect((await reviews().read(candidateId, bookingId))?.reviews).toEqual([])
    for (const stranger of [newId(), 'nobody']) {
      expect([await save(stranger, 'candidate', 1), await reviews().read(stranger, bookingId)]).toEqual([{ kind: 'not-found' }, null])
    }
    expect([await save(candidateId, 'candidate', 4), await save(candidateId, 'candidate', 5)]).toEqual([
      { kind: 'saved' },
      { kind: 'saved' },
    ])
    expect(await reviews().listOfMentor(mentorId, 10)).toMatchObject([{ booking: { terms: { bookingId } }, reviews: [{ stars: 5 }] }])
    expect(await save(mentorId, 'mentor', 3)).toEqual({ kind: 'saved' })
    expect(await save(mentorId, 'mentor', 1)).toEqual({ kind: 'refused', refusal: 'both are in' })
    const read = await reviews().read(mentorId, bookingId)
    expect(read?.reviews.toSorted((a, b) => b.stars - a.stars)).toEqual([review(bookingId, 'candidate', 5), review(bookingId, 'mentor', 3)])
    expect(await reviews().listOfMentor(candidateId, 10)).toEqual([])
  })

  it('gives the logs of a person’s bookings on either side, and of nobody else', async () => {
    const { mentorId, candidateId } = await newBooking(stores)
    for (const person of [mentorId, candidateId]) {
      expect((await stores().bookings.listLogs(person, 10)).map((log) => log.map(({ type }) => type))).toEqual([['held']])
    }
    expect([await stores().bookings.listLogs(newId(), 10), await stores().bookings.listLogs('nobody', 10)]).toEqual([[], []])
  })
}

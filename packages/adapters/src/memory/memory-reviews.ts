/** Reviews in memory, found by the two people of their booking alone. */
import type { ReviewStore } from '@inclined/app/ports/review-store'
import type { Review } from '@inclined/core/mentoring/reviews'
import { assertStorableJson } from '../storable/storable-text.ts'
import type { MemoryBooks } from './memory-bookings.ts'
import { copy } from './memory-state.ts'

export function memoryReviews({ rows }: MemoryBooks): ReviewStore {
  const kept = new Map<string, Review>()
  const reviewed = (id: string) => {
    const row = rows.get(id)
    return row === undefined ? null : { booking: row.booking, reviews: [...kept.values()].filter(({ bookingId }) => bookingId === id) }
  }
  const theirs = (person: string, id: string) => {
    const found = reviewed(id)
    return found !== null && [found.booking.terms.mentorId, found.booking.terms.candidateId].includes(person) ? found : null
  }
  return {
    read: async (person, id) => copy(theirs(person, id)),
    async save(person, id, decide) {
      const found = theirs(person, id)
      if (found === null) return { kind: 'not-found' }
      const decided = decide(copy(found))
      if (!decided.ok) return { kind: 'refused', refusal: decided.error }
      assertStorableJson('review', decided.value)
      kept.set(`${id} ${decided.value.side}`, copy(decided.value))
      return { kind: 'saved' }
    },
    async listOfMentor(mentorId, limit) {
      const all = [...rows.keys()].map(reviewed).filter((each) => each !== null)
      const own = all.filter(
        ({ booking, reviews }) => booking.terms.mentorId === mentorId && reviews.some(({ side }) => side === 'candidate'),
      )
      return copy(own.toSorted((a, b) => b.booking.time.start - a.booking.time.start).slice(0, limit))
    },
  }
}

/** Briefs and feedback in memory, found by the two people of their booking alone. */
import type { CoachingStore, DoneItem, KeptBrief, KeptFeedback } from '@inclined/app/ports/coaching-store'
import { normalInstant } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import type { MemoryBooks } from './memory-bookings.ts'
import { copy } from './memory-state.ts'

export function memoryCoaching({ rows }: MemoryBooks): CoachingStore {
  const briefs = new Map<string, KeptBrief>()
  const feedbacks = new Map<string, KeptFeedback>()
  const done = new Map<string, DoneItem>()
  const termsOf = (id: string) => rows.get(id)?.booking.terms
  const given = (candidate: string) =>
    [...feedbacks.values()].filter(({ bookingId, handedOverAt }) => handedOverAt !== null && termsOf(bookingId)?.candidateId === candidate)
  return {
    async readBrief(person, bookingId) {
      const terms = termsOf(bookingId)
      return terms?.mentorId === person || terms?.candidateId === person ? copy(briefs.get(bookingId) ?? null) : null
    },
    async saveBrief(candidate, bookingId, { baseRevision, ...body }) {
      assertStorableJson('brief', body)
      if (termsOf(bookingId)?.candidateId !== candidate) return 'not-found'
      if ((briefs.get(bookingId)?.revision ?? 0) !== baseRevision) return 'conflict'
      briefs.set(bookingId, copy({ ...body, revision: baseRevision + 1 }))
      return 'saved'
    },
    async readFeedback(person, bookingId) {
      const kept = feedbacks.get(bookingId)
      const isShown = kept !== undefined && (termsOf(bookingId)?.mentorId === person || given(person).includes(kept))
      return isShown ? copy(kept) : null
    },
    async saveFeedback(mentor, bookingId, { baseRevision, content, savedAt, handsOver }) {
      assertStorableJson('content', content)
      if (termsOf(bookingId)?.mentorId !== mentor) return 'not-found'
      const there = feedbacks.get(bookingId)
      if (there?.handedOverAt) return 'handed-over'
      if ((there?.revision ?? 0) !== baseRevision) return 'conflict'
      const at = normalInstant(savedAt)
      const kept = { bookingId, mentorId: mentor, content, revision: baseRevision + 1, savedAt: at, handedOverAt: handsOver ? at : null }
      feedbacks.set(bookingId, copy(kept))
      return 'saved'
    },
    async listFeedback(candidate) {
      const key = ({ handedOverAt, bookingId }: KeptFeedback) => `${handedOverAt} ${bookingId}`
      return copy(given(candidate).toSorted((a, b) => (key(a) < key(b) ? 1 : -1)))
    },
    async markDone(candidate, { bookingId, itemId }, isDone) {
      const kept = given(candidate).find((each) => each.bookingId === bookingId)
      if (!kept?.content.items.some(({ id }) => id === itemId)) return false
      const key = `${bookingId} ${itemId}`
      if (isDone) done.set(key, { bookingId, itemId })
      else done.delete(key)
      return true
    },
    async listDone(candidate) {
      const own = [...done].filter(([, { bookingId }]) => termsOf(bookingId)?.candidateId === candidate)
      return own.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => copy(item))
    },
  }
}

/** Rooms in memory, open to the two people of their booking alone. */
import type { CoachingStore } from '@inclined/app/ports/coaching-store'
import type { KeptNotes, Revised, RoomStore, Signal } from '@inclined/app/ports/room-store'
import { EMPTY_NOTES, EMPTY_TABLE, type RoomTable } from '@inclined/core/mentoring/room'
import { normalInstant } from '../storable/identifier.ts'
import { assertStorableJson, assertStorableText } from '../storable/storable-text.ts'
import type { MemoryBooks } from './memory-bookings.ts'
import { copy } from './memory-state.ts'

interface SentSignal extends Signal {
  readonly bookingId: string
  readonly person: string
}

export function memoryRooms({ rows }: MemoryBooks, coaching: Pick<CoachingStore, 'readFeedback'>): RoomStore {
  const tables = new Map<string, Revised<RoomTable>>()
  const notes = new Map<string, KeptNotes>()
  const sent: SentSignal[] = []
  const termsOf = (id: string) => rows.get(id)?.booking.terms
  const isParty = (person: string, id: string) => termsOf(id)?.mentorId === person || termsOf(id)?.candidateId === person
  return {
    async readTable(person, bookingId) {
      return isParty(person, bookingId) ? copy(tables.get(bookingId) ?? { content: EMPTY_TABLE, revision: 0 }) : null
    },
    async saveTable(mentor, bookingId, { content, revision }) {
      assertStorableJson('table', content)
      if (termsOf(bookingId)?.mentorId !== mentor) return 'not-found'
      if ((tables.get(bookingId)?.revision ?? 0) !== revision) return 'conflict'
      tables.set(bookingId, copy({ content, revision: revision + 1 }))
      return 'saved'
    },
    async readNotes(person, bookingId) {
      const kept = notes.get(bookingId)
      if (termsOf(bookingId)?.mentorId === person) return copy(kept ?? { content: EMPTY_NOTES, revision: 0, sealedAt: null })
      const isShown = kept?.sealedAt && (await coaching.readFeedback(person, bookingId)) !== null
      return isShown ? copy(kept) : null
    },
    async saveNotes(mentor, bookingId, { content, revision, sealedAt }) {
      assertStorableJson('notes', content)
      if (termsOf(bookingId)?.mentorId !== mentor) return 'not-found'
      const there = notes.get(bookingId)
      if (there?.sealedAt) return 'sealed'
      if ((there?.revision ?? 0) !== revision) return 'conflict'
      notes.set(bookingId, copy({ content, revision: revision + 1, sealedAt: sealedAt === null ? null : normalInstant(sealedAt) }))
      return 'saved'
    },
    async sendSignal(person, bookingId, body) {
      assertStorableText('body', body)
      if (!isParty(person, bookingId)) return false
      sent.push({ nr: sent.length + 1, bookingId, person, body })
      return true
    },
    async listSignals(person, bookingId, after) {
      if (!isParty(person, bookingId)) return []
      const theirs = sent.filter((each) => each.bookingId === bookingId && each.person !== person && each.nr > after)
      return theirs.map(({ nr, body }) => ({ nr, body }))
    },
  }
}

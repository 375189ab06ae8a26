/** Workshops in memory, under the rules of the tables, and gone with their mentor. */
import type { Workshop, WorkshopStore } from '@inclined/app/ports/workshop-store'
import { assertIdentifier } from '../storable/identifier.ts'
import { isFreeFor, type KeptWorkshop, type MemoryBooks, seatsIn } from './memory-bookings.ts'
import { copy, type MemoryState, rowsOf } from './memory-state.ts'

export function memoryWorkshops(books: MemoryBooks, state: MemoryState): WorkshopStore {
  const { workshops } = books
  const shown = (kept: KeptWorkshop): Workshop => ({
    ...kept,
    taken: seatsIn(books).filter(({ workshopId }) => workshopId === kept.id).length,
  })
  const all = (): readonly KeptWorkshop[] => [...workshops.values()].filter(({ mentorId }) => state.has(mentorId))
  return {
    async schedule(wanted) {
      assertIdentifier('id', wanted.id)
      rowsOf(state, wanted.mentorId)
      const there = workshops.get(wanted.id)
      if (there !== undefined) return there.mentorId === wanted.mentorId ? 'scheduled' : 'key-used'
      if (!isFreeFor(books, wanted)) return 'taken'
      workshops.set(wanted.id, copy({ ...wanted, isCancelled: false }))
      return 'scheduled'
    },
    async find(id) {
      const kept = all().find((workshop) => workshop.id === id)
      return kept === undefined ? null : copy(shown(kept))
    },
    async listAhead(mentorId, now) {
      const ahead = all().filter((kept) => kept.mentorId === mentorId && kept.time.start > now && !kept.isCancelled)
      return copy(ahead.toSorted((a, b) => a.time.start - b.time.start || (a.id < b.id ? -1 : 1)).slice(0, 100)).map(shown)
    },
    async cancel(mentorId, id) {
      const kept = all().find((workshop) => workshop.id === id && workshop.mentorId === mentorId)
      if (kept !== undefined) workshops.set(id, { ...kept, isCancelled: true })
      return kept !== undefined
    },
    async listStranded(limit) {
      const gone = all().filter(({ isCancelled }) => isCancelled)
      const seats = seatsIn(books).filter(({ workshopId }) => gone.some(({ id }) => id === workshopId))
      const rows = seats.map(({ workshopId, mentorId, bookingId }) => ({ workshopId: workshopId ?? '', mentorId, bookingId }))
      return rows.toSorted((a, b) => (a.bookingId < b.bookingId ? -1 : 1)).slice(0, limit)
    },
  }
}

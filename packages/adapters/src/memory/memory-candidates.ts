/** Candidates in memory, with the bounds that the tables check. */
import type { CandidateStore, Profile } from '@inclined/app/ports/candidate-store'
import { assertIdentifier, normalInstant } from '../storable/identifier.ts'
import { copy, type MemoryState, rowsOf } from './memory-state.ts'

function isCalendarDate(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)
}

function keptProfile(profile: Profile): Profile {
  const { weeklyHours: hours, wordsPerMinute: pace, loopDate, welcomedAt } = profile
  if (hours !== null && !(hours >= 1 && hours <= 80)) throw new RangeError('weeklyHours must be from 1 to 80')
  if (!Number.isInteger(pace) || pace < 60 || pace > 260) throw new RangeError('wordsPerMinute must be from 60 to 260')
  if (loopDate !== null && !isCalendarDate(loopDate)) throw new RangeError('loopDate is no calendar date')
  return { ...copy(profile), welcomedAt: welcomedAt === null ? null : normalInstant(welcomedAt) }
}

export function memoryCandidates(state: MemoryState): CandidateStore {
  return {
    async find(id) {
      return copy(state.get(id)?.candidate ?? null)
    },
    async ensure(wanted) {
      assertIdentifier('candidate', wanted.id)
      const candidate = { ...wanted, profile: keptProfile(wanted.profile) }
      const material = {
        answers: new Map(),
        stories: new Map(),
        versions: new Map(),
        claims: new Map(),
        sessions: new Map(),
        loops: new Map(),
        seats: new Map(),
      }
      if (!state.has(wanted.id)) state.set(wanted.id, { candidate, ...material, keys: new Map() })
      return copy(rowsOf(state, wanted.id).candidate)
    },
    async saveProfile(id, profile) {
      const rows = rowsOf(state, id)
      rows.candidate = { ...rows.candidate, profile: keptProfile(profile) }
    },
    async delete(id) {
      state.delete(id)
    },
  }
}

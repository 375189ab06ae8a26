/** Mentors in memory, each beside the candidate of the same person and gone with them. */
import type { Mentor, MentorStore } from '@inclined/app/ports/mentor-store'
import { assertPage, normalInstant } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { copy, type MemoryState, rowsOf } from './memory-state.ts'

export function memoryMentors(state: MemoryState): MentorStore {
  const rows = new Map<string, Mentor>()
  /** As the tables do it by cascade. */
  const all = (): readonly Mentor[] => [...rows.values()].filter(({ person }) => state.has(person))
  return {
    find: async (person) => copy(all().find((mentor) => mentor.person === person) ?? null),
    findByHandle: async (handle) => copy(all().find(({ content }) => content.handle === handle) ?? null),
    async list(page) {
      assertPage(page)
      const listed = all().filter(({ content }) => content.isListed)
      const sorted = listed.toSorted((a, b) => (a.content.handle < b.content.handle ? -1 : 1))
      return copy(sorted.slice(page.offset, page.offset + page.limit))
    },
    async save(person, { baseRevision, content, savedAt }) {
      assertStorableJson('content', content)
      rowsOf(state, person)
      const current = all().find((mentor) => mentor.person === person) ?? null
      if ((current?.revision ?? 0) !== baseRevision) return { kind: 'conflict', current: copy(current) }
      if (all().some((mentor) => mentor.person !== person && mentor.content.handle === content.handle)) return { kind: 'handle-taken' }
      const mentor: Mentor = { person, content: copy(content), revision: baseRevision + 1, savedAt: normalInstant(savedAt) }
      rows.set(person, mentor)
      return { kind: 'saved', mentor: copy(mentor) }
    },
    async delete(person) {
      return all().some((mentor) => mentor.person === person) && rows.delete(person)
    },
  }
}

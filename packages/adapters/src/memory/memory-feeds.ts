/** Private calendar addresses in memory, gone with their people. */
import type { FeedStore } from '@inclined/app/ports/feed-store'
import { normalInstant } from '../storable/identifier.ts'
import { type MemoryState, rowsOf } from './memory-state.ts'

export function memoryFeeds(state: MemoryState): FeedStore {
  const rows = new Map<string, { readonly tokenHash: string; readonly createdAt: string }>()
  const find = (person: string) => (state.has(person) ? rows.get(person) : undefined)
  return {
    async open(person, { tokenHash, createdAt }) {
      rowsOf(state, person)
      rows.set(person, { tokenHash, createdAt: normalInstant(createdAt) })
    },
    async close(person) {
      return find(person) !== undefined && rows.delete(person)
    },
    since: async (person) => find(person)?.createdAt ?? null,
    personOf: async (tokenHash) => [...rows.keys()].find((person) => find(person)?.tokenHash === tokenHash) ?? null,
  }
}

/** Loops in memory. */
import type { KeptLoop, LoopStore } from '@inclined/app/ports/loop-store'
import { IdempotencyKeyReused } from '@inclined/app/ports/store-error'
import { assertIdentifier, assertPage, normalInstant } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { type CandidateRows, copy, findKey, latestSavedFirst, type MemoryState, rowsOf } from './memory-state.ts'

export function assertLoop(loop: KeptLoop): void {
  assertIdentifier('loop', loop.id)
  assertStorableJson('content', loop.content)
  if (loop.revision < 1) throw new RangeError('revision counts from 1')
}

export function insertLoop(rows: CandidateRows, loop: KeptLoop): KeptLoop {
  const kept = { ...copy(loop), createdAt: normalInstant(loop.createdAt), savedAt: normalInstant(loop.savedAt) }
  rows.loops.set(loop.id, kept)
  return kept
}

function create(rows: CandidateRows, loop: KeptLoop, key: string): KeptLoop {
  const made = findKey(rows, key, 'create-loop')
  if (made !== null) {
    const earlier = rows.loops.get(made[0] ?? '')
    if (earlier === undefined) throw new IdempotencyKeyReused(key, 'create-loop', 'create-loop')
    return earlier
  }
  if (rows.loops.has(loop.id)) throw new Error('the loop id is taken')
  const kept = insertLoop(rows, loop)
  rows.keys.set(key, { action: 'create-loop', objectIds: [loop.id] })
  return kept
}

export function memoryLoops(state: MemoryState): LoopStore {
  return {
    async create(candidate, loop, key) {
      assertLoop(loop)
      return copy(create(rowsOf(state, candidate), loop, key))
    },
    async find(candidate, id) {
      return copy(state.get(candidate)?.loops.get(id) ?? null)
    },
    async list(candidate, page) {
      assertPage(page)
      return copy(latestSavedFirst(state.get(candidate)?.loops.values() ?? []).slice(page.offset, page.offset + page.limit))
    },
    async save(candidate, change) {
      assertStorableJson('content', change.content)
      const rows = state.get(candidate)
      const current = rows?.loops.get(change.id)
      if (rows === undefined || current === undefined) return { kind: 'not-found' }
      if (current.revision !== change.baseRevision) return { kind: 'conflict', current: copy(current) }
      const loop = { ...current, content: copy(change.content), savedAt: normalInstant(change.savedAt), revision: current.revision + 1 }
      rows.loops.set(change.id, loop)
      return { kind: 'saved', loop: copy(loop) }
    },
    async delete(candidate, id) {
      return state.get(candidate)?.loops.delete(id) ?? false
    },
  }
}

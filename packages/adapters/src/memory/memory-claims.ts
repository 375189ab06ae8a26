/** Claim marks in memory. */
import type { ClaimStore } from '@inclined/app/ports/claim-store'
import { CLAIM_KEY_LIMIT, NOTE_LIMIT, normalInstant } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import { assertLength, copy, type MemoryState, rowsOf } from './memory-state.ts'

export function memoryClaims(state: MemoryState): ClaimStore {
  return {
    /** In the byte order of the keys. */
    async list(candidate) {
      const marks = [...(state.get(candidate)?.claims.values() ?? [])]
      return copy(marks.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))))
    },
    async mark(candidate, mark) {
      assertStorableText('key', mark.key)
      assertStorableText('note', mark.note)
      assertLength('key', mark.key, 1, CLAIM_KEY_LIMIT)
      assertLength('note', mark.note, 0, NOTE_LIMIT)
      rowsOf(state, candidate).claims.set(mark.key, { ...mark, markedAt: normalInstant(mark.markedAt) })
    },
  }
}

/** Claims of mentors in memory, each gone with the mentor it is of. */
import type { KeptClaim, VerificationStore } from '@inclined/app/ports/verification-store'
import type { MentorStore } from '@inclined/app/ports/mentor-store'
import { assertIdentifier, assertPage } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { copy } from './memory-state.ts'

const MOST_OF_ONE = 200

const keyOf = ({ claim }: KeptClaim) => `${String(claim.askedAt).padStart(16, '0')} ${claim.claimId}`
const firstFirst = (a: KeptClaim, b: KeptClaim) => (keyOf(a) < keyOf(b) ? -1 : 1)

export function memoryVerification(mentors: Pick<MentorStore, 'find'>): VerificationStore {
  const rows = new Map<string, KeptClaim>()
  /** As the table does it by cascade. */
  const all = async (): Promise<readonly KeptClaim[]> => {
    for (const [id, { claim }] of rows) if ((await mentors.find(claim.mentorId)) === null) rows.delete(id)
    return [...rows.values()].toSorted(firstFirst)
  }
  return {
    async ask(kept, most) {
      const { claimId, mentorId } = kept.claim
      assertIdentifier('claim', claimId)
      assertStorableJson('claim', kept)
      if ((await mentors.find(mentorId)) === null) return 'not-found'
      await all()
      const there = rows.get(claimId)
      if (there !== undefined) return there.claim.mentorId === mentorId ? 'asked' : 'not-found'
      const recent = [...rows.values()].filter(({ claim }) => claim.mentorId === mentorId && claim.askedAt > most.since)
      if (recent.length >= most.count) return 'too-many'
      rows.set(claimId, copy(kept))
      return 'asked'
    },
    async listOf(owner) {
      const own = (await all()).filter(({ claim }) => claim.mentorId === owner)
      return copy(own.toReversed().slice(0, MOST_OF_ONE))
    },
    async listOpen(limit) {
      assertPage({ limit, offset: 0 })
      const open = (await all()).filter(({ claim }) => claim.state !== 'rejected' && claim.state !== 'withdrawn')
      return copy(open.slice(0, limit))
    },
    async listVerified(owners) {
      const verified = (await all()).filter(({ claim }) => claim.state === 'verified' && owners.includes(claim.mentorId))
      return copy(verified.map(({ claim }) => claim))
    },
    async change({ claimId, mentor }, decide) {
      await all()
      const kept = rows.get(claimId)
      if (kept === undefined || (mentor !== null && kept.claim.mentorId !== mentor)) return { kind: 'not-found' }
      const decided = decide(copy(kept))
      if (!decided.ok) return { kind: 'refused', refusal: decided.error }
      assertStorableJson('claim', decided.value)
      rows.set(claimId, copy(decided.value))
      return { kind: 'done', kept: copy(decided.value) }
    },
  }
}

/**
 * A whole candidate written in one transaction. What is there already is found by its key and rolls everything back.
 */
import type { Archive, ArchiveStore, ImportArchiveOutcome } from '@inclined/app/ports/archive-store'
import { MissingObject } from '@inclined/app/ports/store-error'
import { assertIdentifier, isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { assertRecord } from '../storable/session-events.ts'
import { candidateStore } from './candidate-store.ts'
import { type Database, type Housekeeping, namingMissing } from './database.ts'
import { insertGuestVote } from './guest-store.ts'
import { assertStorableLoop, insertLoop } from './loop-store.ts'
import { answer, claimMark } from './schema.ts'
import { insertSession } from './session-rows.ts'
import { assertStorableStory, insertStory } from './story-rows.ts'

type Existing = Extract<ImportArchiveOutcome, { readonly kind: 'exists' }>

/** Carries an outcome out of a transaction that must be rolled back. */
class RolledBack extends Error {
  constructor(readonly existing: Existing) {
    super('rolled back')
  }
}

const QUIET: Housekeeping = { written: async () => {}, deleted: async () => {} }

function assertStorable(archive: Archive): void {
  for (const each of archive.stories) assertStorableStory(each)
  for (const each of archive.answers) assertIdentifier('answer', each.id)
  assertStorableJson('answers', archive.answers)
  assertStorableJson('claimMarks', archive.claimMarks)
  for (const each of archive.sessions) assertRecord(each)
  for (const each of archive.loops) assertStorableLoop(each)
  for (const each of archive.guestVotes) assertIdentifier('guest vote', each.id)
  assertStorableJson('guestVotes', archive.guestVotes)
}

async function writeArchive(tx: Database, candidate: string, archive: Archive): Promise<void> {
  if (archive.profile) await candidateStore(tx, QUIET).saveProfile(candidate, archive.profile)
  for (const each of archive.stories) {
    if (!(await insertStory(tx, candidate, each))) throw new RolledBack({ kind: 'exists', what: 'story', id: each.story.id })
  }
  for (const each of archive.answers) {
    const times = { createdAt: toInstant(each.createdAt), savedAt: toInstant(each.savedAt) }
    const row = { ...each, candidateId: candidate, ...times }
    const fresh = await tx.insert(answer).values(row).onConflictDoNothing().returning({ id: answer.id })
    if (fresh.length === 0) throw new RolledBack({ kind: 'exists', what: 'answer', id: each.id })
  }
  for (const each of archive.claimMarks) {
    const row = { ...each, candidateId: candidate, markedAt: toInstant(each.markedAt) }
    const fresh = await tx.insert(claimMark).values(row).onConflictDoNothing().returning({ key: claimMark.key })
    if (fresh.length === 0) throw new RolledBack({ kind: 'exists', what: 'claim-mark', id: each.key })
  }
  for (const each of archive.sessions) {
    if ((await insertSession(tx, candidate, each)) === null) throw new RolledBack({ kind: 'exists', what: 'session', id: each.id })
  }
  for (const each of archive.loops) {
    if ((await insertLoop(tx, candidate, each)) === null) throw new RolledBack({ kind: 'exists', what: 'loop', id: each.id })
  }
  for (const each of archive.guestVotes) {
    if (!(await insertGuestVote(tx, candidate, each))) throw new RolledBack({ kind: 'exists', what: 'guest-vote', id: each.id })
  }
}

export function archiveStore(db: Database, housekeeping: Housekeeping): ArchiveStore {
  return {
    async importAll(candidate, archive) {
      assertStorable(archive)
      if (!isIdentifier(candidate)) throw new MissingObject('candidate', candidate)
      try {
        await namingMissing({ candidate }, () => db.transaction((tx) => writeArchive(tx, candidate, archive)))
      } catch (error) {
        if (error instanceof RolledBack) return error.existing
        throw error
      }
      await housekeeping.written()
      return { kind: 'imported' }
    },
  }
}

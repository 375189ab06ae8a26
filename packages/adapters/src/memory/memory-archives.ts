/** A whole candidate written at once, in memory: everything is checked before the first row is written. */
import type { Archive, ArchiveStore, ImportArchiveOutcome } from '@inclined/app/ports/archive-store'
import { MissingObject } from '@inclined/app/ports/store-error'
import { assertRecord } from '../storable/session-events.ts'
import { memoryAnswers } from './memory-answers.ts'
import { memoryCandidates } from './memory-candidates.ts'
import { memoryClaims } from './memory-claims.ts'
import { insertGuestVote } from './memory-guests.ts'
import { assertLoop, insertLoop } from './memory-loops.ts'
import { insertSession } from './memory-sessions.ts'
import { type CandidateRows, copy, type MemoryState, rowsOf } from './memory-state.ts'
import { memoryStories } from './memory-stories.ts'

function findExisting(rows: CandidateRows, archive: Archive): ImportArchiveOutcome | null {
  const story = archive.stories.find((each) => rows.stories.has(each.story.id))
  if (story) return { kind: 'exists', what: 'story', id: story.story.id }
  const answer = archive.answers.find(({ id }) => rows.answers.has(id))
  if (answer) return { kind: 'exists', what: 'answer', id: answer.id }
  const mark = archive.claimMarks.find(({ key }) => rows.claims.has(key))
  if (mark) return { kind: 'exists', what: 'claim-mark', id: mark.key }
  const session = archive.sessions.find(({ id }) => rows.sessions.has(id))
  if (session) return { kind: 'exists', what: 'session', id: session.id }
  const vote = archive.guestVotes.find(({ id }) => rows.seats.has(id))
  if (vote) return { kind: 'exists', what: 'guest-vote', id: vote.id }
  const loop = archive.loops.find(({ id }) => rows.loops.has(id))
  return loop ? { kind: 'exists', what: 'loop', id: loop.id } : null
}

/** Writes into a copy of the rows, which takes the place of the rows only when all went well. */
async function importAll(state: MemoryState, candidate: string, archive: Archive): Promise<ImportArchiveOutcome> {
  const rows = rowsOf(state, candidate)
  const existing = findExisting(rows, archive)
  if (existing) return existing
  const trial: MemoryState = new Map([[candidate, { ...copy(rows), keys: new Map() }]])
  if (archive.profile) await memoryCandidates(trial).saveProfile(candidate, archive.profile)
  await memoryStories(trial).importAll(candidate, archive.stories, 'archive')
  for (const answer of archive.answers) await memoryAnswers(trial).create(candidate, answer, `archive-${answer.id}`)
  for (const mark of archive.claimMarks) await memoryClaims(trial).mark(candidate, mark)
  for (const session of archive.sessions) {
    assertRecord(session)
    insertSession(rowsOf(trial, candidate), session)
  }
  for (const loop of archive.loops) {
    assertLoop(loop)
    insertLoop(rowsOf(trial, candidate), loop)
  }
  for (const vote of archive.guestVotes) insertGuestVote(rowsOf(trial, candidate), vote)
  if (state.get(candidate) !== rows) throw new MissingObject('candidate', candidate)
  state.set(candidate, { ...rowsOf(trial, candidate), keys: rows.keys })
  return { kind: 'imported' }
}

export function memoryArchives(state: MemoryState): ArchiveStore {
  return { importAll: (candidate, archive) => importAll(state, candidate, archive) }
}

/**
 * Writes everything that belongs to a candidate as one document: what the person typed, whole and with its history.
 *
 * Votes of guests are read before sessions and answers before stories, so that a story made meanwhile cannot leave an answer pointing outside the document.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { listAllLoops } from '../allocation/list-all-loops.ts'
import { listAllAnswers } from '../answers/list-all-answers.ts'
import { listAllSessions } from '../interview/list-all-sessions.ts'
import type { CandidateId, Profile } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { listPortableStories } from '../stories/export-stories.ts'
import { CANDIDATE_FORMAT, CANDIDATE_FORMAT_VERSION, type CandidateContent, type CandidateDocument } from './candidate-document.ts'

type ReadPorts = Pick<Ports, 'stories' | 'answers' | 'claims' | 'sessions' | 'loops' | 'guests'>

export async function readContent(ports: ReadPorts, candidate: CandidateId, profile: Profile): Promise<CandidateContent> {
  const guestVotes = await ports.guests.archived(candidate)
  const sessions = (await listAllSessions(ports, candidate)).toReversed()
  const loops = (await listAllLoops(ports, candidate)).toReversed()
  const claimMarks = await ports.claims.list(candidate)
  const answers = (await listAllAnswers(ports, candidate)).toReversed()
  const stories = await listPortableStories(ports, candidate)
  return { profile, stories, answers, claimMarks, sessions, loops, guestVotes }
}

export async function exportCandidate(
  ports: ReadPorts & Pick<Ports, 'candidates' | 'clock'>,
  candidateId: CandidateId,
): Promise<Result<CandidateDocument, { readonly code: 'candidate-not-found' }>> {
  const candidate = await ports.candidates.find(candidateId)
  if (candidate === null) return refuse({ code: 'candidate-not-found' })
  const content = await readContent(ports, candidateId, candidate.profile)
  const exportedAt = new Date(ports.clock.now()).toISOString()
  return accept({ format: CANDIDATE_FORMAT, version: CANDIDATE_FORMAT_VERSION, exportedAt, ...content })
}

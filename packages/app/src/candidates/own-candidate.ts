/**
 * Says which candidate an installation without accounts works for, and opens it.
 *
 * Solo mode has one person, so the ids are fixed: a data folder that moves to another machine keeps its owner. Hosted mode
 * brings its own ids; nothing else in the use cases knows these two.
 */
import type { Candidate, CandidateId, Profile } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

export const OWN_CANDIDATE_ID: CandidateId = '5f0c2f4e-7d1b-4c55-9a3e-1c0b6f2d8a01'
export const EXAMPLE_CANDIDATE_ID: CandidateId = '5f0c2f4e-7d1b-4c55-9a3e-1c0b6f2d8a02'

/** Spoken words a minute until the person says otherwise. */
export const USUAL_WORDS_PER_MINUTE = 140

/** A profile of which nothing is known yet. */
export const EMPTY_PROFILE: Profile = {
  track: null,
  level: null,
  isPeopleManager: false,
  loopDate: null,
  weeklyHours: null,
  wordsPerMinute: USUAL_WORDS_PER_MINUTE,
  welcomedAt: null,
}

/** Makes the candidate at the first call; later calls change nothing. */
export async function openOwnCandidate(ports: Pick<Ports, 'candidates'>): Promise<Candidate> {
  const known = await ports.candidates.find(OWN_CANDIDATE_ID)
  return known ?? ports.candidates.ensure({ id: OWN_CANDIDATE_ID, kind: 'own', profile: EMPTY_PROFILE })
}

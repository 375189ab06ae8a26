/**
 * Opens the candidate whose material is somebody's own.
 *
 * Solo mode has one person, so the ids are fixed: a data folder that moves to another machine keeps its owner. With accounts a
 * person's candidate has the person's id (accounts/viewer.ts).
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

/**
 * The example that goes with somebody's own material. A person's id is a random UUID (version 4); its example has version 8 in that
 * place, so it is nobody's id.
 */
export function exampleIdOf(own: CandidateId): CandidateId {
  return own === OWN_CANDIDATE_ID ? EXAMPLE_CANDIDATE_ID : `${own.slice(0, 14)}8${own.slice(15)}`
}

/** Makes the candidate at the first call; later calls change nothing. Solo mode's own unless told. */
export async function openOwnCandidate(ports: Pick<Ports, 'candidates'>, id: CandidateId = OWN_CANDIDATE_ID): Promise<Candidate> {
  const known = await ports.candidates.find(id)
  return known ?? ports.candidates.ensure({ id, kind: 'own', profile: EMPTY_PROFILE })
}

/**
 * Saves what the person says about the role, the date and the pace they prepare for.
 *
 * A change names only the fields it changes, so two pages that each edit one field do not undo each other.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId, Profile } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { checkProfile, type ProfileFields, type ProfileRefusal } from './check-profile.ts'

export type SaveProfileRefusal = ProfileRefusal | { readonly code: 'candidate-not-found' }

export async function saveProfile(
  ports: Pick<Ports, 'candidates'>,
  candidateId: CandidateId,
  change: Partial<ProfileFields>,
): Promise<Result<Profile, SaveProfileRefusal>> {
  const candidate = await ports.candidates.find(candidateId)
  if (candidate === null) return refuse({ code: 'candidate-not-found' })
  const wanted: Profile = { ...candidate.profile, ...change, welcomedAt: candidate.profile.welcomedAt }
  const checked = checkProfile(wanted)
  if (!checked.ok) return checked
  await ports.candidates.saveProfile(candidateId, wanted)
  return accept(wanted)
}

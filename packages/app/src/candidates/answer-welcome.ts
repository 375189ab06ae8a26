/**
 * Takes the answers to the welcome questions, or the wish to skip them.
 *
 * Every question may be left out: what is not named stays unknown. Skipping counts as an answer, so nobody is asked twice.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId, Profile } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { checkProfile, type ProfileFields } from './check-profile.ts'
import type { SaveProfileRefusal } from './save-profile.ts'

export type WelcomeReply = { readonly kind: 'skip' } | { readonly kind: 'save'; readonly profile: Partial<ProfileFields> }

/** Keeps the instant of the first reply when it is answered again. */
export async function answerWelcome(
  ports: Pick<Ports, 'candidates' | 'clock'>,
  candidateId: CandidateId,
  reply: WelcomeReply,
): Promise<Result<Profile, SaveProfileRefusal>> {
  const candidate = await ports.candidates.find(candidateId)
  if (candidate === null) return refuse({ code: 'candidate-not-found' })
  const welcomedAt = candidate.profile.welcomedAt ?? new Date(ports.clock.now()).toISOString()
  const wanted: Profile = { ...candidate.profile, ...(reply.kind === 'save' ? reply.profile : {}), welcomedAt }
  const checked = checkProfile(wanted)
  if (!checked.ok) return checked
  await ports.candidates.saveProfile(candidateId, wanted)
  return accept(wanted)
}

/** Removes the example candidate whole. Leaving an example that was never entered is fine. */
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { EXAMPLE_CANDIDATE_ID } from './own-candidate.ts'

/** `false` where there was nothing to leave. */
export async function leaveExample(ports: Pick<Ports, 'candidates'>, id: CandidateId = EXAMPLE_CANDIDATE_ID): Promise<boolean> {
  const candidate = await ports.candidates.find(id)
  if (candidate === null) return false
  await ports.candidates.delete(id)
  return true
}

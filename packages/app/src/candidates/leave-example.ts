/** Removes the example candidate whole. Leaving an example that was never entered is fine. */
import type { Ports } from '../ports/ports.ts'
import { EXAMPLE_CANDIDATE_ID } from './own-candidate.ts'

/** `false` where there was nothing to leave. */
export async function leaveExample(ports: Pick<Ports, 'candidates'>): Promise<boolean> {
  const candidate = await ports.candidates.find(EXAMPLE_CANDIDATE_ID)
  if (candidate === null) return false
  await ports.candidates.delete(EXAMPLE_CANDIDATE_ID)
  return true
}

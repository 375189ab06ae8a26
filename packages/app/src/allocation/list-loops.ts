/** Lists kept loops, the latest saved first. */
import type { CandidateId } from '../ports/candidate-store.ts'
import type { KeptLoop } from '../ports/loop-store.ts'
import type { Ports } from '../ports/ports.ts'

/** `limit` from 1 to 500. */
export function listLoops(
  ports: Pick<Ports, 'loops'>,
  candidate: CandidateId,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly KeptLoop[]> {
  return ports.loops.list(candidate, page)
}

/**
 * Deletes everything that belongs to a candidate, for good. With the person's own material goes the example too, so that
 * nothing typed anywhere stays behind.
 */
import { leaveExample } from '../candidates/leave-example.ts'
import { exampleIdOf } from '../candidates/own-candidate.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

export async function deleteEverything(ports: Pick<Ports, 'candidates'>, candidate: CandidateId): Promise<void> {
  await leaveExample(ports, exampleIdOf(candidate))
  await ports.candidates.delete(candidate)
}

/** Deletes a loop with its ledger for good; the stories stay. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { LoopNotFound } from './read-loop.ts'

export async function deleteLoop(ports: Pick<Ports, 'loops'>, candidate: CandidateId, id: string): Promise<Result<null, LoopNotFound>> {
  const wasThere = await ports.loops.delete(candidate, id)
  return wasThere ? accept(null) : refuse({ code: 'loop-not-found', id })
}

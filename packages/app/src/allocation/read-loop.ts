/** Reads one kept loop. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { KeptLoop } from '../ports/loop-store.ts'
import type { Ports } from '../ports/ports.ts'

export type LoopNotFound = { readonly code: 'loop-not-found'; readonly id: string }

export async function readLoop(ports: Pick<Ports, 'loops'>, candidate: CandidateId, id: string): Promise<Result<KeptLoop, LoopNotFound>> {
  const loop = await ports.loops.find(candidate, id)
  return loop === null ? refuse({ code: 'loop-not-found', id }) : accept(loop)
}

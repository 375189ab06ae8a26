/** Makes a loop to allocate stories to. */
import type { LoopContent } from '@inclined/core/allocation/kept-loop'
import { accept, type Result } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { KeptLoop } from '../ports/loop-store.ts'
import type { Ports } from '../ports/ports.ts'
import { checkLoopContent, type LoopContentRefusal } from './check-loop-content.ts'

/** The same key again returns the loop made the first time. */
export async function createLoop(
  ports: Pick<Ports, 'loops' | 'clock' | 'ids'>,
  candidate: CandidateId,
  wish: { readonly content: LoopContent; readonly idempotencyKey: string },
): Promise<Result<KeptLoop, LoopContentRefusal>> {
  const checked = checkLoopContent(wish.content)
  if (!checked.ok) return checked
  const now = new Date(ports.clock.now()).toISOString()
  const loop: KeptLoop = { id: ports.ids.next(), content: checked.value, revision: 1, createdAt: now, savedAt: now }
  return accept(await ports.loops.create(candidate, loop, wish.idempotencyKey))
}

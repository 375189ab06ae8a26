/**
 * Saves a loop over the revision it was based on.
 *
 * When another window saved in between, nothing is written and the refusal carries what is there now. Where both say the same, as
 * after a retry, there is nothing to choose.
 */
import { isDeepStrictEqual } from 'node:util'
import type { LoopContent } from '@inclined/core/allocation/kept-loop'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { KeptLoop } from '../ports/loop-store.ts'
import type { Ports } from '../ports/ports.ts'
import { checkLoopContent, type LoopContentRefusal } from './check-loop-content.ts'
import type { LoopNotFound } from './read-loop.ts'

export type SaveLoopRefusal = LoopContentRefusal | LoopNotFound | { readonly code: 'loop-changed-elsewhere'; readonly current: KeptLoop }

export async function saveLoop(
  ports: Pick<Ports, 'loops' | 'clock'>,
  candidate: CandidateId,
  change: { readonly id: string; readonly baseRevision: number; readonly content: LoopContent },
): Promise<Result<KeptLoop, SaveLoopRefusal>> {
  const checked = checkLoopContent(change.content)
  if (!checked.ok) return checked
  const savedAt = new Date(ports.clock.now()).toISOString()
  const outcome = await ports.loops.save(candidate, { ...change, savedAt })
  switch (outcome.kind) {
    case 'saved':
      return accept(outcome.loop)
    case 'conflict':
      return isDeepStrictEqual(outcome.current.content, change.content)
        ? accept(outcome.current)
        : refuse({ code: 'loop-changed-elsewhere', current: outcome.current })
    case 'not-found':
      return refuse({ code: 'loop-not-found', id: change.id })
  }
}

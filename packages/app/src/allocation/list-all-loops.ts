/** Lists every kept loop, the latest saved first. */
import type { CandidateId } from '../ports/candidate-store.ts'
import type { KeptLoop } from '../ports/loop-store.ts'
import type { Ports } from '../ports/ports.ts'

/** Most rows a store returns at once. */
const PAGE = 500

export async function listAllLoops({ loops }: Pick<Ports, 'loops'>, candidate: CandidateId): Promise<readonly KeptLoop[]> {
  const all: KeptLoop[] = []
  for (;;) {
    const page = await loops.list(candidate, { limit: PAGE, offset: all.length })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

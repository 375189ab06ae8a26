/** Loads every answer of a candidate, for what looks at all of them: the claim ledger, the export. */
import type { Answer } from '../ports/answer-store.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

/** Most rows a store returns at once. */
const PAGE = 500

/** The latest saved first. */
export async function listAllAnswers(ports: Pick<Ports, 'answers'>, candidate: CandidateId): Promise<readonly Answer[]> {
  const all: Answer[] = []
  for (;;) {
    const page = await ports.answers.list(candidate, { limit: PAGE, offset: all.length })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

/** Lists answers, the latest saved first. */
import type { Answer } from '../ports/answer-store.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

/** `limit` from 1 to 500. */
export function listAnswers(
  ports: Pick<Ports, 'answers'>,
  candidate: CandidateId,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly Answer[]> {
  return ports.answers.list(candidate, page)
}

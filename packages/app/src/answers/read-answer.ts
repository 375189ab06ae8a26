/** Reads one answer. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Answer } from '../ports/answer-store.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

export type AnswerNotFound = { readonly code: 'answer-not-found'; readonly id: string }

export async function readAnswer(
  ports: Pick<Ports, 'answers'>,
  candidate: CandidateId,
  id: string,
): Promise<Result<Answer, AnswerNotFound>> {
  const answer = await ports.answers.find(candidate, id)
  return answer === null ? refuse({ code: 'answer-not-found', id }) : accept(answer)
}

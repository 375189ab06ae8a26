/** Deletes an answer for good; a story made from it stays. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { AnswerNotFound } from './read-answer.ts'

export async function deleteAnswer(
  ports: Pick<Ports, 'answers'>,
  candidate: CandidateId,
  id: string,
): Promise<Result<null, AnswerNotFound>> {
  const wasThere = await ports.answers.delete(candidate, id)
  return wasThere ? accept(null) : refuse({ code: 'answer-not-found', id })
}

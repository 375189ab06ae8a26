/** Compares two of the candidate's attempts at one question, by the yardstick of the later. */
import { type AttemptComparison, compareAttempts as compare } from '@inclined/core/interview/compare-attempts'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Question } from '@inclined/core/questions/question'
import type { CandidateId } from '../ports/candidate-store.ts'
import { type AttemptPorts, gatherAttempts } from './gather-attempts.ts'

export interface CompareWish {
  readonly questionId: string
  /** Ids of attempts as `listAttempts` gives them. */
  readonly before: string
  readonly after: string
}

/** The attempt is not there, is not revealed, or is one at another question. */
export type AttemptNotFound = { readonly code: 'attempt-not-found'; readonly id: string }

/** Both texts as they were said, beside what the comparison says of them. */
export interface ComparedAttempts extends AttemptComparison {
  readonly texts: { readonly before: string; readonly after: string }
}

export async function compareAttempts(
  ports: AttemptPorts,
  candidate: CandidateId,
  wish: CompareWish,
  bank: readonly Question[],
): Promise<Result<ComparedAttempts, AttemptNotFound>> {
  const tries = (await gatherAttempts(ports, candidate, bank)).filter(({ questionId }) => questionId === wish.questionId)
  const before = tries.find(({ id }) => id === wish.before)
  const after = tries.find(({ id }) => id === wish.after)
  if (!before) return refuse({ code: 'attempt-not-found', id: wish.before })
  if (!after) return refuse({ code: 'attempt-not-found', id: wish.after })
  const texts = { before: before.attempt.text, after: after.attempt.text }
  return accept({ ...compare(before.attempt, after.attempt, after.yardstick), texts })
}

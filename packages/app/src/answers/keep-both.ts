/**
 * After a conflict: keeps the person's text as a new answer beside the one that was saved elsewhere.
 *
 * Works as well when the other answer is gone by now, because the point is that nothing typed is lost.
 */
import { accept, type Result } from '@inclined/core/kernel/result'
import type { TextRefusal } from '../data/check-text.ts'
import type { Answer } from '../ports/answer-store.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { checkAnswerText } from './check-answer-text.ts'

export interface KeepBothWish {
  /** The answer that could not be saved over. */
  readonly otherId: string
  readonly text: string
  readonly questionId: string | null
  readonly questionText: string
  readonly idempotencyKey: string
}

export interface BothKept {
  readonly mine: Answer
  readonly other: Answer | null
}

export async function keepBoth(
  ports: Pick<Ports, 'answers' | 'clock' | 'ids'>,
  candidate: CandidateId,
  wish: KeepBothWish,
): Promise<Result<BothKept, TextRefusal>> {
  const words = checkAnswerText({ text: wish.text, questionText: wish.questionText })
  if (!words.ok) return words
  const now = new Date(ports.clock.now()).toISOString()
  const answer: Answer = {
    id: ports.ids.next(),
    questionId: wish.questionId,
    ...words.value,
    revision: 1,
    storyId: null,
    createdAt: now,
    savedAt: now,
  }
  const mine = await ports.answers.create(candidate, answer, wish.idempotencyKey)
  return accept({ mine, other: await ports.answers.find(candidate, wish.otherId) })
}

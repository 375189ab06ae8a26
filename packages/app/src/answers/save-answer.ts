/**
 * Saves an answer over the revision it was based on.
 *
 * When another tab or device saved in between, nothing is written: the refusal carries what is there now, and the person
 * chooses (see `keep-both.ts`). Where both say the same, as after a retry, there is nothing to choose. The question id is taken as it is: a question may have left the bank since.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { TextRefusal } from '../data/check-text.ts'
import type { Answer } from '../ports/answer-store.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { checkAnswerText } from './check-answer-text.ts'

export type SaveAnswerRefusal =
  | TextRefusal
  | { readonly code: 'answer-changed-elsewhere'; readonly current: Answer }
  | { readonly code: 'answer-not-found'; readonly id: string }

export interface AnswerChange {
  readonly id: string
  readonly baseRevision: number
  readonly text: string
  readonly questionId: string | null
  readonly questionText: string
}

const saysTheSame = (current: Answer, change: AnswerChange): boolean =>
  current.text === change.text && current.questionId === change.questionId && current.questionText === change.questionText

export async function saveAnswer(
  ports: Pick<Ports, 'answers' | 'clock'>,
  candidate: CandidateId,
  change: AnswerChange,
): Promise<Result<Answer, SaveAnswerRefusal>> {
  const words = checkAnswerText(change)
  if (!words.ok) return words
  const savedAt = new Date(ports.clock.now()).toISOString()
  const outcome = await ports.answers.save(candidate, { ...change, savedAt })
  switch (outcome.kind) {
    case 'saved':
      return accept(outcome.answer)
    case 'conflict':
      return saysTheSame(outcome.current, change)
        ? accept(outcome.current)
        : refuse({ code: 'answer-changed-elsewhere', current: outcome.current })
    case 'not-found':
      return refuse({ code: 'answer-not-found', id: change.id })
  }
}

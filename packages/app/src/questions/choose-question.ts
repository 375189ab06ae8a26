/**
 * Decides which question an answer is an answer to: one of the bank, or one the person typed.
 *
 * A question of the bank brings its own words unless the person changed them. A typed question may be empty: people also
 * write first and ask later.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Question } from '@inclined/core/questions/question'

export interface QuestionChoice {
  /** Id in the bank, or `null` for a typed question. */
  readonly questionId: string | null
  /** Empty means the bank's words. */
  readonly questionText: string
}

export type QuestionRefusal = { readonly code: 'question-not-found'; readonly questionId: string }

export function chooseQuestion(bank: readonly Question[], choice: QuestionChoice): Result<QuestionChoice, QuestionRefusal> {
  if (choice.questionId === null) return accept(choice)
  const question = bank.find(({ id }) => id === choice.questionId)
  if (question === undefined) return refuse({ code: 'question-not-found', questionId: choice.questionId })
  return accept({ questionId: question.id, questionText: choice.questionText === '' ? question.text : choice.questionText })
}

/** Starts an answer to a question of the bank or to one the person typed. */
import { accept, type Result } from '@inclined/core/kernel/result'
import type { Question } from '@inclined/core/questions/question'
import type { TextRefusal } from '../data/check-text.ts'
import type { Answer } from '../ports/answer-store.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { chooseQuestion, type QuestionChoice, type QuestionRefusal } from '../questions/choose-question.ts'
import { checkAnswerText } from './check-answer-text.ts'

export interface StartAnswerWish extends QuestionChoice {
  readonly text: string
  /** The same key again returns the answer made the first time. */
  readonly idempotencyKey: string
}

export async function startAnswer(
  ports: Pick<Ports, 'answers' | 'clock' | 'ids'>,
  candidate: CandidateId,
  wish: StartAnswerWish,
  bank: readonly Question[],
): Promise<Result<Answer, TextRefusal | QuestionRefusal>> {
  const question = chooseQuestion(bank, wish)
  if (!question.ok) return question
  const words = checkAnswerText({ text: wish.text, questionText: question.value.questionText })
  if (!words.ok) return words
  const now = new Date(ports.clock.now()).toISOString()
  const answer: Answer = {
    id: ports.ids.next(),
    questionId: question.value.questionId,
    ...words.value,
    revision: 1,
    storyId: null,
    createdAt: now,
    savedAt: now,
  }
  return accept(await ports.answers.create(candidate, answer, wish.idempotencyKey))
}

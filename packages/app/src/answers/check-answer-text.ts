/** Decides whether the words of an answer and of its question can be kept; reports the answer's own text first. */
import { accept, type Result } from '@inclined/core/kernel/result'
import { checkText, QUESTION_TEXT_LIMIT, TEXT_LIMIT, type TextRefusal } from '../data/check-text.ts'

export interface AnswerWords {
  readonly text: string
  readonly questionText: string
}

export function checkAnswerText<Words extends AnswerWords>(words: Words): Result<Words, TextRefusal> {
  const text = checkText('text', words.text, TEXT_LIMIT)
  if (!text.ok) return text
  const question = checkText('questionText', words.questionText, QUESTION_TEXT_LIMIT)
  return question.ok ? accept(words) : question
}

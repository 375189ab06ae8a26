/** Tells what kind of question a text is and which principles it asks for. */
import { accept, type Result } from '@inclined/core/kernel/result'
import type { Classification } from '@inclined/core/questions/classification'
import { classifyQuestion as classify } from '@inclined/core/questions/classify-question'
import { checkText, QUESTION_TEXT_LIMIT, type TextRefusal } from '../data/check-text.ts'

export function classifyQuestion(question: string): Result<Classification, TextRefusal> {
  const checked = checkText('question', question, QUESTION_TEXT_LIMIT)
  return checked.ok ? accept(classify(checked.value)) : checked
}

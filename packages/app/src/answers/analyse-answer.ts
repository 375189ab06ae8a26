/**
 * Analyses a text as an answer: for the question asked, at the candidate's pace and target level. Nothing is kept.
 *
 * What a question of the bank is known to probe goes to the core for relevance; a typed question tells only its words.
 */
import { analyseAnswer as analyse } from '@inclined/core/answers/analyse-answer'
import type { AnswerReport } from '@inclined/core/answers/report'
import { accept, type Result } from '@inclined/core/kernel/result'
import type { Question } from '@inclined/core/questions/question'
import type { Level } from '@inclined/core/questions/track'
import type { TextRefusal } from '../data/check-text.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { chooseQuestion, type QuestionChoice, type QuestionRefusal } from '../questions/choose-question.ts'
import { checkAnswerText } from './check-answer-text.ts'

export interface AnalyseWish extends QuestionChoice {
  readonly text: string
  /** Spoken words typed down. */
  readonly transcript?: boolean
  /** Above 0; the profile's unless told. */
  readonly wordsPerMinute?: number
  /** The profile's unless told. */
  readonly level?: Level
}

export async function analyseAnswer(
  ports: Pick<Ports, 'candidates'>,
  candidateId: CandidateId,
  wish: AnalyseWish,
  bank: readonly Question[],
): Promise<Result<AnswerReport, TextRefusal | QuestionRefusal>> {
  const question = chooseQuestion(bank, wish)
  if (!question.ok) return question
  const words = checkAnswerText({ text: wish.text, questionText: question.value.questionText })
  if (!words.ok) return words
  const candidate = await ports.candidates.find(candidateId)
  const wordsPerMinute = wish.wordsPerMinute ?? candidate?.profile.wordsPerMinute
  const level = wish.level ?? candidate?.profile.level ?? null
  const known = bank.find(({ id }) => id === wish.questionId)
  return accept(
    analyse(words.value.text, {
      ...(words.value.questionText === '' ? {} : { question: words.value.questionText }),
      ...(wish.transcript === undefined ? {} : { transcript: wish.transcript }),
      ...(wordsPerMinute === undefined ? {} : { wordsPerMinute }),
      ...(level === null ? {} : { level }),
      ...(known === undefined || known.principles.length === 0 ? {} : { principles: known.principles }),
    }),
  )
}

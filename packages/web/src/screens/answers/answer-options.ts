import type { AnswerOptions } from '@inclined/core/answers/report'
import type { Profile } from '@inclined/app/ports/candidate-store'
import type { PrincipleId } from '@inclined/core/questions/principle'

/** What the engine is told besides the text; the same on the server and in the page, so both give the same report. */
export function answerOptions(questionText: string, profile: Profile, principles: readonly PrincipleId[]): AnswerOptions {
  return {
    wordsPerMinute: profile.wordsPerMinute,
    ...(questionText ? { question: questionText } : {}),
    ...(principles.length > 0 ? { principles } : {}),
    ...(profile.level ? { level: profile.level } : {}),
  }
}

import type { AnswerMeasures } from '@inclined/core/answers/report'
import type { QuestionKind } from '@inclined/core/questions/question'
import { minutes } from './answer-wording.ts'

interface QuestionHeadProps {
  readonly text: string
  readonly question: { readonly kind: QuestionKind; readonly principles: readonly string[]; readonly expectedMinutes: number } | null
  readonly measures: AnswerMeasures
  readonly principleNames: Readonly<Record<string, string>>
}

/** The question, and how long an answer runs beside how long this one is. What it probes stays folded until asked for. */
export function QuestionHead({ text, question, measures, principleNames }: QuestionHeadProps) {
  const aim =
    question && question.kind !== 'behavioural' && question.kind !== 'background'
      ? `${question.expectedMinutes} minutes`
      : '2:30 to 3:30 spoken'
  return (
    <header className="mb-6">
      <h1 className="font-serif text-[22px] leading-[1.3] font-medium md:text-[25px]">{text || 'An answer without a question'}</h1>
      <p id="answer-hint" className="mt-1.5 text-[13.5px] text-soft">
        Aim for {aim}; this is about <span className="tabular-nums">{minutes(measures.spokenSeconds)}</span> at {measures.wordsPerMinute}{' '}
        words a minute.
      </p>
      {question && question.principles.length > 0 ? (
        <details className="mt-1 text-[13.5px] text-soft">
          <summary>Show what it is after (an interviewer would not say)</summary>
          <p className="mt-1">{question.principles.map((id) => principleNames[id] ?? id).join(' · ')}</p>
        </details>
      ) : null}
    </header>
  )
}

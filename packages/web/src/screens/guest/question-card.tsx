/** One question: what it is after, the follow-ups by what they look for, what a mark is held against, the mark, the words heard. */
import type { GuestQuestion, GuestView } from '@inclined/app/guests/open-guest'
import { type GuestMark, HEARD_LIMIT, MARK_RATINGS } from '@inclined/core/debrief/guest-ballot'
import { PROBE_FAMILIES } from '@inclined/core/questions/question'
import { KIND_NAME } from '../../parts/names.ts'
import { MARK_SAYS, POINT_SAYS } from './guest-wording.ts'

interface QuestionCardProps {
  readonly at: number
  readonly question: GuestQuestion
  readonly mark: GuestMark
  readonly phrasings: GuestView['phrasings']
  readonly familyNames: Readonly<Record<string, string>>
}

export function QuestionCard({ at, question, mark, phrasings, familyNames }: QuestionCardProps) {
  return (
    <section className="card" aria-labelledby={`question-${at}`}>
      <p className="eyebrow">
        Question {at + 1} · {question.expectedMinutes} min
      </p>
      <h3 id={`question-${at}`} className="mt-1 font-serif text-[20px] leading-snug">
        {question.text}
      </h3>
      <Anchors question={question} />
      <ProbeTree question={question} phrasings={phrasings} familyNames={familyNames} />
      <div className="mt-4 grid gap-4 md:grid-cols-[150px_minmax(0,1fr)]">
        <fieldset>
          <legend className="field-label">Mark</legend>
          {MARK_RATINGS.map((rating) => (
            <label key={rating} className="flex min-h-7 items-center gap-2">
              <input type="radio" name={`rating-${at}`} value={rating} defaultChecked={mark.rating === rating} />
              {MARK_SAYS[rating]}
            </label>
          ))}
        </fieldset>
        <label>
          <span className="field-label">What you heard, as close to the words as you can</span>
          <textarea name={`heard-${at}`} rows={4} maxLength={HEARD_LIMIT} className="input" defaultValue={mark.heard} />
        </label>
      </div>
    </section>
  )
}

/** Every mark is held against the same few lines. */
function Anchors({ question }: Pick<QuestionCardProps, 'question'>) {
  const { anchor, rubric, kind } = question
  if (anchor === null) {
    return (
      <div className="mt-3">
        <p className="text-soft">{KIND_NAME[kind]}. A good answer shows:</p>
        {rubric === null ? null : (
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {Object.entries(rubric).map(([point, line]) => (
              <li key={point}>
                <b className="font-semibold">{POINT_SAYS[point as keyof typeof POINT_SAYS]}.</b> {line}
              </li>
            ))}
          </ul>
        )}
      </div>
    )
  }
  return (
    <div className="mt-3">
      <p>
        <b className="font-semibold">{anchor.name}.</b> {anchor.gist}
      </p>
      <details className="mt-1">
        <summary className="text-soft">What is strong, what is weak</summary>
        <div className="mt-2 grid gap-x-8 gap-y-3 md:grid-cols-2">
          <AnchorList title="Strong" lines={anchor.signals} />
          <AnchorList title="Weak" lines={anchor.antiSignals} />
        </div>
      </details>
    </div>
  )
}

function AnchorList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <p className="field-label">{title}</p>
      <ul className="list-disc space-y-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** The question's own follow-ups first, then a general one for each thing an answer may leave open. */
function ProbeTree({ question, phrasings, familyNames }: Pick<QuestionCardProps, 'question' | 'phrasings' | 'familyNames'>) {
  const own = new Set(question.followUps.map(({ family }) => family))
  const general = PROBE_FAMILIES.filter((family) => !own.has(family) && (phrasings[family]?.length ?? 0) > 0)
  return (
    <div className="mt-3">
      {question.followUps.length === 0 ? null : (
        <>
          <p className="field-label">Ask on, where the answer leaves it open</p>
          <ul className="grid gap-1">
            {question.followUps.map(({ family, prompt }) => (
              <li key={prompt}>
                <span className="text-soft">{familyNames[family] ?? family}:</span> {prompt}
              </li>
            ))}
          </ul>
        </>
      )}
      <details className="mt-1">
        <summary className="text-soft">More ways to ask on</summary>
        <ul className="mt-2 grid gap-1">
          {general.map((family) => (
            <li key={family}>
              <span className="text-soft">{familyNames[family] ?? family}:</span> {phrasings[family][0]}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** Principles the text shows, each with the words that show it. Where none is shown, that is said and nothing is guessed. */
import type { AnswerReport } from '@inclined/core/answers/report'
import type { Span } from '@inclined/core/kernel/span'
import { Quote } from './quote.tsx'

interface PrincipleListProps {
  readonly report: AnswerReport
  readonly text: string
  readonly names: Readonly<Record<string, string>>
  readonly onGo: (span: Span) => void
}

const SHOWN = 4

export function PrincipleList({ report, text, names, onGo }: PrincipleListProps) {
  const shown = report.principles.filter((principle) => principle.evidence.length > 0)
  if (shown.length === 0) return <p className="mt-2 text-soft">None yet. They are read from what you did, not from naming them.</p>
  return (
    <ul className="mt-2">
      {shown.slice(0, SHOWN).map((principle) => (
        <li key={principle.id}>
          <details>
            <summary className="flex min-h-8 list-none items-center justify-between gap-3 rounded hover:bg-sunk">
              <span>{names[principle.id] ?? principle.id}</span>
              <small className="text-[13px] text-soft">
                {principle.evidence.length === 1 ? '1 place' : `${principle.evidence.length} places`}
              </small>
            </summary>
            <ul className="space-y-1 pb-2 text-[14px]">
              {principle.evidence.map((span) => (
                <li key={`${span.start}-${span.end}`}>
                  <Quote text={text} span={span} onGo={onGo} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
      {shown.length > SHOWN ? (
        <li className="pt-1 text-[13px] text-soft">
          Also touched:{' '}
          {shown
            .slice(SHOWN)
            .map((principle) => names[principle.id] ?? principle.id)
            .join(', ')}
          .
        </li>
      ) : null}
    </ul>
  )
}

/**
 * The dimensions, each with its level as a word, its published anchor, and the list of what earned or cost what.
 */
import anchors from '@inclined/core/answers/anchors.json' with { type: 'json' }
import type { AnswerReport, Dimension } from '@inclined/core/answers/report'
import type { Span } from '@inclined/core/kernel/span'
import { Steps } from '../../parts/steps.tsx'
import { DIMENSION, LEVEL_WORD } from './answer-wording.ts'
import { Quote } from './quote.tsx'

interface DimensionListProps {
  readonly report: AnswerReport
  readonly text: string
  readonly onGo: (span: Span) => void
}

export function DimensionList({ report, text, onGo }: DimensionListProps) {
  const judged = report.dimensions.filter((dimension) => dimension.level !== 'not-judged')
  const silent = report.dimensions.filter((dimension) => dimension.level === 'not-judged')
  return (
    <>
      <div className="mt-3 space-y-0.5">
        {judged.map((dimension) => (
          <DimensionRow key={dimension.id} dimension={dimension} report={report} text={text} onGo={onGo} />
        ))}
      </div>
      {silent.length > 0 ? (
        <p className="mt-2 text-[13px] text-soft">
          Not judged, for want of anything to judge by: {silent.map((d) => DIMENSION[d.id].toLowerCase()).join(', ')}.
        </p>
      ) : null}
    </>
  )
}

function DimensionRow({ dimension, report, text, onGo }: DimensionListProps & { readonly dimension: Dimension }) {
  const anchor = anchorOf(dimension)
  return (
    <details className="group">
      <summary className="grid min-h-8 list-none grid-cols-[92px_1fr_62px] items-center gap-3 rounded hover:bg-sunk">
        <span>{DIMENSION[dimension.id]}</span>
        <Steps level={dimension.level} />
        <span className="text-right text-[13px] text-soft">{LEVEL_WORD[dimension.level]}</span>
      </summary>
      <div className="pt-1 pb-3">
        {anchor ? <p className="text-[13.5px] text-soft">{anchor}</p> : null}
        <ul className="mt-1.5 text-[14px]">
          {dimension.contributions.map(({ finding: index, points }) => {
            const finding = report.findings[index]
            if (!finding) return null
            return (
              <li key={`${index}-${points}`} className="flex gap-2.5 py-1">
                <b className={`w-[34px] shrink-0 text-right tabular-nums ${points < 0 ? 'text-bad' : 'text-good'}`}>
                  {points < 0 ? `−${-points}` : `+${points}`}
                </b>
                <span>
                  {finding.message} {finding.data.absent === true ? null : <Quote text={text} span={finding} onGo={onGo} />}
                  {finding.fix ? <span className="block text-soft">{finding.fix}</span> : null}
                </span>
              </li>
            )
          })}
        </ul>
      </div>
    </details>
  )
}

function anchorOf(dimension: Dimension): string | null {
  const entry = anchors.dimensions.find((a) => a.id === dimension.id)
  const levels: Readonly<Record<string, string>> | undefined = entry?.lines
  return levels?.[dimension.level] ?? null
}

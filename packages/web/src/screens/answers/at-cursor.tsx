/**
 * What hangs on the place where the cursor stands: its part, and each finding and principle there. Stays in one place
 * and keeps its height, so nothing jumps while one moves through the text.
 */
import type { AnswerReport } from '@inclined/core/answers/report'
import type { Span } from '@inclined/core/kernel/span'
import { PARTS } from './answer-wording.ts'

interface AtCursorProps {
  readonly report: AnswerReport
  readonly caret: number | null
  readonly names: Readonly<Record<string, string>>
}

const TONE = { strength: 'text-good', gap: 'text-bad', note: 'text-warn' } as const
const SIGN = { strength: 'Earns', gap: 'Costs', note: 'Note' } as const

export function AtCursor({ report, caret, names }: AtCursorProps) {
  const covers = (span: Span) => caret !== null && span.start <= caret && caret < span.end
  const part = report.sections.find(covers)
  const findings = report.findings.filter((finding) => finding.data.absent !== true && covers(finding)).slice(0, 3)
  const principles = report.principles.filter((principle) => principle.evidence.some(covers)).slice(0, 3)
  const name = PARTS.find(([label]) => label === part?.label)?.[1]
  return (
    <div className="mt-6 min-h-[58px] border-t border-line bg-paper py-2.5 text-[14px]" data-testid="at-cursor">
      {caret === null || !report.scorable ? (
        <p className="text-soft">Click into a sentence to see what hangs on it.</p>
      ) : (
        <>
          <p className="flex flex-wrap gap-x-3 text-soft" data-part={part?.label}>
            <b className="font-semibold" style={{ color: 'var(--part)' }}>
              {name ?? 'No part recognised here'}
            </b>
            {principles.length > 0 ? <span>shows {principles.map((p) => names[p.id] ?? p.id).join(', ')}</span> : null}
            {findings.length === 0 ? <span>nothing else hangs on these words</span> : null}
          </p>
          <ul>
            {findings.map((finding) => (
              <li key={`${finding.check}-${finding.start}`}>
                <b className={`font-semibold ${TONE[finding.polarity]}`}>{SIGN[finding.polarity]}:</b> {finding.message}{' '}
                <span className="text-soft">{finding.fix}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/**
 * What a text earns, beside the text: the next question, the parts that are there, the dimensions with what earned or
 * cost what, and the principles with the words that show them. Every line leads to its words.
 */
import type { AnswerReport, Finding } from '@inclined/core/answers/report'
import type { Span } from '@inclined/core/kernel/span'
import { ANSWER_TYPE, CANNOT_JUDGE, PARTS, RATING } from './answer-wording.ts'
import { DimensionList } from './dimension-list.tsx'
import { PrincipleList } from './principle-list.tsx'

export interface ReportPanelProps {
  readonly report: AnswerReport
  readonly text: string
  readonly principleNames: Readonly<Record<string, string>>
  /** Goes to the words. */
  readonly onGo: (span: Span) => void
}

export function ReportPanel({ report, text, principleNames, onGo }: ReportPanelProps) {
  if (!report.scorable) return <CannotJudgeCard report={report} />
  return (
    <div className="divide-y divide-line [&>section]:py-6 [&>section:first-child]:pt-0">
      <NextQuestion report={report} onGo={onGo} />
      <PartList report={report} onGo={onGo} />
      <section>
        <h2 className="eyebrow">What it earns</h2>
        {report.rating ? <p className="mt-2">{RATING[report.rating]}.</p> : null}
        <DimensionList report={report} text={text} onGo={onGo} />
        <p className="mt-3 text-[13px] text-soft">A practice scale of this tool, not Amazon’s. Rules {report.rules}.</p>
      </section>
      <section>
        <h2 className="eyebrow">Principles it shows</h2>
        <PrincipleList report={report} text={text} names={principleNames} onGo={onGo} />
      </section>
      <Notes findings={report.findings} onGo={onGo} />
    </div>
  )
}

function CannotJudgeCard({ report }: { readonly report: AnswerReport }) {
  const { title, what } = CANNOT_JUDGE[report.why ?? 'empty']
  return (
    <section>
      <h2 className="eyebrow">{title}</h2>
      <p className="mt-3 font-serif text-[19px] leading-snug">{what}</p>
      <ul className="mt-6 space-y-2 text-soft">
        {PARTS.map(([label, name, hint]) => (
          <li key={label} data-part={label} className="flex items-baseline gap-2.5">
            <i className="swatch translate-y-px" aria-hidden="true" />
            <span>
              <b className="font-semibold text-ink">{name}</b>: {hint}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NextQuestion({ report, onGo }: Pick<ReportPanelProps, 'report' | 'onGo'>) {
  const [first, ...rest] = report.probes
  if (!first) return null
  return (
    <section>
      <h2 className="eyebrow">The interviewer would ask</h2>
      <p className="mt-2.5 font-serif text-[20px] leading-[1.4]">
        {first.span ? (
          <button type="button" className="cursor-pointer text-left" onClick={() => first.span && onGo(first.span)}>
            {first.text}
          </button>
        ) : (
          first.text
        )}
      </p>
      <p className="mt-2 text-[13.5px] text-soft">{first.why}</p>
      {rest.length > 0 ? (
        <details className="mt-3 text-[14px]">
          <summary className="text-soft">{rest.length === 1 ? 'One more after this one' : `${rest.length} more after this one`}</summary>
          <ul className="mt-2 space-y-2.5">
            {rest.map((probe) => (
              <li key={probe.text} className="font-serif text-[16px] leading-snug">
                {probe.text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function PartList({ report, onGo }: Pick<ReportPanelProps, 'report' | 'onGo'>) {
  return (
    <section>
      <h2 className="eyebrow">What is there</h2>
      <p className="mt-2 text-soft">{ANSWER_TYPE[report.answerType]}</p>
      <ul className="mt-3 space-y-1">
        {PARTS.map(([label, name, hint]) => {
          const section = report.sections.find((s) => s.label === label)
          return (
            <li key={label} data-part={label} className="flex min-h-6 items-baseline gap-2.5">
              <i className={`swatch translate-y-px ${section ? '' : 'opacity-25'}`} aria-hidden="true" />
              {section ? (
                <button
                  type="button"
                  className="cursor-pointer underline decoration-line underline-offset-4 hover:decoration-ink"
                  onClick={() => onGo(section)}
                >
                  {name}
                </button>
              ) : (
                <span className="text-soft">
                  {name} <b className="font-semibold text-bad">missing</b>: {hint}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Notes({ findings, onGo }: { readonly findings: readonly Finding[]; readonly onGo: (span: Span) => void }) {
  const notes = findings.filter((finding) => finding.polarity === 'note')
  if (notes.length === 0) return null
  return (
    <section>
      <details>
        <summary className="eyebrow">{notes.length === 1 ? 'One smaller thing' : `${notes.length} smaller things`}</summary>
        <ul className="mt-3 space-y-3 text-[14px]">
          {notes.map((note) => (
            <li key={`${note.check}-${note.start}`}>
              <button
                type="button"
                className="cursor-pointer text-left underline decoration-line underline-offset-4 hover:decoration-ink"
                onClick={() => onGo(note)}
              >
                {note.message}
              </button>
              {note.fix ? <span className="block text-soft">{note.fix}</span> : null}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

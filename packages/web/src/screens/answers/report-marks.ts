/** Turns a report into marks for the mirror: parts as tints, findings as underlines, the chosen words on top. */
import type { AnswerReport } from '@inclined/core/answers/report'
import type { Span } from '@inclined/core/kernel/span'
import type { Mark } from './text-mirror.ts'

export function marksOf(report: AnswerReport, chosen: Span | null): readonly Mark[] {
  const marks: Mark[] = []
  for (const section of report.sections) if (section.label !== 'other') marks.push({ ...section, style: section.label })
  for (const finding of report.findings) {
    if (finding.data.absent === true) continue
    marks.push({ start: finding.start, end: finding.end, style: finding.polarity })
  }
  if (chosen) marks.push({ ...chosen, style: 'chosen' })
  return marks
}

/**
 * Turns a report into marks for the mirror: parts as tints, findings as underlines, the chosen words on top.
 *
 * What costs is always shown. What earns is underlined only where it is a few words: a strength that is a whole sentence
 * is already visible as its part's tint, and a page where everything is underlined shows nothing.
 */
import type { AnswerReport, Finding } from '@inclined/core/answers/report'
import type { Span } from '@inclined/core/kernel/span'
import type { Mark } from './text-mirror.ts'

/** UTF-16 units. */
const A_FEW_WORDS = 48

function isPainted(finding: Finding): boolean {
  if (finding.data.absent === true) return false
  return finding.polarity === 'gap' || finding.end - finding.start <= A_FEW_WORDS
}

export function marksOf(report: AnswerReport, chosen: Span | null): readonly Mark[] {
  const marks: Mark[] = []
  for (const section of report.sections) if (section.label !== 'other') marks.push({ ...section, style: section.label })
  for (const finding of report.findings)
    if (isPainted(finding)) marks.push({ start: finding.start, end: finding.end, style: finding.polarity })
  if (chosen) marks.push({ ...chosen, style: 'chosen' })
  return marks
}

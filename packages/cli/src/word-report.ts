/** Words a report for a person at a terminal. It leaves nothing out that decided, and quotes the words that did. */
import type { AnswerReport, AnswerType, CannotJudge, Dimension, Finding } from '@inclined/core/answers/report'
import type { Span } from '@inclined/core/kernel/span'

const WHY: Readonly<Record<CannotJudge, string>> = {
  empty: 'there is no text.',
  'too-short': 'it is too short to be an answer. Tell what happened, what you did and what came of it.',
  gibberish: 'it does not read as language.',
  'question-pasted': 'it is the question, not an answer to it.',
  'other-language': 'it does not read as English, and only English is judged.',
  repeated: 'it says the same thing over and over.',
}

const TYPES: Readonly<Record<AnswerType, string>> = {
  story: 'a story',
  'pseudo-story': 'a story without one occasion in it',
  theory: 'what one would do, not what you did',
  'self-description': 'a description of yourself, not a story',
  'not-judged': 'the question asks for no story, so only the wording is looked at',
  'not-an-answer': 'not an answer',
}

const QUOTE_LIMIT = 72

function quote(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
  return words.length <= QUOTE_LIMIT ? `"${words}"` : `"${words.slice(0, QUOTE_LIMIT - 3).trimEnd()}..."`
}

const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function wordFinding(finding: Finding, text: string): string {
  const sign = { strength: '+', gap: '-', note: ' ' }[finding.polarity]
  const where = finding.data['absent'] === true || finding.start === finding.end ? '' : `  ${quote(text, finding)}`
  return `${sign} ${finding.message}${where}${finding.fix === '' ? '' : `\n      ${finding.fix}`}`
}

const wordDimension = ({ id, level, points }: Dimension): string =>
  `${id.padEnd(12)} ${level}${points === 0 ? '' : ` (${points > 0 ? '+' : ''}${points})`}`

/** Ends with a line feed. */
export function wordReport(report: AnswerReport, text: string): string {
  const { words, spokenSeconds, wordsPerMinute } = report.measures
  const size = `${words} words, about ${minutes(spokenSeconds)} spoken at ${wordsPerMinute} words a minute`
  const head =
    report.scorable && report.rating !== null
      ? `Rated ${report.rating}: ${TYPES[report.answerType]}; ${size}.\n`
      : `Cannot judge this: ${report.why === null ? `${TYPES[report.answerType]}.` : WHY[report.why]}\n`
  return [
    head,
    section(
      'Parts',
      report.sections.map((each) => `${each.label.padEnd(10)} ${quote(text, each)}`),
    ),
    section(
      'Principles',
      report.principles.map(
        ({ id, score, evidence }) => `${score.toFixed(2)}  ${id}  ${evidence.map((span) => quote(text, span)).join(', ')}`,
      ),
    ),
    section('Dimensions', report.dimensions.map(wordDimension)),
    section(
      'Seen and missing',
      report.findings.map((finding) => wordFinding(finding, text)),
    ),
    section(
      'An interviewer would ask',
      report.probes.map((probe) => probe.text),
    ),
    `\nRules ${report.rules}. A practice rating of these rules, not Amazon's.\n`,
  ].join('')
}

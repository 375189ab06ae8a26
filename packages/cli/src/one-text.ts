/**
 * What `analyse` and `classify` share when they are given one text instead of lines of JSON.
 */
import { type Call, InputRefused, type Option, WrongUsage } from './command.ts'
import { type AnswerRow, type Row, TEXT_LIMIT } from './json-lines.ts'

export const INPUT_OPTIONS = {
  json: { type: 'boolean', says: 'print one JSON object instead of text' },
  jsonl: {
    type: 'boolean',
    says: 'read one JSON object a line and print one a line, in order; a line that cannot be answered gives {"id", "error": {"code", "message"}} in its place, and the exit code stays 0',
  },
} as const satisfies Record<string, Option>

/** Throws where two ways of output are asked for at once. */
export function checkInputOptions({ values }: Call): void {
  if (values['json'] && values['jsonl']) throw new WrongUsage('--json and --jsonl exclude each other.')
}

/** Throws `InputRefused` beyond the limit; returns the text as it is. */
export function refuseLongText(text: string): string {
  if (text.length > TEXT_LIMIT) throw new InputRefused(`The text has ${text.length} characters; at most ${TEXT_LIMIT} are read.`)
  return text
}

function parseObject(text: string): Row | null {
  if (!text.trimStart().startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null
  } catch {
    return null // a plain text may begin with a brace
  }
}

/** With `--json` the input may be one object as `--jsonl` takes it: answers that, or `null` where the input is plain text. */
export function readObject(text: string, field: string, answer: AnswerRow): object | null {
  const row = parseObject(text)
  if (row === null || !(field in row)) return null
  const outcome = answer(row)
  if (!outcome.ok) throw new InputRefused(`${outcome.error.message} (${outcome.error.code})`)
  return outcome.value
}

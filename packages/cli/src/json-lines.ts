/**
 * One JSON object a line in, one a line out, in order. A line that cannot be answered gets an error in its place and the run goes on.
 *
 * Every line of input gives exactly one line of output, an empty line too; only the nothing after the last line end is no line.
 */
import type { AllocationRefusal } from '@inclined/core/allocation/allocation'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import type { SlotRefusal } from '@inclined/core/mentoring/slot-case'
import type { ExitCode, Io } from './command.ts'
import { LINE_LIMIT_BYTES, type Line, readLines } from './input.ts'

type LineFaultCode = 'bad-json' | 'not-an-object' | 'missing-text' | 'missing-field' | 'wrong-type' | 'too-long'

export interface LineFault {
  readonly code: LineFaultCode | AllocationRefusal['code'] | SlotRefusal['code']
  readonly message: string
}

export type Row = Readonly<Record<string, unknown>>
export type RowId = string | number | null
export type AnswerRow = (row: Row) => Result<object, LineFault>

/** Most UTF-16 units of one text, as everywhere in the product. */
export const TEXT_LIMIT = 200_000
const LINES_NAMED = 10

const fault = (code: LineFaultCode, message: string) => refuse({ code, message })

/** A string, or `undefined` where it is not given (`null` says the same). */
export function optionalString(row: Row, field: string): Result<string | undefined, LineFault> {
  const value = row[field] ?? undefined
  if (value === undefined) return accept(undefined)
  if (typeof value !== 'string') return fault('wrong-type', `"${field}" must be a string.`)
  if (value.length > TEXT_LIMIT) return fault('too-long', `"${field}" has ${value.length} characters; at most ${TEXT_LIMIT} are read.`)
  return accept(value)
}

export function requiredString(row: Row, field: string): Result<string, LineFault> {
  const value = optionalString(row, field)
  if (!value.ok) return value
  return value.value === undefined ? fault('missing-text', `"${field}" is missing.`) : accept(value.value)
}

export function optionalBoolean(row: Row, field: string): Result<boolean | undefined, LineFault> {
  const value = row[field] ?? undefined
  return value === undefined || typeof value === 'boolean' ? accept(value) : fault('wrong-type', `"${field}" must be true or false.`)
}

export function optionalChoice<T extends string>(row: Row, field: string, allowed: readonly T[]): Result<T | undefined, LineFault> {
  const value = row[field] ?? undefined
  if (value === undefined) return accept(undefined)
  const known = allowed.find((each) => each === value)
  return known === undefined ? fault('wrong-type', `"${field}" must be one of ${allowed.join(', ')}.`) : accept(known)
}

/** The row's own id, a string or a number; `null` where there is none. */
export function idOf(row: Row): RowId {
  return typeof row['id'] === 'string' || typeof row['id'] === 'number' ? row['id'] : null
}

function parseLine(line: Line): Result<Row, LineFault> {
  if (line.kind === 'too-long') return fault('too-long', `The line is longer than ${LINE_LIMIT_BYTES} bytes.`)
  if (line.kind === 'not-utf8') return fault('bad-json', 'The line is not text in UTF-8.')
  if (line.text.trim() === '') return fault('bad-json', 'The line is empty.')
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch {
    return fault('bad-json', 'The line is not JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('not-an-object', 'The line is not a JSON object.')
  return accept(value as Row)
}

function answerRow(row: Row, answer: AnswerRow): Result<object, LineFault> {
  const { id } = row
  if (id !== undefined && id !== null && idOf(row) === null) return fault('wrong-type', '"id" must be a string or a number.')
  return answer(row)
}

/** Answers to the end of the input. Exit 0 also where lines were refused: the run went through and each is answered in its place. */
export async function answerLines(source: AsyncIterable<Uint8Array>, io: Io, answer: AnswerRow): Promise<ExitCode> {
  let count = 0
  let refusedCount = 0
  const refused: number[] = []
  for await (const lines of readLines(source)) {
    let text = ''
    for (const line of lines) {
      count += 1
      const row = parseLine(line)
      const outcome = row.ok ? answerRow(row.value, answer) : row
      if (!outcome.ok && ++refusedCount <= LINES_NAMED) refused.push(count)
      text += `${JSON.stringify(outcome.ok ? outcome.value : { id: row.ok ? idOf(row.value) : null, error: outcome.error })}\n`
    }
    await io.stdout.write(text)
  }
  if (refusedCount > 0) {
    const more = refusedCount > refused.length ? ' ...' : ''
    await io.stderr.write(`${refusedCount} of ${count} lines could not be answered: ${refused.join(', ')}${more}\n`)
  }
  return 0
}

/**
 * What `allocate` and `slots` share when they are given one JSON object instead of lines of them.
 */
import type { Result } from '@inclined/core/kernel/result'
import { InputRefused } from './command.ts'
import type { LineFault, Row } from './json-lines.ts'

/** The value, or `InputRefused` with its sentence and code. */
export function orRefuse<T>(outcome: Result<T, LineFault>): T {
  if (outcome.ok) return outcome.value
  throw new InputRefused(`${outcome.error.message} (${outcome.error.code})`)
}

/** `what` begins the sentence: "The input". Throws `InputRefused`. */
export function parseObject(text: string, what: string): Row {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new InputRefused(`${what} is not JSON. (bad-json)`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputRefused(`${what} is not a JSON object. (not-an-object)`)
  return value as Row
}

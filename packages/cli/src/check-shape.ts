/**
 * Checks the shape of a row, field by field, and names the first that is missing or of another type. What values mean is the core's to judge.
 */
import type { LineFault, Row } from './json-lines.ts'

/** Says the first thing wrong with a value at a path, or `null`. */
export type Check = (value: unknown, path: string) => LineFault | null

export const wrongType = (path: string, must: string): LineFault => ({ code: 'wrong-type', message: `"${path}" must be ${must}.` })
export const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

export const text: Check = (value, path) => (typeof value === 'string' ? null : wrongType(path, 'a string'))
export const number: Check = (value, path) => (typeof value === 'number' ? null : wrongType(path, 'a number'))
export const flag: Check = (value, path) => (typeof value === 'boolean' ? null : wrongType(path, 'true or false'))
export const oneOf =
  (allowed: readonly string[]): Check =>
  (value, path) =>
    allowed.includes(value as string) ? null : wrongType(path, `one of ${allowed.join(', ')}`)
export const list =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return wrongType(path, 'a list')
    for (const [at, each] of value.entries()) {
      const fault = check(each, `${path}[${at}]`)
      if (fault !== null) return fault
    }
    return null
  }
/** `null` says the same as nothing in a field that may be left out. */
export const object =
  (fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path) => {
    if (!isObject(value)) return wrongType(path, 'an object')
    for (const [field, check] of Object.entries({ ...fields, ...optional })) {
      const inside = path === '' ? field : `${path}.${field}`
      const given = value[field] ?? undefined
      if (given === undefined && field in optional) continue
      const fault: LineFault | null =
        given === undefined ? { code: 'missing-field', message: `"${inside}" is missing.` } : check(given, inside)
      if (fault !== null) return fault
    }
    return null
  }

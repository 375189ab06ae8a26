/**
 * Small checks that say the first thing wrong with a JSON value and where it stands, `answers[0].text`.
 *
 * For documents that come from outside; the use cases know no schema library.
 */
import { checkText } from './check-text.ts'

export interface ShapeProblem {
  readonly at: string
  readonly problem: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** `null` where the value has the shape. */
export type Shape = (value: unknown, at: string) => ShapeProblem | null

export const findShapeProblem = (shape: Shape, value: unknown): ShapeProblem | null => shape(value, '')

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value)

const ofType =
  (expected: 'string' | 'number' | 'boolean' | 'list' | 'object'): Shape =>
  (value, at) =>
    typeName(value) === expected ? null : { at, problem: 'wrong-type', facts: { expected, found: typeName(value) } }

export const string = ofType('string')
export const number = ofType('number')
export const boolean = ofType('boolean')

export const nullOr =
  (shape: Shape): Shape =>
  (value, at) =>
    value === null ? null : shape(value, at)

/** The shape, and besides it a condition; `problem` names what is wrong where it fails. */
export const where =
  (shape: Shape, problem: string, holds: (value: unknown) => boolean): Shape =>
  (value, at) =>
    shape(value, at) ?? (holds(value) ? null : { at, problem, facts: { found: value } })

/** A string that can be kept, of at most `limit` UTF-16 units. */
export const text =
  (limit: number): Shape =>
  (value, at) => {
    const wrong = string(value, at)
    if (wrong !== null) return wrong
    const checked = checkText(at, value as string, limit)
    if (checked.ok) return null
    const { code, field: _, ...facts } = checked.error
    return { at, problem: code, facts }
  }

export const list =
  (shape: Shape): Shape =>
  (value, at) => {
    const wrong = ofType('list')(value, at)
    if (wrong !== null) return wrong
    for (const [index, item] of (value as unknown[]).entries()) {
      const problem = shape(item, `${at}[${index}]`)
      if (problem !== null) return problem
    }
    return null
  }

export const oneOf = (allowed: readonly string[]): Shape => where(string, 'not-allowed', (value) => allowed.includes(value as string))

/** An object whose field `name` says which fields stand beside it and those of `shared`. */
export const byField =
  (name: string, variants: Readonly<Record<string, Readonly<Record<string, Shape>>>>, shared: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    const wrong = ofType('object')(value, at)
    if (wrong !== null) return wrong
    const found = (value as Readonly<Record<string, unknown>>)[name]
    const badTag = oneOf(Object.keys(variants))(found, at === '' ? name : `${at}.${name}`)
    return badTag ?? shapeOf({ [name]: string, ...shared, ...variants[found as string] })(value, at)
  }

/** Exactly these fields. */
export const shapeOf =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    const wrong = ofType('object')(value, at)
    if (wrong !== null) return wrong
    const inside = (field: string) => (at === '' ? field : `${at}.${field}`)
    const given = value as Readonly<Record<string, unknown>>
    const stranger = Object.keys(given).find((field) => !Object.hasOwn(fields, field))
    if (stranger !== undefined) return { at: inside(stranger), problem: 'unknown-field', facts: {} }
    for (const [field, shape] of Object.entries(fields)) {
      if (!Object.hasOwn(given, field)) return { at: inside(field), problem: 'missing-field', facts: {} }
      const problem = shape(given[field], inside(field))
      if (problem !== null) return problem
    }
    return null
  }

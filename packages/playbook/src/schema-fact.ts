/**
 * The shape of a fact: one claim about a hiring process, with where it was read, how far to trust it and when it was read.
 *
 * Facts age and sources disagree, so a number never stands alone. Facts that answer the same question carry the same
 * `about`; where there is more than one, exactly one is the default (checked in `check-playbook.ts`).
 */
import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'

/**
 * A: the company's own page or candidate material. B: a named insider or a dated first-hand report. C: an established
 * preparation firm. D: anonymous or weak, a hint only. J: our judgement, derived from the rest.
 */
export const GRADES = ['A', 'B', 'C', 'D', 'J'] as const
export const gradeSchema = z.enum(GRADES)
export type Grade = z.infer<typeof gradeSchema>

/** Where our own judgement is explained; the only source that is not a web address. */
export const JUDGEMENT_URL = 'docs/sources.md#our-judgement'

export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case')
export const textSchema = z.string().trim().min(1)
export const linesSchema = z.array(textSchema).min(1)
export const webAddressSchema = z.url({ protocol: /^https$/ })
export const asOfSchema = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11')

export const sourceSchema = z.strictObject({
  title: textSchema,
  url: z.union([webAddressSchema, z.literal(JUDGEMENT_URL)]),
})
export type Source = DeepReadonly<z.infer<typeof sourceSchema>>

export const FACT_UNITS = [
  'minutes',
  'hours',
  'days',
  'business-days',
  'weeks',
  'months',
  'years',
  'interviews',
  'principles',
  'probes',
  'stories',
  'prompts',
  'pages',
  'characters',
  'words',
  'sentences',
  'items',
  'grade',
  'points',
  'percent',
] as const
export const unitSchema = z.enum(FACT_UNITS)
export type FactUnit = z.infer<typeof unitSchema>

const rangeSchema = z
  .strictObject({ min: z.number().nonnegative(), max: z.number().nonnegative(), unit: unitSchema })
  .refine((range) => range.min < range.max, 'min must be below max')

/** One number, or a range with both ends included. */
export const factValueSchema = z.union([z.strictObject({ number: z.number().nonnegative(), unit: unitSchema }), rangeSchema])
export type FactValue = DeepReadonly<z.infer<typeof factValueSchema>>

export const factSchema = z
  .strictObject({
    id: idSchema,
    /** The question it answers, in one word: `loop-size`. */
    about: idSchema,
    text: textSchema,
    value: factValueSchema.exactOptional(),
    source: sourceSchema,
    grade: gradeSchema,
    /** Month in which the source was read. */
    asOf: asOfSchema,
    /** The one to use until a person overrides it. */
    isDefault: z.literal(true).exactOptional(),
  })
  .refine((fact) => (fact.grade === 'J') === (fact.source.url === JUDGEMENT_URL), 'grade J and our judgement as the source go together')
export type Fact = DeepReadonly<z.infer<typeof factSchema>>

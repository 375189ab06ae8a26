/**
 * The shapes of what to read elsewhere, and of the answers to a beginner's first questions.
 */
import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'
import { asOfSchema, gradeSchema, idSchema, sourceSchema, textSchema, webAddressSchema } from './schema-fact.ts'

export const resourceSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  kind: z.enum(['official', 'book', 'article', 'guide', 'talk']),
  topic: z.enum(['principles', 'process', 'roles', 'behavioural', 'functional', 'writing', 'job-search']),
  url: webAddressSchema,
  goodFor: textSchema,
  /** Who stands behind it, in the grades of `schema-fact.ts`. */
  grade: gradeSchema,
})
export type Resource = DeepReadonly<z.infer<typeof resourceSchema>>

export const faqSchema = z.strictObject({
  id: idSchema,
  question: textSchema,
  answer: textSchema,
  source: sourceSchema,
  grade: gradeSchema,
  asOf: asOfSchema,
})
export type FaqEntry = DeepReadonly<z.infer<typeof faqSchema>>

/**
 * The shape of a document template: its parts, its limits, and why a reviewer sends it back.
 *
 * Each kind has its own rules: a writing sample is prose about the candidate's own past, a press release is an imagined future.
 */
import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'
import { factSchema, idSchema, linesSchema, textSchema } from './schema-fact.ts'

export const DOCUMENT_KINDS = ['writing-sample', 'prfaq', 'six-pager', 'one-pager', 'correction-of-error'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const documentTemplateSchema = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  name: textSchema,
  purpose: textSchema,
  /** The reader's question that the document has to settle. */
  settles: textSchema,
  /** What to write about, where the reader sets it; exactly one is answered. Empty where the writer chooses. */
  prompts: z.array(z.strictObject({ id: idSchema, text: textSchema, mustCover: linesSchema })),
  /** Questions to answer before the first draft. */
  startWith: linesSchema,
  /** In order of appearance. */
  parts: z.array(z.strictObject({ id: idSchema, name: textSchema, content: textSchema, required: z.boolean() })).min(1),
  limits: z.array(factSchema.refine((fact) => fact.value !== undefined, 'a limit needs a value')).min(1),
  sendBacks: linesSchema,
  facts: z.array(factSchema).min(1),
})
export type DocumentTemplate = DeepReadonly<z.infer<typeof documentTemplateSchema>>

export const documentsFileSchema = z.strictObject({
  templates: z.array(documentTemplateSchema).min(1),
  /** Rules of style that hold for every kind. */
  writingRules: z.array(factSchema).min(1),
  /** Ideas a writer meets in every document of the company: metrics, tenets, mechanisms. */
  ideas: z.array(factSchema).min(1),
})
export type Documents = DeepReadonly<z.infer<typeof documentsFileSchema>>

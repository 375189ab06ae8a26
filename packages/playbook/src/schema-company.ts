/**
 * The shape of the pack's own description: which company and job family it prepares for, and that nobody there made it.
 */
import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'
import { idSchema, textSchema } from './schema-fact.ts'

export const companySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** The job family, in the words a candidate uses. */
  family: textSchema,
  /** Shown wherever the company is named. */
  notice: textSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Day of the last review of the facts. */
  date: z.iso.date(),
  licence: z.literal('CC-BY-4.0'),
})
export type Company = DeepReadonly<z.infer<typeof companySchema>>

/**
 * The shape of a probe family: what an interviewer asks next, and which gap in the answer makes them ask it.
 */
import { z } from 'zod'
import { PROBE_FAMILIES } from '@inclined/core/questions/question'
import type { DeepReadonly } from './deep-readonly.ts'
import { textSchema } from './schema-fact.ts'

export const probeFamilySchema = z.strictObject({
  id: z.enum(PROBE_FAMILIES),
  name: textSchema,
  aim: textSchema,
  /** What is missing from the answer when this family is asked. */
  when: textSchema,
  phrasings: z.array(textSchema).min(6),
})
export type ProbeFamilyGuide = DeepReadonly<z.infer<typeof probeFamilySchema>>

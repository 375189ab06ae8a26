/**
 * The shapes of the two axes of a target: the track (what the job is) and the level (how large it is).
 */
import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'
import { factSchema, linesSchema, textSchema } from './schema-fact.ts'
import { levelSchema, trackSchema } from './schema-principle.ts'

export const roleSchema = z.strictObject({
  track: trackSchema,
  name: textSchema,
  shortName: textSchema,
  what: textSchema,
  traits: linesSchema,
  interviewDifferences: linesSchema,
  /** What outsiders call it wrongly, or `null`. */
  namingTrap: textSchema.nullable(),
  facts: z.array(factSchema).min(1),
})
export type Role = DeepReadonly<z.infer<typeof roleSchema>>

export const levelGuideSchema = z.strictObject({
  level: levelSchema,
  titles: linesSchema,
  storyScope: textSchema,
  ambiguity: textSchema,
  impact: textSchema,
  notes: linesSchema,
  facts: z.array(factSchema).min(1),
})
export type LevelGuide = DeepReadonly<z.infer<typeof levelGuideSchema>>

/**
 * The shapes of the way towards the job: skills, moves from another career, and plan sizes.
 */
import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'
import { factSchema, idSchema, linesSchema, textSchema } from './schema-fact.ts'
import { trackSchema } from './schema-principle.ts'

export const skillSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  what: textSchema,
  /** What in a person's past shows it, on every track. */
  evidence: linesSchema,
  /** What reads like the skill and is not. */
  lookalike: textSchema,
  /** The tracks that ask for it, each with what shows it there. */
  byTrack: z.array(z.strictObject({ track: trackSchema, evidence: textSchema })).min(1),
})
export type Skill = DeepReadonly<z.infer<typeof skillSchema>>

export const transitionSchema = z.strictObject({
  id: idSchema,
  from: textSchema,
  /** Nearest first. */
  bestTracks: z.array(trackSchema).min(1),
  transfers: linesSchema,
  missing: linesSchema,
  firstMoves: linesSchema,
  /** One line of the old job, and the same work told as product work. Invented. */
  retelling: z.strictObject({ before: textSchema, after: textSchema }),
  facts: z.array(factSchema).min(1),
})
export type Transition = DeepReadonly<z.infer<typeof transitionSchema>>

export const PLAN_ACTIVITIES = ['stories', 'mocks', 'functional', 'writing', 'research', 'role-fit', 'work-samples'] as const

export const planSizeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  fits: textSchema,
  weeks: z.int().positive(),
  hours: z.strictObject({ min: z.int().positive(), max: z.int().positive() }).refine((h) => h.min < h.max, 'min must be below max'),
  /** Shares of the hours; they add up to 100. */
  mix: z
    .array(z.strictObject({ activity: z.enum(PLAN_ACTIVITIES), percent: z.int().positive() }))
    .refine((mix) => mix.reduce((sum, part) => sum + part.percent, 0) === 100, 'the shares must add up to 100'),
  facts: z.array(factSchema).min(1),
})

export const plansFileSchema = z.strictObject({ sizes: z.array(planSizeSchema).min(1), rules: z.array(factSchema).min(1) })
export type Plans = DeepReadonly<z.infer<typeof plansFileSchema>>

/**
 * The shapes of practice interviews, of the scales votes are reported on, and of the ways a loop can end.
 */
import { z } from 'zod'
import { QUESTION_KINDS } from '@inclined/core/questions/question'
import type { DeepReadonly } from './deep-readonly.ts'
import { asOfSchema, factSchema, gradeSchema, idSchema, sourceSchema, textSchema } from './schema-fact.ts'
import { trackSchema } from './schema-principle.ts'

const minutesSchema = z
  .strictObject({ min: z.int().nonnegative(), max: z.int().nonnegative() })
  .refine((m) => m.min <= m.max, 'min above max')

export const formatSchema = z.strictObject({
  id: z.enum(['phone-screen', 'loop-interview', 'mini-loop', 'full-loop', 'drill', 'debrief']),
  name: textSchema,
  what: textSchema,
  /** Minutes of one session; the whole takes `sessions` of them and the breaks between. */
  minutes: z.int().positive(),
  sessions: z.int().positive(),
  breakMinutes: z.int().nonnegative(),
  /** False where nothing ends by the clock: then `minutes` is what it usually takes. */
  isTimed: z.boolean(),
  /** Most follow-ups after one first answer. */
  mostProbes: z.int().nonnegative(),
  /** Parts of one session, in order; the longest reading of each adds up to `minutes`. */
  parts: z.array(z.strictObject({ id: idSchema, name: textSchema, minutes: minutesSchema, purpose: textSchema })).min(1),
  /** Principles that one session takes up, both ends included; zero for a debrief. */
  principlesPerSession: minutesSchema,
  /** Questions about the candidate at the start of each session. */
  backgroundQuestions: z.int().nonnegative(),
  /** Questions from the work of the track in the whole of the format, both ends included. */
  functionalQuestions: minutesSchema,
  /** One of the sessions is led by a bar raiser and the candidate is not told which. */
  hidesBarRaiser: z.boolean(),
  facts: z.array(factSchema).min(1),
})
export type InterviewFormat = DeepReadonly<z.infer<typeof formatSchema>>

export const voteScaleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Best first. */
  labels: z.array(textSchema).min(2),
  note: textSchema,
  source: sourceSchema,
  grade: gradeSchema,
  asOf: asOfSchema,
  isDefault: z.literal(true).exactOptional(),
})

/** Kinds of functional question a track is asked, the most usual first. */
const functionalKindsSchema = z.strictObject({ track: trackSchema, kinds: z.array(z.enum(QUESTION_KINDS)).min(1) })

export const formatsFileSchema = z.strictObject({
  formats: z.array(formatSchema).min(1),
  functionalByTrack: z.array(functionalKindsSchema).min(1),
  voteScales: z.array(voteScaleSchema).min(1),
  decisions: z.array(z.strictObject({ id: idSchema, name: textSchema, meaning: textSchema, facts: z.array(factSchema).min(1) })).min(1),
  retry: z.array(factSchema).min(1),
  /** How long and how recent an answer should be, and how many stories it takes. */
  answers: z.array(factSchema).min(1),
})
export type Formats = DeepReadonly<z.infer<typeof formatsFileSchema>>

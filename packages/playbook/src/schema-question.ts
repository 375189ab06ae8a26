/**
 * The shape of a question in the bank. The type is the core's; this file only checks that data fits it.
 */
import { z } from 'zod'
import { PROBE_FAMILIES, QUESTION_KINDS, type Question } from '@inclined/core/questions/question'
import { idSchema, textSchema } from './schema-fact.ts'
import { levelSchema, trackSchema } from './schema-principle.ts'

const rubricSchema = z.strictObject({
  clarify: textSchema,
  customer: textSchema,
  options: textSchema,
  decision: textSchema,
  metric: textSchema,
  risk: textSchema,
})

export const questionSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    kind: z.enum(QUESTION_KINDS),
    topic: idSchema.nullable(),
    principles: z.array(idSchema).max(2),
    tracks: z.array(trackSchema),
    levels: z.array(levelSchema),
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    followUps: z.array(z.strictObject({ family: z.enum(PROBE_FAMILIES), prompt: textSchema })),
    rubric: rubricSchema.nullable(),
    expectedMinutes: z.number().positive(),
    origin: z.literal('inclined'),
    licence: z.literal('CC-BY-4.0'),
  })
  .refine((question) => (question.kind === 'behavioural') === question.principles.length > 0, {
    path: ['principles'],
    message: 'a behavioural question has one or two principles, any other has none',
  }) satisfies z.ZodType<Question>

/**
 * The shape of the example candidate: a profile, stories and answers to look at before one has any of one's own.
 *
 * The story's type is the core's; this file only checks that data fits it. Whether a story may hold the status it has is
 * decided by the core's lints (checked in `load-example.test.ts`), and entering the example is left to the use case.
 */
import { z } from 'zod'
import { type Metric, STORY_STATUSES, type StoryContent } from '@inclined/core/stories/story'
import type { DeepReadonly } from './deep-readonly.ts'
import { idSchema, textSchema } from './schema-fact.ts'
import { levelSchema, trackSchema } from './schema-principle.ts'

/** May be empty: the example shows unfinished work too. */
const writtenSchema = z.string()
const monthSchema = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11')
const aspectSchema = levelSchema.nullable()

const metricSchema = z.strictObject({
  id: z.uuidv4(),
  name: textSchema,
  before: writtenSchema,
  after: writtenSchema,
  unit: writtenSchema,
  window: writtenSchema,
  baselineDate: writtenSchema,
  source: writtenSchema,
  attribution: writtenSchema,
  confidence: z.enum(['low', 'medium', 'high']).nullable(),
  approximate: z.boolean(),
}) satisfies z.ZodType<Metric>

const contentSchema = z.strictObject({
  title: textSchema,
  role: textSchema,
  employerAlias: textSchema,
  period: z.strictObject({ from: monthSchema.nullable(), to: monthSchema.nullable() }),
  stakes: writtenSchema,
  situation: writtenSchema,
  task: writtenSchema,
  actions: z.array(textSchema),
  result: writtenSchema,
  metrics: z.array(metricSchema),
  alternatives: z.array(textSchema),
  counterparts: z.array(textSchema),
  reflection: writtenSchema,
  mechanism: writtenSchema,
  failure: z.boolean(),
  conflict: z.boolean(),
  levelEvidence: z.strictObject({ scope: aspectSchema, ambiguity: aspectSchema, impact: aspectSchema }),
  principleLinks: z.array(
    z.strictObject({
      principle: idSchema,
      strength: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
      why: writtenSchema,
    }),
  ),
  confidentiality: z.array(z.strictObject({ id: z.uuidv4(), words: textSchema, instead: writtenSchema })),
  exceptionalBecause: writtenSchema,
}) satisfies z.ZodType<StoryContent>

export const exampleSchema = z.strictObject({
  /** Says that the candidate is invented; shown wherever the example is. */
  note: textSchema,
  profile: z.strictObject({
    track: trackSchema,
    level: levelSchema,
    isPeopleManager: z.boolean(),
    /** Never a date: whatever stood here would soon be past. */
    loopDate: z.null(),
    weeklyHours: z.number().min(1).max(80),
    wordsPerMinute: z.int().min(60).max(260),
  }),
  stories: z.array(z.strictObject({ id: z.uuidv4(), status: z.enum(STORY_STATUSES), content: contentSchema })).min(1),
  answers: z
    .array(
      z.strictObject({
        id: z.uuidv4(),
        questionId: idSchema,
        questionText: textSchema,
        text: textSchema,
        /** A story of the example. */
        storyId: z.uuidv4().nullable(),
      }),
    )
    .min(1),
})
export type ExampleCandidate = DeepReadonly<z.infer<typeof exampleSchema>>

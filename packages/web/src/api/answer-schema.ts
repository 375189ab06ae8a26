/** The shapes of answers and of the report on one. */
import type { Answer } from '@inclined/app/ports/answer-store'
import { type AnswerReport, DIMENSION_IDS, SECTION_LABELS } from '@inclined/core/answers/report'
import type { Classification } from '@inclined/core/questions/classification'
import { PROBE_FAMILIES, QUESTION_KINDS } from '@inclined/core/questions/question'
import { LEVELS } from '@inclined/core/questions/track'
import { z } from 'zod'

export const idParams = z.strictObject({ id: z.uuid() })

/** `limit` from 1 to 500. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
})

const questionId = z.string().min(1).max(200).nullable().describe('Id in the question bank, null for a typed question')

export const answerSchema = z.strictObject({
  id: z.uuid(),
  questionId,
  questionText: z.string(),
  text: z.string(),
  revision: z.int().min(1),
  storyId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
}) satisfies z.ZodType<Answer>

export const startAnswerSchema = z.strictObject({
  questionId: questionId.default(null),
  questionText: z.string().default('').describe("Empty means the bank's own words"),
  text: z.string().default(''),
})

export const saveAnswerSchema = z.strictObject({
  baseRevision: z.int().min(1).describe('The revision the text is based on'),
  text: z.string(),
  questionId,
  questionText: z.string(),
})

export const keepBothSchema = z.strictObject({
  otherId: z.uuid().describe('The answer that could not be saved over'),
  text: z.string(),
  questionId,
  questionText: z.string(),
})

export const bothKeptSchema = z.strictObject({ mine: answerSchema, other: answerSchema.nullable() })

const span = { start: z.int().min(0), end: z.int().min(0) }
const spanSchema = z.strictObject(span)

export const analyseSchema = z.strictObject({
  text: z.string(),
  questionId: questionId.default(null),
  question: z.string().default(''),
  transcript: z.boolean().default(false),
  wordsPerMinute: z.number().min(1).max(1000).optional().describe("The profile's unless told"),
  level: z.enum(LEVELS).optional().describe("The profile's unless told"),
})

const findingSchema = z.strictObject({
  ...span,
  check: z.string(),
  polarity: z.enum(['strength', 'gap', 'note']),
  message: z.string(),
  fix: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

const dimensionSchema = z.strictObject({
  id: z.enum(DIMENSION_IDS),
  level: z.enum(['not-judged', 'missing', 'thin', 'partial', 'clear', 'strong']),
  points: z.int(),
  contributions: z.array(z.strictObject({ finding: z.int().min(0), points: z.int() })),
})

export const reportSchema = z.strictObject({
  scorable: z.boolean(),
  why: z.enum(['empty', 'too-short', 'gibberish', 'question-pasted', 'other-language', 'repeated']).nullable(),
  answerType: z.enum(['story', 'pseudo-story', 'theory', 'self-description', 'not-judged', 'not-an-answer']),
  sections: z.array(z.strictObject({ ...span, label: z.enum(SECTION_LABELS) })),
  principles: z.array(z.strictObject({ id: z.string(), score: z.number(), evidence: z.array(spanSchema) })),
  rating: z.enum(['weak', 'mixed', 'strong']).nullable(),
  dimensions: z.array(dimensionSchema),
  findings: z.array(findingSchema),
  probes: z.array(z.strictObject({ family: z.enum(PROBE_FAMILIES), text: z.string(), why: z.string(), span: spanSchema.nullable() })),
  measures: z.strictObject({ words: z.int(), spokenSeconds: z.int(), wordsPerMinute: z.number() }),
  rules: z.string(),
}) satisfies z.ZodType<AnswerReport>

export const classificationSchema = z.strictObject({
  kind: z.enum(QUESTION_KINDS),
  kindEvidence: z.array(spanSchema),
  principles: z.array(z.strictObject({ id: z.string(), score: z.number(), evidence: z.array(spanSchema) })),
}) satisfies z.ZodType<Classification>

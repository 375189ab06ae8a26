/** Routes about attempts at one question over revealed sessions and saved answers. */
import { compareAttempts, type ComparedAttempts } from '@inclined/app/interview/compare-attempts'
import { listAttempts, type TriedQuestion } from '@inclined/app/interview/list-attempts'
import { ATTEMPT_VERDICTS } from '@inclined/core/interview/compare-attempts'
import { accept } from '@inclined/core/kernel/result'
import { QUESTION_KINDS } from '@inclined/core/questions/question'
import { z } from 'zod'
import { candidateRoute } from './api-route.ts'

const tag = 'Sessions'
const index = z.int().min(0)
const level = z.enum(['weak', 'mixed', 'strong']).nullable()
const attemptId = z.string().min(1).max(200).describe('"id" of an attempt of GET /attempts')

const triedSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  kind: z.enum(QUESTION_KINDS),
  attempts: z.array(
    z.strictObject({
      id: z.string(),
      at: z.iso.datetime(),
      session: z.strictObject({ id: z.uuid(), format: z.string(), thread: index }).nullable().describe('Null for a saved answer'),
      words: index,
      seconds: z.number().nullable(),
      level,
      probes: z.array(z.strictObject({ text: z.string(), held: z.boolean() })),
      ranOutAt: index.nullable().describe('0 is the first answer, 1 the first probe; null where the facts never ran out'),
    }),
  ),
}) satisfies z.ZodType<TriedQuestion>

const comparedSchema = z.strictObject({
  level,
  words: index,
  flaws: index,
  evidenceCount: index,
  own: z
    .array(z.strictObject({ kind: z.string(), message: z.string(), places: z.array(z.strictObject({ start: index, end: index })) }))
    .describe('What only this one of the two has'),
})

const comparisonSchema = z.strictObject({
  verdict: z.enum(ATTEMPT_VERDICTS),
  before: comparedSchema,
  after: comparedSchema,
  changes: z.array(z.strictObject({ op: z.enum(['same', 'removed', 'added']), text: z.string() })),
  levelWithout: level.describe('Level of the stronger one where the places of what only it has are put back'),
  texts: z.strictObject({ before: z.string(), after: z.string() }),
}) satisfies z.ZodType<ComparedAttempts>

export const ATTEMPT_ROUTES = [
  candidateRoute({
    method: 'GET',
    path: '/attempts',
    tag,
    summary: 'List the questions tried more than once, with every attempt in revealed sessions and saved answers',
    status: 200,
    reply: z.strictObject({ questions: z.array(triedSchema) }),
    refusals: [],
    handle: async ({ ports, playbook, candidate }) => accept({ questions: await listAttempts(ports, candidate.id, playbook.questions) }),
  }),
  candidateRoute({
    method: 'GET',
    path: '/attempts/{questionId}/comparison',
    tag,
    summary: 'Compare two attempts at one question: words, evidence, and whether the level moved by evidence',
    status: 200,
    params: z.strictObject({ questionId: z.string().min(1).max(200) }),
    query: z.strictObject({ before: attemptId, after: attemptId }),
    reply: comparisonSchema,
    refusals: ['attempt-not-found'],
    handle: ({ ports, playbook, candidate, params, query }) =>
      compareAttempts(ports, candidate.id, { ...params, ...query }, playbook.questions),
  }),
]

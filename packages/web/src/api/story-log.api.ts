/** The route about what became of a story: rehearsals, uses, and what it cannot answer yet. */
import { readStoryLog, type StoryRecord } from '@inclined/app/stories/read-story-log'
import { PROBE_FAMILIES } from '@inclined/core/questions/question'
import { z } from 'zod'
import { idParams } from './answer-schema.ts'
import { candidateRoute } from './api-route.ts'

const family = z.enum(PROBE_FAMILIES)
const index = z.int().min(0)

const logSchema = z.strictObject({
  rehearsals: z.array(
    z.strictObject({
      session: z.uuid(),
      thread: index,
      at: z.number().describe('Milliseconds since 1970-01-01T00:00Z'),
      seconds: z.number(),
      question: z.string(),
      listener: z.literal('simulated-interviewer'),
      probes: z
        .array(
          z.strictObject({ text: z.string(), family: family.nullable(), held: z.boolean().describe('Whether its answer brought a fact') }),
        )
        .nullable()
        .describe('Null until the session is revealed'),
    }),
  ),
  uses: z.array(
    z.strictObject({
      loop: z.uuid(),
      loopName: z.string(),
      company: z.string(),
      interviewer: z.string(),
      asked: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  retire: z.strictObject({ company: z.string(), uses: index }).nullable().describe('Where it was told often enough'),
})

const recordSchema = z.strictObject({
  log: logSchema,
  depth: z
    .strictObject({
      written: z.array(family).describe('Families of follow-ups its words answer'),
      spoken: z.array(family).describe('Answered in a rehearsal and not written down'),
      open: z.array(
        z.strictObject({
          family,
          gap: z.string(),
          probes: z.array(z.string()),
          drill: z.strictObject({ id: z.string(), text: z.string() }).nullable().describe('A question whose drill comes to it'),
        }),
      ),
    })
    .nullable()
    .describe('Null where the story says too little to be judged'),
}) satisfies z.ZodType<StoryRecord>

export const STORY_LOG_ROUTES = [
  candidateRoute({
    method: 'GET',
    path: '/stories/{id}/log',
    tag: 'Stories',
    summary: 'Read where a story was rehearsed and told, and which follow-ups it cannot answer yet',
    status: 200,
    params: idParams,
    reply: recordSchema,
    refusals: ['story-not-found'],
    handle: ({ ports, playbook, candidate, params }) => readStoryLog(ports, candidate.id, params.id, playbook),
  }),
]

/** The shapes of invitations to interview, of what a guest sees, and of the ballot. */
import type { OthersVotes } from '@inclined/app/guests/read-others'
import type { GuestView } from '@inclined/app/guests/open-guest'
import type { GuestSeat } from '@inclined/app/ports/guest-store'
import { VOTE_VALUES } from '@inclined/core/debrief/cast-vote'
import { type GuestBallot, MARK_RATINGS, type SealedBallot } from '@inclined/core/debrief/guest-ballot'
import { PROBE_FAMILIES, QUESTION_KINDS } from '@inclined/core/questions/question'
import { z } from 'zod'

const index = z.int().min(0)
const family = z.enum(PROBE_FAMILIES)
export const voteSchema = z.enum(VOTE_VALUES).describe('A practice scale of our own; nothing about the chance of a job')

export const seatSchema = z.strictObject({
  id: z.uuid(),
  session: z.uuid(),
  interview: index,
  name: z.string(),
  mayRead: z.boolean().describe('Whether the guest may read what was said in this interview'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  lockedAt: z.iso.datetime().nullable().describe('When the vote was locked; how it went is in the debrief'),
}) satisfies z.ZodType<GuestSeat>

export const inviteSchema = z.strictObject({
  name: z.string().describe('Stands in the debrief beside the vote'),
  interview: z.int().default(0).describe('Index of the interview to lead'),
  mayRead: z.boolean().default(false),
  days: z.int().default(7).describe('Until the link expires, 1 to 30'),
})

export const ballotSchema = z.strictObject({
  marks: z
    .array(z.strictObject({ rating: z.enum(MARK_RATINGS).nullable(), heard: z.string() }))
    .describe('One for each question, in its order'),
  value: voteSchema.nullable(),
  reason: z.string(),
}) satisfies z.ZodType<GuestBallot>

const revision = z.strictObject({ to: voteSchema, why: z.string(), at: z.iso.datetime() }).nullable()

const rubric = z.strictObject({
  clarify: z.string(),
  customer: z.string(),
  options: z.string(),
  decision: z.string(),
  metric: z.string(),
  risk: z.string(),
})

export const guestViewSchema = z.strictObject({
  name: z.string(),
  format: z.string(),
  interview: index,
  interviews: index,
  expiresAt: z.iso.datetime(),
  lockedAt: z.iso.datetime().nullable(),
  ballot: ballotSchema,
  revision,
  parts: z.array(z.strictObject({ id: z.enum(['open', 'questions', 'your-questions', 'close']), minutes: z.number() })),
  questions: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(QUESTION_KINDS),
      followUps: z.array(z.strictObject({ family, prompt: z.string() })),
      rubric: rubric.nullable(),
      expectedMinutes: z.number(),
      anchor: z
        .strictObject({
          id: z.string(),
          name: z.string(),
          gist: z.string(),
          signals: z.array(z.string()),
          antiSignals: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
  spares: z.array(z.string()),
  phrasings: z.record(family, z.array(z.string())),
  said: z.array(z.strictObject({ seq: index, who: z.enum(['interviewer', 'candidate']), text: z.string() })).nullable(),
}) satisfies z.ZodType<GuestView>

const sealedSchema = z.strictObject({
  name: z.string(),
  interview: index,
  ballot: ballotSchema,
  lockedAt: z.iso.datetime(),
  revision,
}) satisfies z.ZodType<SealedBallot>

export const othersSchema = z.strictObject({
  people: z.array(sealedSchema),
  simulated: z
    .array(z.strictObject({ interview: index, value: voteSchema.nullable() }))
    .describe('Empty until the candidate has looked the session over'),
}) satisfies z.ZodType<OthersVotes>

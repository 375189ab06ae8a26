/** The shapes of practice sessions: what starts one, what can be done in it, and what the candidate may see of it. */
import type { SessionView } from '@inclined/app/interview/read-session'
import type { Confidence } from '@inclined/app/interview/show-confidence'
import type { SessionSummary } from '@inclined/app/ports/session-store'
import { type Delivery, LONGEST_RECORDING_SECONDS, MOST_STRETCHES } from '@inclined/core/delivery/delivery'
import type { CoveredLine } from '@inclined/core/interview/cover-session'
import type { SessionReveal } from '@inclined/core/interview/reveal-session'
import { INTERVIEWER_ROLES, TEMPERAMENTS } from '@inclined/core/interview/session'
import { RUBRIC_POINTS } from '@inclined/core/interview/session-event'
import type { SessionCommand } from '@inclined/core/interview/session-state'
import { PROBE_FAMILIES, QUESTION_KINDS } from '@inclined/core/questions/question'
import { z } from 'zod'

const rating = z.enum(['weak', 'mixed', 'strong'])
const source = z.enum(['typed', 'spoken'])
const epochMs = z.number().describe('Milliseconds since 1970-01-01T00:00Z')
const index = z.int().min(0)

const second = z.number().min(0).max(LONGEST_RECORDING_SECONDS)
const deliverySchema = z.strictObject({
  seconds: second.describe('Length of the recording; the recording itself never leaves the browser'),
  speech: z
    .array(z.strictObject({ start: second, end: second }))
    .max(MOST_STRETCHES)
    .describe('Where somebody spoke, in seconds from the start, in order and apart'),
}) satisfies z.ZodType<Delivery>

export const startSessionSchema = z.strictObject({
  format: z.string().min(1).max(200).describe('Id of a format of GET /playbook/formats: phone-screen, mini-loop, drill ...'),
  questionId: z.string().min(1).max(200).nullable().default(null).describe('For a drill: this question instead of a drawn one'),
  seed: z
    .number()
    .nullable()
    .default(null)
    .describe('From 0 to 4294967295; the same seed, profile and past give the same session. Null draws one'),
})

const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('begin') }),
  z.strictObject({ type: z.literal('begin-interview') }).describe('Ends a break early'),
  z.strictObject({ type: z.literal('draft'), text: z.string(), source }).describe('Keeps words that are not handed over yet'),
  z.strictObject({
    type: z.literal('answer'),
    text: z.string(),
    seconds: z.number().describe('How long it was spoken or typed'),
    source,
    storyId: z.uuid().nullable().default(null).describe('The story that was told'),
    draft: z.string().nullable().default(null).describe('The dictated words before corrections'),
    delivery: deliverySchema
      .nullable()
      .default(null)
      .describe('How it sounded, where the candidate wants that measured; no level reads it'),
  }),
  z.strictObject({ type: z.literal('pass') }).describe('Nothing to say to what was asked'),
  z.strictObject({ type: z.literal('bet'), thread: index, predicted: rating }).describe('The level expected for the whole thread'),
  z.strictObject({ type: z.literal('ask-back'), text: z.string() }),
  z.strictObject({ type: z.literal('finish-asking') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('leave') }).describe('Ends the session'),
  z.strictObject({ type: z.literal('reveal') }).describe('Shows principles, roles and levels; after the end'),
]) satisfies z.ZodType<SessionCommand>

export const actSchema = z.strictObject({
  expectedSeq: index.describe('"seq" of the session as it was seen'),
  command: commandSchema,
})

export const summarySchema = z.strictObject({
  id: z.uuid(),
  format: z.string(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  answers: index,
}) satisfies z.ZodType<SessionSummary>

const LINE_KINDS = [
  'opening',
  'question',
  'probe',
  'different-example',
  'time-warning',
  'move-on',
  'invitation',
  'reply',
  'close',
  'answer',
  'pass',
  'own-question',
] as const

const lineSchema = z.strictObject({
  seq: index,
  at: epochMs,
  interview: index,
  who: z.enum(['interviewer', 'candidate']),
  kind: z.enum(LINE_KINDS),
  lead: z.string(),
  text: z.string(),
  pauseSeconds: z.number(),
  thread: index.nullable(),
  delivery: deliverySchema.nullable().describe('Of an answer that was spoken and measured'),
}) satisfies z.ZodType<CoveredLine>

const span = z.strictObject({ start: index, end: index })
const namedPrinciple = { id: z.string(), name: z.string() }

const revealSchema = z.strictObject({
  interviews: z.array(
    z.strictObject({
      interviewer: z.strictObject({ id: z.string(), role: z.enum(INTERVIEWER_ROLES), temperament: z.enum(TEMPERAMENTS) }),
      principles: z.array(
        z.strictObject({
          ...namedPrinciple,
          gist: z.string(),
          confusableWith: z.array(z.strictObject({ ...namedPrinciple, tieBreaker: z.string() })),
        }),
      ),
      functional: z.array(z.enum(QUESTION_KINDS)),
    }),
  ),
  threads: z.array(
    z.strictObject({
      thread: index,
      interview: index,
      questionId: z.string(),
      kind: z.enum(QUESTION_KINDS),
      principle: z.string().nullable(),
      rating: rating.nullable(),
      bet: rating.nullable(),
      layers: z.array(
        z.strictObject({
          turn: index,
          family: z.enum(PROBE_FAMILIES).nullable(),
          point: z.enum(RUBRIC_POINTS).nullable(),
          evidence: z.array(span),
        }),
      ),
      ranOutAt: index.nullable(),
    }),
  ),
}) satisfies z.ZodType<SessionReveal>

const nextSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('due') }).describe('Something happens as soon as the session is continued'),
  z.strictObject({
    kind: z.literal('wait'),
    for: z.enum(['begin', 'break', 'resume', 'answer', 'your-questions']),
    until: epochMs.nullable().describe('When to continue if nothing happened by then; null: only the candidate can end the wait'),
  }),
  z.strictObject({ kind: z.literal('over') }),
])

const threadSchema = z.strictObject({ thread: index, interview: index, isAnswered: z.boolean(), bet: rating.nullable() })

const interviewSchema = z.strictObject({
  minutes: z.number(),
  beganAt: epochMs.nullable(),
  endsAt: epochMs.nullable(),
  endedAt: epochMs.nullable(),
})

export const sessionSchema = z.strictObject({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  seq: index,
  format: z.string(),
  phase: z.enum(['planned', 'waiting', 'opening', 'questions', 'asking', 'closing', 'break', 'ended', 'revealed']),
  isTimed: z.boolean(),
  interviews: z.array(interviewSchema),
  interview: index,
  waitsFor: index.nullable().describe('The thread that waits for the candidate'),
  draft: z.string().nullable(),
  isPaused: z.boolean(),
  breakEndsAt: epochMs.nullable(),
  threads: z.array(threadSchema),
  lines: z.array(lineSchema),
  next: nextSchema,
  reveal: revealSchema.nullable().describe('Null until the candidate asked for it, after the end'),
}) satisfies z.ZodType<SessionView>

export const confidenceSchema = z.strictObject({
  subjects: z.array(
    z.strictObject({
      subject: z.string(),
      bets: index,
      over: index,
      right: index,
      under: index,
      meanSteps: z.number(),
      verdict: z.enum(['too-few', 'over', 'under', 'fits']),
    }),
  ),
  bets: z
    .array(
      z.strictObject({
        session: z.uuid(),
        thread: index,
        subject: z.string(),
        predicted: rating,
        actual: rating,
        at: epochMs,
      }),
    )
    .describe('Every bet that can be compared, the earliest first'),
}) satisfies z.ZodType<Confidence>

/** The shape of a debrief: sealed votes, the meeting, the decision, what decided it and what would have turned it. */
import type { DebriefView } from '@inclined/app/debrief/read-debrief'
import { VOTE_VALUES } from '@inclined/core/debrief/cast-vote'
import { INTERVIEWER_ROLES } from '@inclined/core/interview/session'
import { RUBRIC_POINTS } from '@inclined/core/interview/session-event'
import { QUESTION_KINDS } from '@inclined/core/questions/question'
import { LEVELS } from '@inclined/core/questions/track'
import { z } from 'zod'

const index = z.int().min(0)
const value = z.enum(VOTE_VALUES)
const level = z.enum(LEVELS).nullable()
const point = z.enum(RUBRIC_POINTS).nullable()
const kind = z.enum(QUESTION_KINDS)
const step = z.enum(['silent-read', 're-vote', 'split', 'bar', 'decision'])

const quote = z.strictObject({ thread: index, turn: index, start: index, end: index, words: z.string() })
const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('principle'), id: z.string() }),
  z.strictObject({ kind: z.literal('rubric'), id: kind, point }),
  z.strictObject({ kind: z.literal('bar') }),
])
const note = z.strictObject({
  subject,
  valence: z.enum(['strong-concern', 'concern', 'mixed', 'strength', 'strong-strength']),
  quotes: z.array(quote),
  heard: z.string().nullable(),
  why: z.string(),
  source: z.string(),
  thread: index.nullable(),
})
const byObserver = z.strictObject({ observer: z.string(), note })
const counts = z.record(z.string(), z.number())
const change = z.strictObject({
  kind: z.string(),
  interview: index,
  slot: index,
  subject: z.union([
    z.strictObject({ kind: z.literal('principle'), id: z.string() }),
    z.strictObject({ kind: z.literal('functional'), id: kind }),
  ]),
  thread: index.nullable(),
  point,
  adds: counts,
  takes: counts,
  text: z.string(),
})

export const debriefSchema = z.strictObject({
  session: z.uuid(),
  format: z.string(),
  interviewers: z.array(z.strictObject({ id: z.string(), role: z.enum(INTERVIEWER_ROLES) })),
  sealed: z.array(
    z.strictObject({
      observer: z.string(),
      interview: index,
      vote: z.strictObject({
        scale: z.literal('practice').describe('A scale of our own; nothing about the chance of a job'),
        value: value.nullable().describe('Null where nothing was heard'),
        points: z.int(),
        asked: index,
        contributions: z.array(z.strictObject({ note, points: z.int() })),
      }),
      notes: z.array(note),
      lockedAt: z.number(),
    }),
  ),
  guests: z.array(
    z.strictObject({
      observer: z.string(),
      value,
      notes: z.array(note),
      lockedAt: z.number().nullable(),
      revisedTo: value.nullable(),
    }),
  ),
  voidNotes: z.array(byObserver),
  revotes: z.array(
    z.strictObject({
      observer: z.string(),
      from: value.nullable(),
      to: value.nullable(),
      delta: z.int().min(-1).max(1),
      reason: z.enum(['numbers-differ', 'told-again', 'small-for-level', 'others-stronger', 'others-weaker']).nullable(),
      quotes: z.array(quote),
    }),
  ),
  chair: z.string(),
  split: z.strictObject({ speaksFor: byObserver, speaksAgainst: byObserver }).nullable(),
  bar: z.strictObject({ isBetterThanHalf: z.boolean().nullable(), growth: z.array(note) }),
  decision: z.strictObject({
    outcome: z.enum(['yes', 'no', 'under-level', 'other-role', 'cannot-decide']),
    level,
    suggestedLevel: level,
    functional: z.strictObject({ strong: z.array(kind), weak: z.array(kind) }).nullable(),
  }),
  minutes: z.array(z.strictObject({ step, speaker: z.string(), text: z.string(), quotes: z.array(quote) })),
  deciding: z.array(byObserver).describe('The few notes that decided it, the weightiest first'),
  isDecisive: z.boolean().describe('Whether the decision would be another without any one of them'),
  turn: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('turns'), to: z.enum(['yes', 'not-yes']), changes: z.array(change) }),
    z.strictObject({ kind: z.literal('nothing-small'), tried: index, weightiest: z.array(change) }),
    z.strictObject({ kind: z.literal('nothing-heard') }),
  ]),
  nextStory: z.strictObject({ principle: z.string(), isHeard: z.boolean(), shows: z.array(z.string()) }).nullable(),
}) satisfies z.ZodType<DebriefView>

/** The shapes of kept loops and of their boards. */
import type { KeptLoop } from '@inclined/app/ports/loop-store'
import { INTERVIEWER_ROLES, type LoopContent, PRINCIPLE_ORIGINS } from '@inclined/core/allocation/kept-loop'
import { STORY_STATUSES } from '@inclined/core/stories/story'
import { z } from 'zod'

const index = z.int().min(0)
const role = z.enum(['first', 'reserve'])
const slot = { interviewer: z.string(), principle: z.string() }

const interviewerSchema = z.strictObject({
  id: z.string().describe('Unique in the loop'),
  label: z.string(),
  role: z.enum(INTERVIEWER_ROLES),
  kind: z.enum(PRINCIPLE_ORIGINS).describe('Where the principles come from; "sampled" draws them with the seed'),
  principles: z.array(z.string()).nullable().describe('Null exactly where they are sampled'),
})
const placementSchema = z.strictObject({ ...slot, role, story: z.string() })
const tellingSchema = z.strictObject({
  id: z.string().describe('Unique in the loop'),
  interviewer: z.string(),
  storyId: z.string().nullable(),
  asked: z.string(),
  principle: z.string().nullable(),
  at: z.iso.datetime(),
})

export const loopContentSchema = z.strictObject({
  name: z.string(),
  seed: z.number(),
  interviewers: z.array(interviewerSchema),
  fixed: z.array(placementSchema).describe('Your own choices; the rest is solved around them'),
  told: z.array(tellingSchema).describe('What was asked, and which story answered it'),
}) satisfies z.ZodType<LoopContent>

export const loopSchema = z.strictObject({
  id: z.uuid(),
  content: loopContentSchema,
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
}) satisfies z.ZodType<KeptLoop>

export const saveLoopSchema = z.strictObject({
  baseRevision: z.int().min(1).describe('The revision the content is based on'),
  content: loopContentSchema,
})

const place = z.strictObject({
  story: z.string().nullable(),
  strength: index.describe('2 or 3; 0 without a story'),
  isFixed: z.boolean().describe('Your own choice'),
})

const boardSlot = z.strictObject({
  ...slot,
  told: z.array(tellingSchema),
  first: place,
  reserve: place,
  uncovered: z.enum(['no-story', 'told-elsewhere']).nullable(),
})

const storySchema = z.strictObject({
  id: z.string(),
  title: z.string().optional(),
  status: z.enum(STORY_STATUSES).optional(),
  principles: z.array(z.strictObject({ id: z.string(), strength: z.number(), why: z.string().optional() })),
})

const boardSchema = z.strictObject({
  rows: z.array(z.strictObject({ interviewer: interviewerSchema, isDrawn: z.boolean(), slots: z.array(boardSlot) })),
  open: index.describe('Slots that still need a story'),
  covered: index.describe('Open slots that have one'),
  lost: z
    .array(z.strictObject({ placement: placementSchema, refusal: z.looseObject({ code: z.string() }) }))
    .describe('Choices that hold no more, with the reason'),
  bestNewStory: z
    .strictObject({
      principles: z.array(z.string()),
      strength: index,
      takes: z.strictObject({ ...slot, role }),
      fills: z.array(z.strictObject(slot)),
      rise: z.strictObject({ covered: z.int(), strength: z.int(), reserves: z.int(), reserveStrength: z.int() }),
    })
    .nullable()
    .describe('The one story, not written yet, that would help most'),
  unused: z.array(storySchema).describe('Stories that were not told yet'),
})

export const shownBoardSchema = z.strictObject({ loop: loopSchema, board: boardSchema })

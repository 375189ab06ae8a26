/** The shapes of stories, their lints, versions and coverage. */
import { STORY_RULES, type StoryLint } from '@inclined/core/stories/lints/story-lint'
import { STORY_STATUSES, type Story, type StoryContent, type StoryVersion } from '@inclined/core/stories/story'
import { STORY_FIELDS } from '@inclined/core/stories/story-fields'
import { type LintWording, wordLint } from '@inclined/core/stories/word-lint'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import type { Playbook } from '@inclined/playbook/playbook'
import { z } from 'zod'

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .nullable()
const level = z.enum(LEVELS).nullable()
const status = z.enum(STORY_STATUSES)

const metricSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  before: z.string(),
  after: z.string(),
  unit: z.string(),
  window: z.string(),
  baselineDate: z.string(),
  source: z.string(),
  attribution: z.string(),
  confidence: z.enum(['low', 'medium', 'high']).nullable(),
  approximate: z.boolean(),
})

const storyContentSchema = z.strictObject({
  title: z.string(),
  role: z.string(),
  employerAlias: z.string(),
  period: z.strictObject({ from: month, to: month }),
  stakes: z.string(),
  situation: z.string(),
  task: z.string(),
  actions: z.array(z.string()),
  result: z.string(),
  metrics: z.array(metricSchema),
  alternatives: z.array(z.string()),
  counterparts: z.array(z.string()),
  reflection: z.string(),
  mechanism: z.string(),
  failure: z.boolean(),
  conflict: z.boolean(),
  levelEvidence: z.strictObject({ scope: level, ambiguity: level, impact: level }),
  principleLinks: z.array(
    z.strictObject({ principle: z.string(), strength: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), why: z.string() }),
  ),
  confidentiality: z.array(z.strictObject({ id: z.string(), words: z.string(), instead: z.string() })),
  exceptionalBecause: z.string(),
}) satisfies z.ZodType<StoryContent>

const partialContent = storyContentSchema.partial()

/** Drops what was not named, which a strict compiler tells apart from `undefined`. */
export function namedParts(content: z.output<typeof partialContent>): Partial<StoryContent> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
}

const versionNumber = z.int().min(1)
export const versionQuery = z.coerce.number().int().min(1)

export const storySchema = z.strictObject({
  id: z.uuid(),
  status,
  version: versionNumber,
  content: storyContentSchema,
  savedAt: z.iso.datetime(),
}) satisfies z.ZodType<Story>

export const storyVersionSchema = z.strictObject({
  version: versionNumber,
  content: storyContentSchema,
  savedAt: z.iso.datetime(),
}) satisfies z.ZodType<StoryVersion>

const severity = z.enum(['note', 'warn', 'block-link', 'block-ready'])

const lintSchema = z.strictObject({
  id: z.string(),
  rule: z.enum(STORY_RULES),
  severity,
  field: z.enum(STORY_FIELDS),
  index: z.int().optional(),
  principle: z.string().optional(),
  measured: z.number().optional(),
  limit: z.number().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  message: z.string(),
  fix: z.string(),
})

/** Lints with what they say and what to do about it. */
export function sayLints(lints: readonly StoryLint[], { principles }: Playbook): readonly (StoryLint & LintWording)[] {
  return lints.map((lint) => ({ ...lint, ...wordLint(lint, principles.find(({ id }) => id === lint.principle)?.name) }))
}

export const createStorySchema = z.strictObject({ content: partialContent.default({}).describe('What is not named stays empty') })
export const fromAnswerSchema = z.strictObject({ answerId: z.uuid() })
export const saveStorySchema = z.strictObject({
  baseVersion: versionNumber.describe('The version the content is based on'),
  content: storyContentSchema,
})
export const statusSchema = z.strictObject({ version: versionNumber.describe('The version that was looked at'), to: status })
export const restoreSchema = z.strictObject({ version: versionNumber, baseVersion: versionNumber.describe('The current version') })
export const importStoriesSchema = z.strictObject({ format: z.enum(['md', 'json']), text: z.string() })

export const listedStorySchema = z.strictObject({ story: storySchema, lintCounts: z.record(severity, z.int().min(0)) })
export const storyReadingSchema = z.strictObject({ story: storySchema, lints: z.array(lintSchema), versionCount: z.int().min(1) })
export const storySavedSchema = z.strictObject({ story: storySchema, lints: z.array(lintSchema), fellFrom: status.nullable() })
export const fromAnswerReplySchema = z.strictObject({ story: storySchema, isNew: z.boolean() })
export const importedSchema = z.strictObject({
  ids: z.array(z.uuid()),
  lowered: z.array(z.strictObject({ id: z.uuid(), from: status, to: status })),
})

const fieldChangeSchema = z.strictObject({
  field: z.enum(STORY_FIELDS),
  kind: z.enum(['added', 'removed', 'changed', 'same']),
  words: z.array(z.looseObject({})).describe('Runs of words, each same, added or removed'),
})

export const comparisonSchema = z.strictObject({ from: versionNumber, to: versionNumber, changes: z.array(fieldChangeSchema) })

const rowSchema = z.strictObject({
  principle: z.string(),
  order: z.int(),
  tier: z.int(),
  weight: z.number(),
  need: z.int(),
  ready: z.array(z.string()),
  inProgress: z.array(z.string()),
  weak: z.array(z.string()),
  coverage: z.number().min(0).max(1),
})

export const coverageSchema = z.strictObject({
  rows: z.array(rowSchema),
  summary: z.strictObject({
    weighted: z.number(),
    holes: z.array(rowSchema),
    distinctStories: z.int(),
    totalNeeds: z.int(),
    matchedNeeds: z.int(),
    matched: z.array(z.strictObject({ principle: z.string(), story: z.string() })),
    unmatched: z.array(z.strictObject({ principle: z.string(), missing: z.int() })),
  }),
  target: z.strictObject({ track: z.enum(TRACKS).nullable(), level, isPeopleManager: z.boolean() }),
  titles: z.record(z.string(), z.string()).describe('Title of each story by its id'),
})

/**
 * The fields of a story by the kind of value they hold, in the order a person tells them.
 *
 * One place for every walk over a story (difference, redaction, files), so that a field added to `StoryContent`
 * fails to compile here before it can be forgotten there.
 */
import type { Metric, StoryContent } from './story.ts'

export const TEXT_FIELDS = [
  'title',
  'role',
  'employerAlias',
  'stakes',
  'situation',
  'task',
  'result',
  'reflection',
  'mechanism',
  'exceptionalBecause',
] as const satisfies readonly (keyof StoryContent)[]
export type TextField = (typeof TEXT_FIELDS)[number]

export const LIST_FIELDS = ['actions', 'alternatives', 'counterparts'] as const satisfies readonly (keyof StoryContent)[]
export type ListField = (typeof LIST_FIELDS)[number]

export const FLAG_FIELDS = ['failure', 'conflict'] as const satisfies readonly (keyof StoryContent)[]

export const METRIC_TEXT_FIELDS = [
  'name',
  'before',
  'after',
  'unit',
  'window',
  'baselineDate',
  'source',
  'attribution',
] as const satisfies readonly (keyof Metric)[]

/** Every field, in the order of telling. */
export const STORY_FIELDS = [
  'title',
  'role',
  'employerAlias',
  'period',
  'stakes',
  'situation',
  'task',
  'actions',
  'result',
  'metrics',
  'alternatives',
  'counterparts',
  'reflection',
  'mechanism',
  'failure',
  'conflict',
  'levelEvidence',
  'principleLinks',
  'confidentiality',
  'exceptionalBecause',
] as const satisfies readonly (keyof StoryContent)[]

type Missing = Exclude<keyof StoryContent, (typeof STORY_FIELDS)[number]>
/** Fails to compile where a field of the contract is missing above. */
export const NO_FIELD_IS_MISSING: [Missing] extends [never] ? true : Missing = true

/** The parts told aloud, in order: what length and shares are measured on. */
export const TOLD_FIELDS = [
  'stakes',
  'situation',
  'task',
  'actions',
  'result',
  'reflection',
] as const satisfies readonly (keyof StoryContent)[]
export type ToldField = (typeof TOLD_FIELDS)[number]

export interface TextPart {
  readonly field: TextField | ListField
  /** Place in the list; absent for a plain text field. */
  readonly index?: number
  readonly text: string
}

/** Every free text of the fields asked for (all text and list fields unless told), empty ones included, in the given order. */
export function listTexts(content: StoryContent, fields: readonly (TextField | ListField)[] = ALL_TEXTS): readonly TextPart[] {
  return fields.flatMap((field): readonly TextPart[] => {
    const value = content[field]
    return typeof value === 'string' ? [{ field, text: value }] : value.map((text, index) => ({ field, index, text }))
  })
}

const ALL_TEXTS = STORY_FIELDS.filter(
  (f): f is TextField | ListField => (TEXT_FIELDS as readonly string[]).includes(f) || (LIST_FIELDS as readonly string[]).includes(f),
)

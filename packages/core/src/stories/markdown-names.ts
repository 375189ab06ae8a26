/**
 * What the parts and facts of a story are called in a stories file in Markdown. Changing a name changes the format.
 */
import type { Metric, StoryContent } from './story.ts'

/** Fields that stand under a heading, in the order of telling. */
export const SECTIONS = {
  stakes: 'Stakes',
  situation: 'Situation',
  task: 'Task',
  actions: 'Actions',
  result: 'Result',
  metrics: 'Metrics',
  alternatives: 'Alternatives',
  counterparts: 'People',
  reflection: 'Reflection',
  mechanism: 'Mechanism',
  exceptionalBecause: 'Why it is still worth telling',
  principleLinks: 'Principles',
  confidentiality: 'Confidential',
} as const satisfies Partial<Record<keyof StoryContent, string>>
export type SectionField = keyof typeof SECTIONS

/** Short facts of a content, a line each. */
export const FACTS = ['role', 'employer alias', 'began', 'ended', 'failure', 'conflict', 'scope', 'ambiguity', 'impact'] as const

export const METRIC_FACTS = [
  ['id', 'id'],
  ['name', 'name'],
  ['before', 'before'],
  ['after', 'after'],
  ['unit', 'unit'],
  ['window', 'window'],
  ['baseline date', 'baselineDate'],
  ['source', 'source'],
  ['attribution', 'attribution'],
  ['confidence', 'confidence'],
  ['approximate', 'approximate'],
] as const satisfies readonly (readonly [string, keyof Metric])[]

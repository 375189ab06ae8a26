/** Words for what the playbook calls by id. */
import type { Tier } from '@inclined/core/questions/principle'
import type { Question } from '@inclined/core/questions/question'
import type { Target } from '@inclined/core/questions/track'
import type { Plans } from '@inclined/playbook/schema-path'
import type { Stage } from '@inclined/playbook/schema-process'
import type { AnchorKind, AnchorLevel } from '@inclined/playbook/schema-anchor'
import type { Resource } from '@inclined/playbook/schema-reading'
import { TRACK_NAME } from '../../parts/names.ts'

export const TIER_NAME: Readonly<Record<Tier, string>> = { 1: 'asked most', 2: 'asked often', 3: 'asked now and then' }

export const DIFFICULTY_NAME: Readonly<Record<Question['difficulty'], string>> = { 1: 'an opener', 2: 'the usual', 3: 'hard' }

export const RUBRIC_NAME: Readonly<Record<keyof NonNullable<Question['rubric']>, string>> = {
  clarify: 'Clarifies',
  customer: 'Customer',
  options: 'Options',
  decision: 'Decision',
  metric: 'Measure',
  risk: 'Risk',
}

export const ANCHOR_KIND_NAME: Readonly<Record<AnchorKind, string>> = {
  'product-design': 'Product design',
  strategy: 'Strategy',
  metrics: 'Metrics',
  estimation: 'Estimation',
  prioritisation: 'Prioritisation',
  technical: 'Technical depth',
}

export const ANCHOR_LEVEL_NAME: Readonly<Record<AnchorLevel, string>> = { weak: 'Weak', mixed: 'Mixed', strong: 'Strong' }

export const FREQUENCY_NAME: Readonly<Record<Stage['frequency'], string>> = {
  always: 'Everybody meets it',
  usual: 'Most meet it',
  some: 'Some meet it',
}

export const ACTIVITY_NAME: Readonly<Record<Plans['sizes'][number]['mix'][number]['activity'], string>> = {
  stories: 'Stories',
  mocks: 'Practice interviews',
  functional: 'Product questions',
  writing: 'Writing',
  research: 'Research',
  'role-fit': 'Fit, résumé and people',
  'work-samples': 'Samples of work',
}

export const RESOURCE_KIND_NAME: Readonly<Record<Resource['kind'], string>> = {
  official: 'official',
  book: 'book',
  article: 'article',
  guide: 'guide',
  talk: 'talk',
}

export const RESOURCE_TOPIC_NAME: Readonly<Record<Resource['topic'], string>> = {
  principles: 'Principles',
  process: 'The process',
  roles: 'Roles and levels',
  behavioural: 'Behavioural answers',
  functional: 'Product questions',
  writing: 'Writing',
  'job-search': 'Finding and applying',
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  'api-design': 'API design',
  'b-to-b': 'Business customers',
  iot: 'Connected devices',
  'ml-product': 'Machine learning',
}

/** `system-design` as a person writes it: "System design". */
export function wordId(id: string): string {
  const known = SHORT_NAMES[id]
  if (known !== undefined) return known
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "PM-T, L6, people manager"; `null` where nothing is known. */
export function wordTarget({ track, level, isPeopleManager }: Target): string | null {
  const parts = [track ? TRACK_NAME[track] : null, level, isPeopleManager ? 'people manager' : null].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(', ') : null
}

export function wordCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "5", or "2 to 3" where the two ends differ. */
export function wordRange({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? String(min) : `${min} to ${max}`
}

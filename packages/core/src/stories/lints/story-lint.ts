/**
 * What a lint of the story bank says, and what it is told. The wording is in `wording.json`, one entry a rule.
 */
import type { Principle, PrincipleId } from '../../questions/principle.ts'
import type { Target } from '../../questions/track.ts'
import type { StoryContent } from '../story.ts'

export const STORY_RULES = [
  'missing-part',
  'we-heavy',
  'no-metric',
  'metric-not-told',
  'metric-without-number',
  'number-without-before',
  'number-without-window',
  'thin-action',
  'long-setting',
  'too-short',
  'too-long',
  'period-unclear',
  'stale',
  'stale-excused',
  'under-level',
  'level-not-judged',
  'hypothetical',
  'no-alternative',
  'no-reflection',
  'reflection-without-change',
  'no-customer',
  'over-linked',
  'link-without-why',
  'unknown-principle',
  'duplicate-link',
  'acronym',
  'codename',
  'contradiction',
  'changed-number',
] as const
export type StoryRule = (typeof STORY_RULES)[number]

/** `block-link` keeps the story from counting for one principle, `block-ready` from being ready at all. */
export type LintSeverity = 'note' | 'warn' | 'block-link' | 'block-ready'

export interface StoryLint {
  /** Stable while the reason stays: rule, field, place and principle. Unique in one run. */
  readonly id: string
  readonly rule: StoryRule
  readonly severity: LintSeverity
  readonly field: keyof StoryContent
  /** Place in a list field. */
  readonly index?: number
  readonly principle?: PrincipleId
  /** Shares run from 0 to 1, lengths are whole seconds, ages whole months. */
  readonly measured?: number
  readonly limit?: number
  readonly data: Readonly<Record<string, string | number | boolean>>
}

export interface LintContext {
  readonly target: Target
  /** `2026-11-23`, the candidate's day. */
  readonly today: string
  readonly principles: readonly Principle[]
  /** Above 0; 140 unless told. */
  readonly wordsPerMinute?: number
  readonly otherStories?: readonly { readonly id: string; readonly title: string; readonly content: StoryContent }[]
  readonly earlierVersions?: readonly { readonly version: number; readonly content: StoryContent }[]
}

export type LintRule = (content: StoryContent, context: LintContext) => readonly StoryLint[]

/** Strength from which a link counts. Source: docs/sources.md#story-bank. */
export const COUNTING_STRENGTH = 2

type LintParts = Omit<StoryLint, 'id' | 'data'> & { readonly data?: StoryLint['data'] }

/** Builds a lint and its id. `mark` tells apart lints of one rule in one place ("acronym" twice in one field). */
export function lint(parts: LintParts, mark?: string): StoryLint {
  const id = [parts.rule, parts.field, parts.index, parts.principle, mark].filter((p) => p !== undefined).join(':')
  return { id, ...parts, data: parts.data ?? {} }
}

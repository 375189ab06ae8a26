/**
 * Shows what changed between two versions of a story, field by field and word by word.
 *
 * The words of a field joined again give its old text (same and removed) and its new text (same and added), blanks
 * included. Lists and structured fields are compared as the lines a person reads.
 */
import { diffWords, type WordChange } from './diff-words.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { LevelEvidence, Metric, PrincipleLink, StoryContent } from './story.ts'
import { STORY_FIELDS } from './story-fields.ts'

export interface FieldChange {
  readonly field: keyof StoryContent
  /** `added` and `removed` where one side says nothing. */
  readonly kind: 'added' | 'removed' | 'changed' | 'same'
  readonly words: readonly WordChange[]
}

/** Says a principle's name by its id. */
export type NamePrinciple = (id: PrincipleId) => string

/** Every field, in the order of telling. */
export function diffStories(older: StoryContent, newer: StoryContent, nameOf: NamePrinciple = (id) => id): readonly FieldChange[] {
  return STORY_FIELDS.map((field) => {
    const before = showField(older, field, nameOf)
    const after = showField(newer, field, nameOf)
    // Two lists can read alike ("a\nb" in one item or two), so sameness is judged on the values.
    const same = JSON.stringify(ordered(older[field])) === JSON.stringify(ordered(newer[field]))
    const kind = same ? 'same' : before === '' ? 'added' : after === '' ? 'removed' : 'changed'
    return { field, kind, words: diffWords(before, after) }
  })
}

const STRENGTH: Readonly<Record<PrincipleLink['strength'], string>> = {
  0: 'does not show it',
  1: 'touches it',
  2: 'shows it',
  3: 'best proof',
}

const ASPECT: Readonly<Record<keyof LevelEvidence, string>> = { scope: 'Scope', ambiguity: 'Ambiguity', impact: 'Impact' }

/** A field as text in a person's words: list items and metrics a line each; empty where nothing is said. */
export function showField(content: StoryContent, field: keyof StoryContent, nameOf: NamePrinciple = (id) => id): string {
  switch (field) {
    case 'actions':
    case 'alternatives':
    case 'counterparts':
      return content[field].map((item) => `- ${item}`).join('\n')
    case 'period':
      return content.period.from === null && content.period.to === null
        ? ''
        : `${content.period.from ?? '?'} to ${content.period.to ?? '?'}`
    case 'failure':
    case 'conflict':
      return content[field] ? 'yes' : 'no'
    case 'metrics':
      return content.metrics.map(showMetric).join('\n')
    case 'levelEvidence':
      return Object.entries(content.levelEvidence)
        .filter(([, level]) => level !== null)
        .map(([aspect, level]) => `${ASPECT[aspect as keyof LevelEvidence]}: ${level}`)
        .join('\n')
    case 'principleLinks':
      return content.principleLinks
        .map((l) => `- ${nameOf(l.principle)}: ${STRENGTH[l.strength]}${l.why === '' ? '' : `, because: ${l.why}`}`)
        .join('\n')
    case 'confidentiality':
      return content.confidentiality.map((m) => `- ${m.words} → ${m.instead}`).join('\n')
    default:
      return content[field]
  }
}

const METRIC_FACT = {
  baselineDate: 'baseline taken',
  source: 'source',
  attribution: 'why it is mine',
  confidence: 'how sure',
} as const satisfies Partial<Record<keyof Metric, string>>

function showMetric(metric: Metric): string {
  const facts = Object.entries(METRIC_FACT).flatMap(([key, words]) => {
    const value = metric[key as keyof typeof METRIC_FACT]
    return value === '' || value === null ? [] : [`${words}: ${value}`]
  })
  const change = `- ${metric.name}: ${metric.before} → ${metric.after}`
  return [change, metric.unit, metric.window, ...facts, metric.approximate ? 'about, not exact' : ''].filter((t) => t !== '').join(', ')
}

/** Keys in alphabetical order, so that the order in which an object was built is no difference. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, ordered(inner)])
}

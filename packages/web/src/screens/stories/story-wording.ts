/** Words for what a story holds and what is said of it. The compiler lists a code that has no words. */
import type { ChangeStatusRefusal } from '@inclined/app/stories/change-story-status'
import type { SaveStoryRefusal } from '@inclined/app/stories/save-story'
import type { VersionNotFound } from '@inclined/app/stories/restore-story-version'
import type { LintSeverity, StoryLint } from '@inclined/core/stories/lints/story-lint'
import type { PrincipleLink, StoryContent, StoryStatus } from '@inclined/core/stories/story'

export const FIELD_NAME: Readonly<Record<keyof StoryContent, string>> = {
  title: 'Title',
  role: 'Your role',
  employerAlias: 'Employer',
  period: 'When',
  stakes: 'Stakes',
  situation: 'Situation',
  task: 'Task',
  actions: 'Actions',
  result: 'Result',
  metrics: 'Numbers',
  alternatives: 'Alternatives',
  counterparts: 'People',
  reflection: 'Learning',
  mechanism: 'Mechanism',
  failure: 'Failure',
  conflict: 'Conflict',
  levelEvidence: 'Level',
  principleLinks: 'Principles',
  confidentiality: 'Unsaid',
  exceptionalBecause: 'Why still tell it',
}

export const STATUS_WORD: Readonly<Record<StoryStatus, string>> = { draft: 'Draft', usable: 'Usable', ready: 'Ready', retired: 'Retired' }

export const STATUS_MEANING: Readonly<Record<StoryStatus, string>> = {
  draft: 'being written',
  usable: 'it can be told, with gaps an interviewer would find',
  ready: 'nothing blocks it; it counts for its principles',
  retired: 'kept, not told any more',
}

export const SEVERITY_TITLE: Readonly<Record<LintSeverity, string>> = {
  'block-ready': 'Keeps it from being ready',
  'block-link': 'Keeps a principle from counting',
  warn: 'An interviewer would notice',
  note: 'Smaller things',
}

export const STRENGTH_WORD: Readonly<Record<PrincipleLink['strength'], string>> = {
  0: 'does not show it',
  1: 'touches it',
  2: 'shows it',
  3: 'is my best proof',
}

/** Id of the element a lint is about: the row of a list where it names one, or the field. */
export function fieldId({ field, index }: Pick<StoryLint, 'field' | 'index'>): string {
  if (field === 'period') return 'period-from'
  return index === undefined ? field : `${field}-${index}`
}

type Refusal = SaveStoryRefusal | ChangeStatusRefusal | VersionNotFound

/** What to do about a refusal. A conflict and a block are shown with their facts; here they have one sentence. */
export function wordRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'too-long':
      return `All of it together has ${refusal.found.toLocaleString('en-GB')} characters; ${refusal.limit.toLocaleString('en-GB')} can be kept. Shorten it. What you typed is still here.`
    case 'unstorable-character':
      return `There is a broken character in “${nameOfPlace(refusal.field)}” that cannot be kept. Delete it and save again.`
    case 'story-not-found':
      return 'This story was deleted in another window. Copy what you need, then start a new one.'
    case 'story-changed-elsewhere':
      return `Version ${refusal.current.version} was saved elsewhere in the meantime.`
    case 'version-not-found':
      return `There is no version ${refusal.version} of this story.`
    case 'back-to-draft-first':
      return 'A retired story goes back to draft first, so that it is looked at again.'
    case 'blocked':
      return refusal.by.length === 1 ? 'One thing keeps it from that.' : `${refusal.by.length} things keep it from that.`
  }
}

function nameOfPlace(place: string): string {
  const field = place.split('.')[1] ?? ''
  return field in FIELD_NAME ? FIELD_NAME[field as keyof StoryContent] : place
}

export function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${number} ${many}`
}

/** How the loop room words roles, origins, refusals and counts. */
import type { InterviewerRole, PrincipleOrigin } from '@inclined/core/allocation/kept-loop'
import type { LoopChangeRefusal } from '@inclined/core/allocation/change-loop'
import type { ChoiceRefusal } from '@inclined/core/allocation/solve-board'
import type { StoryStatus } from '@inclined/core/stories/story'

export const ROLE_NAME: Readonly<Record<InterviewerRole, string>> = {
  unknown: 'Role unknown',
  'hiring-manager': 'Hiring manager',
  peer: 'Peer',
  stakeholder: 'Stakeholder',
  'bar-raiser': 'Bar raiser',
}

export const ORIGIN_NAME: Readonly<Record<PrincipleOrigin, string>> = {
  guessed: 'your guess',
  known: 'somebody said so',
  sampled: 'drawn, nobody knows',
}

export const STRENGTH_NAME: Readonly<Record<number, string>> = { 2: 'shows it', 3: 'best proof' }

const STATUS_NAME: Readonly<Record<StoryStatus, string>> = {
  draft: 'a draft',
  usable: 'usable but not ready',
  ready: 'ready',
  retired: 'retired',
}

/** What the sentences call things by. */
export interface LoopNames {
  readonly principle: (id: string) => string
  readonly story: (id: string) => string
  readonly interviewer: (id: string) => string
}

export function wordChoiceRefusal(refusal: ChoiceRefusal, names: LoopNames): string {
  switch (refusal.code) {
    case 'story-told':
      return `“${names.story(refusal.story)}” was told to ${names.interviewer(refusal.interviewer)} already. A story is told once in a loop.`
    case 'fixed-unknown-story':
      return 'That story is gone from the story bank.'
    case 'fixed-unknown-slot':
      return `${names.interviewer(refusal.interviewer)} is not asking about ${names.principle(refusal.principle)}, or has asked already.`
    case 'fixed-story-does-not-count':
      return refusal.status !== null && refusal.status !== 'ready'
        ? `“${names.story(refusal.story)}” is ${STATUS_NAME[refusal.status]}. Only a ready story is told in a loop.`
        : `“${names.story(refusal.story)}” does not show ${names.principle(refusal.principle)}. A story counts from “shows it” on.`
    case 'fixed-story-twice':
      return `“${names.story(refusal.story)}” is chosen for another place. A story is told once in a loop.`
    case 'fixed-place-twice':
      return `Two stories are chosen for ${names.principle(refusal.principle)}.`
    case 'too-many-stories':
      return `The board takes ${refusal.limit} stories; there are ${refusal.found}. Retire some.`
    case 'too-many-slots':
      return `The board takes ${refusal.limit} slots; this loop has ${refusal.found}. Name fewer principles.`
    default:
      return 'The loop holds something twice that may be there once. Correct who asks what.'
  }
}

export function wordChangeRefusal(refusal: LoopChangeRefusal, names: LoopNames): string {
  switch (refusal.code) {
    case 'interviewer-not-found':
      return 'That interviewer is not in the loop any more.'
    case 'interviewer-has-heard':
      return `${names.interviewer(refusal.interviewer)} heard ${refusal.count === 1 ? 'an answer' : `${refusal.count} answers`}. Take that back below first, then remove them.`
    case 'last-interviewer':
      return 'A loop has at least one interviewer. Delete the whole loop below, if that is what you want.'
  }
}

const ORDINAL = ['First', 'Second', 'Third', 'Fourth', 'Fifth']

/** "Second time" for 2. */
export const nthTime = (n: number): string => `${ORDINAL[n - 1] ?? `${n}th`} time`

/** "Dana, Lee and Sam". */
export const wordList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

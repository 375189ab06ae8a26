/**
 * A loop as the candidate keeps it: who is in it, what they are guessed to ask about, the candidate's own choices, and what was told.
 *
 * A candidate is hardly ever told who asks what. So principles are a guess unless somebody said them, and `null` where there is
 * not even a guess: those are drawn with the seed (`sample-loop.ts`), one loop of many.
 */
import type { PrincipleId } from '../questions/principle.ts'
import type { Placement } from './allocation.ts'

export const INTERVIEWER_ROLES = ['unknown', 'hiring-manager', 'peer', 'stakeholder', 'bar-raiser'] as const
export type InterviewerRole = (typeof INTERVIEWER_ROLES)[number]

/** Where the principles of an interviewer come from; `sampled` where they are `null`. */
export const PRINCIPLE_ORIGINS = ['guessed', 'known', 'sampled'] as const
export type PrincipleOrigin = (typeof PRINCIPLE_ORIGINS)[number]

export interface KeptInterviewer {
  /** Unique in the loop. */
  readonly id: string
  readonly label: string
  readonly role: InterviewerRole
  readonly kind: PrincipleOrigin
  readonly principles: readonly PrincipleId[] | null
}

/** One question of a real loop and the story that answered it. */
export interface Telling {
  /** Unique in the loop. */
  readonly id: string
  readonly interviewer: string
  /** `null` where no story of the bank was told. */
  readonly storyId: string | null
  /** What was asked, in the candidate's words. */
  readonly asked: string
  /** What the question was about, as the candidate thinks. */
  readonly principle: PrincipleId | null
  /** ISO instant, UTC. */
  readonly at: string
}

export interface LoopContent {
  readonly name: string
  /** Draws what is unknown. */
  readonly seed: number
  readonly interviewers: readonly KeptInterviewer[]
  readonly fixed: readonly Placement[]
  /** In the order told. */
  readonly told: readonly Telling[]
}

/** A loop in which nothing is known: this many interviewers, their principles drawn. */
export function unknownLoop(name: string, interviewerCount: number, seed: number): LoopContent {
  const interviewers = Array.from({ length: interviewerCount }, (_, i): KeptInterviewer => newInterviewer(i + 1))
  return { name, seed, interviewers, fixed: [], told: [] }
}

export const newInterviewer = (number: number): KeptInterviewer => ({
  id: `interviewer-${number}`,
  label: `Interviewer ${number}`,
  role: 'unknown',
  kind: 'sampled',
  principles: null,
})

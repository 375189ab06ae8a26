/**
 * A story of the bank: one piece of the candidate's past, told in parts so that each part can be checked.
 *
 * A story's content is saved whole with every version; the status belongs to the story itself
 * and does not make a version.
 */
import type { PrincipleId } from '../questions/principle.ts'
import type { Level } from '../questions/track.ts'

/** A month of the calendar, `2024-03`. */
export type YearMonth = string

/** One measured change. `before` and `after` keep the candidate's own writing ("3.4", "about 40"); empty means not given. */
export interface Metric {
  readonly id: string
  readonly name: string
  readonly before: string
  readonly after: string
  readonly unit: string
  /** The time it took or covers: "six weeks", "Q2 2024". */
  readonly window: string
  /** When the baseline was taken. */
  readonly baselineDate: string
  /** Where the number comes from: a report, a dashboard, a person. */
  readonly source: string
  /** Why the change is the candidate's doing. */
  readonly attribution: string
  readonly confidence: 'low' | 'medium' | 'high' | null
  readonly approximate: boolean
}

export interface PrincipleLink {
  readonly principle: PrincipleId
  /** 0 none, 1 touches it, 2 shows it, 3 is the best proof. From 2 it counts, and then `why` must say why. */
  readonly strength: 0 | 1 | 2 | 3
  readonly why: string
}

/** The level that each aspect of the story supports; `null` is not yet judged. */
export interface LevelEvidence {
  readonly scope: Level | null
  readonly ambiguity: Level | null
  readonly impact: Level | null
}

/**
 * A fact the candidate must not say aloud. `words` is the literal text wherever it stands in the story;
 * `instead` is what to say in its place, empty where it is simply left out.
 */
export interface ConfidentialMark {
  readonly id: string
  readonly words: string
  readonly instead: string
}

export interface StoryContent {
  readonly title: string
  /** The candidate's role at the time. */
  readonly role: string
  /** A name that does not give the employer away, where that matters. */
  readonly employerAlias: string
  readonly period: { readonly from: YearMonth | null; readonly to: YearMonth | null }
  readonly stakes: string
  readonly situation: string
  readonly task: string
  readonly actions: readonly string[]
  readonly result: string
  readonly metrics: readonly Metric[]
  /** Options that were weighed and not taken, with the reason. */
  readonly alternatives: readonly string[]
  /** The people in it, by part played ("head of support"), not by name. */
  readonly counterparts: readonly string[]
  readonly reflection: string
  /** What is in place today that keeps the result. */
  readonly mechanism: string
  readonly failure: boolean
  readonly conflict: boolean
  readonly levelEvidence: LevelEvidence
  readonly principleLinks: readonly PrincipleLink[]
  readonly confidentiality: readonly ConfidentialMark[]
  /** Why an old story is still worth telling; empty where no such claim is made. */
  readonly exceptionalBecause: string
}

export const STORY_STATUSES = ['draft', 'usable', 'ready', 'retired'] as const
export type StoryStatus = (typeof STORY_STATUSES)[number]

export interface Story {
  readonly id: string
  readonly status: StoryStatus
  /** From 1; rises by one with every saved version. */
  readonly version: number
  readonly content: StoryContent
  /** ISO instant (UTC) at which the current version was saved. */
  readonly savedAt: string
}

export interface StoryVersion {
  readonly version: number
  readonly content: StoryContent
  readonly savedAt: string
}

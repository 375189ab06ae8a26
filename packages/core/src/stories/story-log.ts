/**
 * What became of a story: where it was rehearsed, where it was told in earnest, and whether it has been told often enough.
 *
 * Nothing here is stored. Rehearsals are read from practice sessions (interview/list-rehearsals.ts), uses from the ledgers of real
 * loops (allocation/list-uses.ts); this file puts them in order and counts.
 */
import type { ProbeFamily } from '../questions/question.ts'

export interface RehearsedProbe {
  readonly text: string
  /** Null for a rubric point and for an answer that could not be understood. */
  readonly family: ProbeFamily | null
  /** Whether its answer brought a fact. */
  readonly held: boolean
}

export interface Rehearsal {
  readonly session: string
  readonly thread: number
  /** When the first answer was given: milliseconds since 1 January 1970 UTC. */
  readonly at: number
  /** All answers to the question together. */
  readonly seconds: number
  readonly question: string
  /** Who listened. */
  readonly listener: 'simulated-interviewer'
  /** In the order asked; null until the session is revealed. */
  readonly probes: readonly RehearsedProbe[] | null
}

export interface StoryUse {
  readonly loop: string
  readonly loopName: string
  readonly company: string
  readonly interviewer: string
  /** In the candidate's words. */
  readonly asked: string
  /** ISO instant, UTC. */
  readonly at: string
}

export interface StoryLog {
  /** The latest first, here and below. */
  readonly rehearsals: readonly Rehearsal[]
  readonly uses: readonly StoryUse[]
  /** The company that has heard it often enough, with how often; null where none has. */
  readonly retire: { readonly company: string; readonly uses: number } | null
}

/** Uses at one company from which a story should rest: interviewers of one house compare notes. Judgement, docs/sources.md#story-bank. */
export const MOST_USES = 5

export function keepStoryLog(rehearsals: readonly Rehearsal[], uses: readonly StoryUse[]): StoryLog {
  const companies = [...new Set(uses.map(({ company }) => company))]
  const [most] = companies
    .map((company) => ({ company, uses: uses.filter((use) => use.company === company).length }))
    .toSorted((a, b) => b.uses - a.uses || (a.company < b.company ? -1 : 1))
  return {
    rehearsals: rehearsals.toSorted(latestFirst),
    uses: uses.toSorted(latestFirst),
    retire: most && most.uses >= MOST_USES ? most : null,
  }
}

const latestFirst = <At extends number | string>(a: { readonly at: At }, b: { readonly at: At }): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : 0

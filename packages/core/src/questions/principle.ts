/**
 * A leadership principle as the playbook describes it. The catalogue is data: a principle that is added or retired
 * changes what is needed without a change of code, so an id is a string and not an enum.
 */
import type { Level, Track } from './track.ts'

/** Kebab-case id, stable over rewordings: `customer-obsession`. */
export type PrincipleId = string

/** How often a principle is probed: 1 needs two ready stories, 2 and 3 need fewer (see `stories/coverage.ts`). */
export type Tier = 1 | 2 | 3

/** Moves a principle to another tier where every condition that is given holds. The first shift that fits wins. */
export interface TierShift {
  readonly tier: Tier
  readonly tracks?: readonly Track[]
  /** Holds at this level and above. */
  readonly fromLevel?: Level
  readonly peopleManager?: boolean
}

export interface Principle {
  readonly id: PrincipleId
  readonly name: string
  /** Position in the official list, from 1. */
  readonly order: number
  /** ISO date, or `null` for the older set whose first day is not on record. */
  readonly addedOn: string | null
  readonly retiredOn: string | null
  /** Our own wording. */
  readonly gist: string
  /** What an interviewer writes down in its favour. */
  readonly signals: readonly string[]
  /** What sinks it. */
  readonly antiSignals: readonly string[]
  readonly confusableWith: readonly { readonly id: PrincipleId; readonly tieBreaker: string }[]
  readonly tier: Tier
  readonly tierShifts: readonly TierShift[]
  readonly officialUrl: string
}

/**
 * Names the two notes a split comes down to: the strongest for it of those who say yes, the strongest against it of those who say no.
 */
import { stepOf, type VoteValue } from './cast-vote.ts'
import type { Weighing } from './decide-loop.ts'
import type { EvidenceNote, Valence } from './evidence.ts'

export interface SplitSide {
  readonly observer: string
  readonly note: EvidenceNote
}

export interface Split {
  readonly speaksFor: SplitSide
  readonly speaksAgainst: SplitSide
}

/** One voter with their notes and what each weighs. */
export interface Voter {
  readonly observer: string
  readonly value: VoteValue | null
  readonly notes: readonly { readonly note: EvidenceNote; readonly points: number }[]
}

/** A person's note has no points of the rule, so its valence stands for them. */
export const POINTS_OF_VALENCE: Readonly<Record<Valence, number>> = {
  'strong-concern': -4,
  concern: -1,
  mixed: 0,
  strength: 1,
  'strong-strength': 4,
}

export function listVoters(observers: readonly string[], weighing: Weighing): readonly Voter[] {
  return observers.map((observer, i) => ({
    observer,
    value: weighing.revotes[i]?.to ?? null,
    notes: weighing.votes[i]?.contributions ?? [],
  }))
}

/** Null where all lean one way, or one side has no note with words. Among equals the first voter and the first note. */
export function takeUpSplit(voters: readonly Voter[]): Split | null {
  const speaksFor = findStrongest(voters, 1)
  const speaksAgainst = findStrongest(voters, -1)
  return speaksFor && speaksAgainst ? { speaksFor, speaksAgainst } : null
}

function findStrongest(voters: readonly Voter[], sign: 1 | -1): SplitSide | null {
  const isOnSide = ({ value }: Voter): boolean => value !== null && stepOf(value) >= stepOf('yes') === sign > 0
  const sides = voters.filter(isOnSide).flatMap(({ observer, notes }) => notes.map((n) => ({ observer, ...n })))
  const worded = sides.filter((s) => s.points * sign > 0 && s.note.quotes.length > 0)
  const [first] = worded.toSorted((a, b) => (b.points - a.points) * sign)
  return first ? { observer: first.observer, note: first.note } : null
}

/**
 * Turns an interviewer's evidence into a vote on the practice scale, by the published rule (`vote` in note-rules.json).
 *
 * Whole numbers only; every point is listed with the note it comes from and they add up exactly. A question that was asked and brought
 * nothing that can be judged counts as asked. Where nothing was heard at all there is no vote, and never a middling one.
 */
import type { EpochMs } from '../interview/session.ts'
import type { Level } from '../questions/track.ts'
import type { EvidenceNote, InterviewEvidence, SlotEvidence } from './evidence.ts'
import rules from './note-rules.json' with { type: 'json' }
import { isTrust, type WeighedNote, weighSlot, writeNotes } from './write-notes.ts'

/** From worst to best. A practice scale: no company's own, and nothing about the chance of a job. */
export const VOTE_VALUES = ['strong-no', 'no', 'yes', 'strong-yes'] as const
export type VoteValue = (typeof VOTE_VALUES)[number]

export interface Vote {
  readonly scale: 'practice'
  /** Null where nothing was heard. */
  readonly value: VoteValue | null
  /** The exact sum of the contributions. */
  readonly points: number
  /** Questions asked; the points are held against lines times this. */
  readonly asked: number
  readonly contributions: readonly WeighedNote[]
}

/** A simulated interviewer's notes and vote, written before any other is seen. `lockedAt` is the caller's clock. */
export interface SealedVote {
  readonly observer: string
  readonly interview: number
  readonly vote: Vote
  readonly notes: readonly EvidenceNote[]
  readonly lockedAt: EpochMs
}

export function stepOf(value: VoteValue): number {
  return VOTE_VALUES.indexOf(value)
}

function valueOf(points: number, asked: number, hasClash: boolean): VoteValue {
  const { strongYesFrom, yesFrom, noFrom } = rules.vote
  if (points >= strongYesFrom * asked && !hasClash) return 'strong-yes'
  if (points >= yesFrom * asked) return 'yes'
  return points >= noFrom * asked ? 'no' : 'strong-no'
}

export function castVote(slots: readonly SlotEvidence[], level: Level | null): Vote {
  const contributions = slots.flatMap((slot) => weighSlot(slot, level))
  const points = contributions.reduce((all, c) => all + c.points, 0)
  const asked = slots.length
  const isHeard = slots.some((slot) => slot.threads.length > 0)
  const hasClash = contributions.some((c) => isTrust(c.note))
  return { scale: 'practice', value: isHeard ? valueOf(points, asked, hasClash) : null, points, asked, contributions }
}

export function sealVote(heard: InterviewEvidence, level: Level | null, lockedAt: EpochMs): SealedVote {
  const { observer, interview, slots } = heard
  return { observer, interview, vote: castVote(slots, level), notes: writeNotes(heard, level), lockedAt }
}

/**
 * The silent read: each interviewer reads all notes and may move their vote by one step (`revote` in note-rules.json).
 *
 * The first vote stays as it was sealed; what moved it is named with words. Nothing here looks at who is the bar raiser.
 */
import type { Level } from '../questions/track.ts'
import { castVote, stepOf, type Vote, VOTE_VALUES, type VoteValue } from './cast-vote.ts'
import type { InterviewEvidence, LoopEvidence, Quote, SlotEvidence } from './evidence.ts'
import rules from './note-rules.json' with { type: 'json' }
import { shortForLevel } from './write-notes.ts'

export type ReVoteReason = 'numbers-differ' | 'told-again' | 'small-for-level' | 'others-stronger' | 'others-weaker'

export interface ReVote {
  readonly observer: string
  /** As sealed; null for "cannot vote". */
  readonly from: VoteValue | null
  readonly to: VoteValue | null
  /** In steps of the scale: -1, 0 or 1. */
  readonly delta: number
  /** Null where the vote stays. */
  readonly reason: ReVoteReason | null
  /** Words of the candidate that moved it. */
  readonly quotes: readonly Quote[]
}

interface Move {
  readonly delta: -1 | 1
  readonly reason: ReVoteReason
  readonly quotes: readonly Quote[]
}

export function moveVote(loop: LoopEvidence, index: number, votes: readonly Vote[], level: Level | null): ReVote {
  const own = loop.interviews[index]!
  const from = votes[index]?.value ?? null
  const stays: ReVote = { observer: own.observer, from, to: from, delta: 0, reason: null, quotes: [] }
  if (from === null) return stays
  const others = loop.interviews.filter((_, i) => i !== index).flatMap((i) => i.slots)
  const move = findTrust(loop, own) ?? findSize(own, others, from, level) ?? findWeight(others, from, level)
  const to = move && VOTE_VALUES[stepOf(from) + move.delta]
  return move && to ? { ...stays, to, ...move } : stays
}

function findTrust(loop: LoopEvidence, own: InterviewEvidence): Move | null {
  const mine = new Set(own.slots.map((s) => s.slot))
  const clash = loop.shared.find((c) => c.kind === 'numbers-differ' && c.slots.some((slot) => mine.has(slot)))
  if (clash) return { delta: -1, reason: 'numbers-differ', quotes: clash.quotes }
  const again = loop.shared.filter((c) => c.kind === 'told-again' && mine.has(c.slots[1]))
  const first = again[0]
  return first && again.length * 2 >= mine.size ? { delta: -1, reason: 'told-again', quotes: first.quotes } : null
}

interface Size {
  readonly stories: number
  readonly short: number
  readonly quotes: readonly Quote[]
}

/** Stories, and those of which every example is too small. */
function measureSize(slots: readonly SlotEvidence[], level: Level | null): Size {
  const stories = slots.filter((s) => s.subject.kind === 'principle' && s.threads.length > 0)
  const short = stories.filter((s) => s.threads.every((t) => shortForLevel(t, level) > 0))
  return { stories: stories.length, short: short.length, quotes: short.flatMap((s) => s.threads[0]!.gist).slice(0, 1) }
}

/** Whether more than half of the stories are too small. */
export function isMostlySmall(slots: readonly SlotEvidence[], level: Level | null): boolean {
  const { stories, short } = measureSize(slots, level)
  return short * 2 > stories
}

/** A yes meets others' stories of which more than half are too small, as are half of the own. */
function findSize(own: InterviewEvidence, others: readonly SlotEvidence[], from: VoteValue, level: Level | null): Move | null {
  if (stepOf(from) < stepOf('yes')) return null
  const mine = measureSize(own.slots, level)
  return isMostlySmall(others, level) && mine.short * 2 >= mine.stories
    ? { delta: -1, reason: 'small-for-level', quotes: measureSize(others, level).quotes }
    : null
}

function findWeight(others: readonly SlotEvidence[], from: VoteValue, level: Level | null): Move | null {
  const vote = castVote(others, level)
  if (vote.value === null) return null
  const gap = stepOf(vote.value) - stepOf(from)
  if (Math.abs(gap) < rules.revote.stepsAway) return null
  const sign = gap > 0 ? 1 : -1
  const weighty = vote.contributions.filter((c) => c.points * sign > 0).toSorted((a, b) => (b.points - a.points) * sign)
  return { delta: sign, reason: sign > 0 ? 'others-stronger' : 'others-weaker', quotes: weighty[0]?.note.quotes.slice(0, 1) ?? [] }
}

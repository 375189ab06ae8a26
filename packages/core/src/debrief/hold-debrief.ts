/**
 * Holds the debrief of a session that is over: sealed votes, silent read, second vote, the split, the bar, the decision, and the minutes.
 *
 * People who interviewed as guests bring votes that are locked already; they merge like any other and no rule moves them. The same session
 * and the same votes give the same meeting, word for word. Source: docs/sources.md#interviews-votes-and-answers.
 */
import { INTERVIEW_ENGINE, type InterviewEngine } from '../interview/judge-thread.ts'
import type { EpochMs, SessionPlan } from '../interview/session.ts'
import type { SessionState } from '../interview/session-state.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { type SealedVote, sealVote, type VoteValue } from './cast-vote.ts'
import type { ReVote } from './change-votes.ts'
import { type BarAnswer, type Decision, decideLoop, type PersonVote, weighLoop } from './decide-loop.ts'
import type { EvidenceNote, LoopEvidence } from './evidence.ts'
import { isLiteral } from './quote-words.ts'
import { readEvidence } from './read-evidence.ts'
import { listVoters, POINTS_OF_VALENCE, type Split, takeUpSplit } from './take-up-split.ts'
import { type MinuteEntry, writeMinutes } from './write-minutes.ts'

/** A person's notes and vote on one interview of this session. */
export interface GuestVote {
  readonly observer: string
  readonly value: VoteValue
  readonly notes: readonly EvidenceNote[]
  /** Null while it may still be changed. */
  readonly lockedAt: EpochMs | null
  /** After reading the others; null where it stays. */
  readonly revisedTo: VoteValue | null
}

export interface Debrief {
  /** In the order of the interviews. */
  readonly sealed: readonly SealedVote[]
  /** With the notes that hold: a note that is not mixed and carries no words, typed or heard, is void. */
  readonly guests: readonly GuestVote[]
  readonly voidNotes: readonly { readonly observer: string; readonly note: EvidenceNote }[]
  readonly revotes: readonly ReVote[]
  /** Observer who chairs: the bar raiser where there is one. */
  readonly chair: string
  readonly split: Split | null
  readonly bar: BarAnswer
  readonly decision: Decision
  readonly minutes: readonly MinuteEntry[]
  /** What it all rests on, for explain-decision.ts. */
  readonly evidence: LoopEvidence
}

export type DebriefRefusal =
  | { readonly code: 'session-not-over' }
  | { readonly code: 'vote-not-locked'; readonly observer: string }
  | { readonly code: 'voted-twice'; readonly observer: string }

/** `at`: when the simulated votes are sealed. */
export function holdDebrief(
  plan: SessionPlan,
  state: SessionState,
  guests: readonly GuestVote[],
  at: EpochMs,
  engine: InterviewEngine = INTERVIEW_ENGINE,
): Result<Debrief, DebriefRefusal> {
  if (state.phase !== 'ended' && state.phase !== 'revealed') return refuse({ code: 'session-not-over' })
  const open = guests.find((g) => g.lockedAt === null)
  if (open) return refuse({ code: 'vote-not-locked', observer: open.observer })
  const names = [...plan.interviews.map((i) => i.interviewer.id), ...guests.map((g) => g.observer)]
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) return refuse({ code: 'voted-twice', observer: twice })
  return accept(meet(readEvidence(plan, state, engine), state, guests, at))
}

/** The votes of people as they count. */
export const finalVotes = (guests: readonly GuestVote[]): readonly PersonVote[] =>
  guests.map(({ observer, value, revisedTo }) => ({ observer, value: revisedTo ?? value }))

/** A person's note: anything but `mixed` needs words, typed or heard; and a quote that is not what was typed spoils it. */
function holdsUp(state: SessionState, { valence, quotes, heard }: EvidenceNote): boolean {
  const hasWords = quotes.length > 0 || (heard !== null && heard.trim() !== '')
  return (valence === 'mixed' || hasWords) && quotes.every((quote) => isLiteral(state, quote))
}

function meet(evidence: LoopEvidence, state: SessionState, guests: readonly GuestVote[], at: EpochMs): Debrief {
  const holds = (note: EvidenceNote): boolean => holdsUp(state, note)
  const sealed = evidence.interviews.map((heard) => sealVote(heard, evidence.level, at))
  const people = finalVotes(guests)
  const weighing = weighLoop(evidence, people, evidence.level)
  const decision = decideLoop(evidence, people)
  const chair = chairOf(evidence)
  const kept = guests.map((g) => ({ ...g, notes: g.notes.filter(holds) }))
  const voters = [
    ...listVoters(
      sealed.map((s) => s.observer),
      weighing,
    ),
    ...kept.map((g) => ({
      observer: g.observer,
      value: g.revisedTo ?? g.value,
      notes: g.notes.map((note) => ({ note, points: POINTS_OF_VALENCE[note.valence] })),
    })),
  ]
  const split = weighing.isSplit ? takeUpSplit(voters) : null
  return {
    sealed,
    guests: kept,
    voidNotes: guests.flatMap((g) => g.notes.filter((note) => !holds(note)).map((note) => ({ observer: g.observer, note }))),
    revotes: weighing.revotes,
    chair,
    split,
    bar: weighing.bar,
    decision,
    minutes: writeMinutes({ seed: evidence.seed, chair, weighing, people, split, decision }),
    evidence,
  }
}

function chairOf({ interviews }: LoopEvidence): string {
  const chair = interviews.find((i) => i.role === 'bar-raiser') ?? interviews.find((i) => i.role === 'hiring-manager') ?? interviews[0]
  if (!chair) throw new RangeError('a session without an interview')
  return chair.observer
}

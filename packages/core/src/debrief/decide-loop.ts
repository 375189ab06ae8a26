/**
 * The decision of a loop, by the published rule (`decision` in note-rules.json).
 *
 * The bar is asked once: is this better than half of the people now doing this job at this level, and what shows growth? It is absolute; no other
 * candidate is looked at. Votes of people count like those of the simulated interviewers and are never moved by a rule.
 */
import { LEVELS, type Level } from '../questions/track.ts'
import type { QuestionKind } from '../questions/question.ts'
import { castVote, stepOf, type Vote, type VoteValue } from './cast-vote.ts'
import { isMostlySmall, moveVote, type ReVote } from './change-votes.ts'
import type { EvidenceNote, LoopEvidence, SlotEvidence } from './evidence.ts'
import rules from './note-rules.json' with { type: 'json' }

/** How a person voted, after the meeting where they voted again. */
export interface PersonVote {
  readonly observer: string
  readonly value: VoteValue
}

export interface BarAnswer {
  /** Better than half of the people now doing this job at this level; null where only people voted. */
  readonly isBetterThanHalf: boolean | null
  /** Notes that show growth. */
  readonly growth: readonly EvidenceNote[]
}

/** What the votes come to at one level. */
export interface Weighing {
  readonly votes: readonly Vote[]
  readonly revotes: readonly ReVote[]
  readonly bar: BarAnswer
  /** Votes that count in the decision, abstentions left out. */
  readonly finals: readonly VoteValue[]
  readonly isSplit: boolean
  readonly isYes: boolean
}

export type Outcome = 'yes' | 'no' | 'under-level' | 'other-role' | 'cannot-decide'

export interface Decision {
  readonly outcome: Outcome
  readonly level: Level | null
  /** For `under-level`: the highest level at which the same evidence is a yes. */
  readonly suggestedLevel: Level | null
  /** For `other-role`: kinds of functional question that carried, and those that did not. */
  readonly functional: { readonly strong: readonly QuestionKind[]; readonly weak: readonly QuestionKind[] } | null
}

const isFor = (value: VoteValue): boolean => stepOf(value) >= stepOf('yes')
/** Strong votes count double, and no vote is zero. */
const SIGNED: Readonly<Record<VoteValue, number>> = { 'strong-no': -2, no: -1, yes: 1, 'strong-yes': 2 }

/** A story told again brings nothing new: its question counts as asked, and what was heard there counts once. */
function countOnce(loop: LoopEvidence): readonly SlotEvidence[] {
  const again = new Set(loop.shared.flatMap((c) => (c.kind === 'told-again' ? [c.slots[1]] : [])))
  return loop.interviews.flatMap((i) => i.slots.map((slot) => (again.has(slot.slot) ? { ...slot, threads: [] } : slot)))
}

function askBar(loop: LoopEvidence, level: Level | null): BarAnswer {
  const heard = countOnce(loop)
  const all = castVote(heard, level)
  const growth = all.contributions.filter((c) => c.points > 0 && rules.growth.includes(c.note.source)).map((c) => c.note)
  return { isBetterThanHalf: all.value === null ? null : isFor(all.value) && !isMostlySmall(heard, level), growth }
}

export function weighLoop(loop: LoopEvidence, people: readonly PersonVote[], level: Level | null): Weighing {
  const votes = loop.interviews.map((i) => castVote(i.slots, level))
  const revotes = loop.interviews.map((_, i) => moveVote(loop, i, votes, level))
  const finals = [...revotes.flatMap((r) => (r.to === null ? [] : [r.to])), ...people.map((p) => p.value)]
  const bar = askBar(loop, level)
  const isSplit = finals.some(isFor) && !finals.every(isFor)
  const balance = finals.reduce((all, value) => all + SIGNED[value], 0)
  const isMet = bar.isBetterThanHalf !== false && (!isSplit || bar.growth.length > 0 || bar.isBetterThanHalf === null)
  return { votes, revotes, bar, finals, isSplit, isYes: balance > 0 && !finals.includes('strong-no') && isMet }
}

const lowerThan = (level: Level): readonly Level[] => LEVELS.slice(0, LEVELS.indexOf(level)).toReversed()

function withoutFunctional(loop: LoopEvidence): LoopEvidence {
  return { ...loop, interviews: loop.interviews.map((i) => ({ ...i, slots: i.slots.filter((s) => s.subject.kind === 'principle') })) }
}

function sortFunctional(loop: LoopEvidence): NonNullable<Decision['functional']> {
  const slots = loop.interviews.flatMap((i) => i.slots).filter((s) => s.subject.kind === 'functional')
  const kinds = [...new Set(slots.map((s) => s.subject.id as QuestionKind))]
  const carries = (kind: QuestionKind): boolean => {
    const vote = castVote(
      slots.filter((s) => s.subject.id === kind),
      loop.level,
    )
    return vote.value !== null && isFor(vote.value)
  }
  return { strong: kinds.filter(carries), weak: kinds.filter((kind) => !carries(kind)) }
}

/** Another role needs a yes on principles alone and functional questions that were heard and did not carry. */
export function decideLoop(loop: LoopEvidence, people: readonly PersonVote[]): Decision {
  const { level } = loop
  const decided = { level, suggestedLevel: null, functional: null }
  const weighing = weighLoop(loop, people, level)
  if (weighing.finals.length === 0) return { ...decided, outcome: 'cannot-decide' }
  if (weighing.isYes) return { ...decided, outcome: 'yes' }
  const suggestedLevel = level && lowerThan(level).find((lower) => weighLoop(loop, people, lower).isYes)
  if (suggestedLevel) return { ...decided, outcome: 'under-level', suggestedLevel }
  const functional = sortFunctional(loop)
  if (functional.weak.length > 0 && weighLoop(withoutFunctional(loop), people, level).isYes) {
    return { ...decided, outcome: 'other-role', functional }
  }
  return { ...decided, outcome: 'no' }
}

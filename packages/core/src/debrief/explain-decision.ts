/**
 * Says what decided a loop, and the smallest change of evidence that would have turned it.
 *
 * A change is tried by voting and deciding again on changed evidence: every single change, then every pair of the weightiest. Of those that
 * turn the decision the one is named that moves the least evidence. Where none does, that is said. Votes of people are never changed.
 */
import { applyChange, type EvidenceChange, listGains, listLosses } from './change-evidence.ts'
import { castVote } from './cast-vote.ts'
import { type PersonVote, weighLoop } from './decide-loop.ts'
import type { EvidenceNote, Fact, LoopEvidence } from './evidence.ts'
import { type Debrief, finalVotes } from './hold-debrief.ts'
import rules from './note-rules.json' with { type: 'json' }

export interface DecidingNote {
  readonly observer: string
  readonly note: EvidenceNote
}

export type Turn =
  /** `changes`: one or two; made together they turn the decision to `to`. */
  | { readonly kind: 'turns'; readonly to: 'yes' | 'not-yes'; readonly changes: readonly EvidenceChange[] }
  /** No single change turns it, and no two of the weightiest together. `tried`: how many were; `weightiest`: up to three that move most. */
  | { readonly kind: 'nothing-small'; readonly tried: number; readonly weightiest: readonly EvidenceChange[] }
  | { readonly kind: 'nothing-heard' }

export interface Explanation {
  /** A few notes, the weightiest first. */
  readonly deciding: readonly DecidingNote[]
  /** Whether the decision would be another without any one of them; where not, they are only the weightiest. */
  readonly isDecisive: boolean
  readonly turn: Turn
}

const MOST_NOTES = 3
/** Pairs are tried among this many changes: some 800 decisions, a quarter of a second. */
const MOST_PAIRED = 40
const WORTH = new Map(rules.notes.map((rule) => [rule.source, Math.abs(rule.points)]))

export function explainDecision(debrief: Debrief): Explanation {
  const people = finalVotes(debrief.guests)
  const { evidence, decision } = debrief
  const isYes = decision.outcome === 'yes'
  const turn: Turn = decision.outcome === 'cannot-decide' ? { kind: 'nothing-heard' } : findTurn(evidence, people, isYes)
  return { ...findDeciding(debrief, people, isYes), turn }
}

/** How much evidence a change moves, in points of the rule. */
function sizeOf({ adds, takes, kind }: EvidenceChange): number {
  const count = (side: Readonly<Record<string, number>>): number =>
    Object.entries(side).reduce((all, [source, n]) => all + (WORTH.get(source) ?? 0) * Math.min(n, 2), 0)
  // A whole new story is more to ask than any fact within one.
  return kind === 'another-story' ? 12 : kind === 'same-number' ? 4 : count(adds) + count(takes)
}

/** Among equals the one listed first. */
export function findTurn(loop: LoopEvidence, people: readonly PersonVote[], isYes: boolean): Turn {
  const options = isYes ? listLosses(loop) : listGains(loop)
  const turns = (changed: LoopEvidence): boolean => weighLoop(changed, people, loop.level).isYes !== isYes
  const changed = options.map((option) => applyChange(loop, option))
  const to = isYes ? 'not-yes' : 'yes'
  const single = leastOf(options.filter((_, i) => turns(changed[i]!)).map((option) => [option]))
  if (single) return { kind: 'turns', to, changes: single }
  const sizes = options.map(sizeOf)
  const paired = listWeightiest(loop, options, changed)
  let best: readonly [number, number] | null = null
  let least = Number.POSITIVE_INFINITY
  let tried = options.length
  for (const [at, i] of paired.entries()) {
    for (const j of paired.slice(at + 1)) {
      tried++
      const size = sizes[i]! + sizes[j]!
      if (size < least && turns(applyChange(changed[i]!, options[j]!))) {
        best = [i, j]
        least = size
      }
    }
  }
  if (!best) return { kind: 'nothing-small', tried, weightiest: paired.slice(0, MOST_NOTES).map((i) => options[i]!) }
  return { kind: 'turns', to, changes: best.map((at) => options[at]!) }
}

const pointsOf = (loop: LoopEvidence): number => loop.interviews.reduce((all, { slots }) => all + castVote(slots, loop.level).points, 0)

/** Places of the changes that move most points, and of those that move none but lift what interviewers hold against each other. */
function listWeightiest(loop: LoopEvidence, options: readonly EvidenceChange[], changed: readonly LoopEvidence[]): readonly number[] {
  const base = pointsOf(loop)
  const weights = changed.map((one) => Math.abs(pointsOf(one) - base) || Number.POSITIVE_INFINITY)
  return options
    .map((_, i) => i)
    .toSorted((a, b) => (weights[b] === weights[a] ? a - b : weights[b]! > weights[a]! ? 1 : -1))
    .slice(0, MOST_PAIRED)
}

function leastOf(sets: readonly (readonly EvidenceChange[])[]): readonly EvidenceChange[] | null {
  const size = (set: readonly EvidenceChange[]): number => set.reduce((all, change) => all + sizeOf(change), 0)
  return sets.toSorted((a, b) => size(a) - size(b))[0] ?? null
}

function withoutFact(loop: LoopEvidence, note: EvidenceNote): LoopEvidence {
  const keeps = (fact: Fact): boolean =>
    fact.source !== note.source || (note.subject.kind === 'rubric' && fact.point !== note.subject.point)
  return {
    ...loop,
    interviews: loop.interviews.map((i) => ({
      ...i,
      slots: i.slots.map((s) => ({
        ...s,
        threads: s.threads.map((t) => (t.thread === note.thread ? { ...t, facts: t.facts.filter(keeps) } : t)),
      })),
    })),
  }
}

/** Notes on the side of the decision: those without any one of which it would be another, or else the weightiest. */
function findDeciding(debrief: Debrief, people: readonly PersonVote[], isYes: boolean): Pick<Explanation, 'deciding' | 'isDecisive'> {
  const sign = isYes ? 1 : -1
  const { evidence } = debrief
  const worded = debrief.sealed
    .flatMap(({ observer, vote }) => vote.contributions.map((c) => ({ observer, ...c })))
    .filter((c) => c.points * sign > 0)
    .toSorted((a, b) => (b.points - a.points) * sign)
  const decisive = worded.filter(({ note }) => weighLoop(withoutFact(evidence, note), people, evidence.level).isYes !== isYes)
  const isDecisive = decisive.length > 0
  const deciding = (isDecisive ? decisive : worded).slice(0, MOST_NOTES).map(({ observer, note }) => ({ observer, note }))
  return { deciding, isDecisive }
}

/**
 * Finds which leadership principles the acts of an answer show, with the words that show it.
 *
 * Behaviours count, names do not: a unit in which a principle is only named is masked before. An act of the speaker weighs
 * most; what the scene or the result adds weighs less, and each unit counts once per principle.
 */
import type { Span } from '../kernel/span.ts'
import type { AnswerView } from './answer-view.ts'
import { CUES } from './cues.ts'
import type { PrincipleEvidence } from './report.ts'
import type { Unit } from './report-unit.ts'

const STRONG = 6
const WEAK = 2
/** Of three: how much a hit counts in a unit with an own act, with another act, and without. */
const BY_OWN_ACT = 3
const BY_OTHER_ACT = 2
const MOST_PER_UNIT = 12
const MOST_SPANS = 4
/** Points below which a principle is not claimed. */
const LEAST_POINTS = 12
/** Points at which the score reaches one half. */
const HALF_POINTS = 40

const weightOf = (unit: Unit): number => (unit.acts.some((a) => a.worth === 'own') ? BY_OWN_ACT : BY_OTHER_ACT)

interface Tally {
  points: number
  spans: { span: Span; points: number }[]
}

export function findPrinciples(view: AnswerView): readonly PrincipleEvidence[] {
  const tallies = new Map<string, Tally>()
  view.units.forEach((unit, i) => {
    if (view.isRepeat[i] || !unit.acts.some((a) => a.tense === 'past' || a.tense === 'perfect' || a.tense === 'progressive')) return
    const here = new Map<string, { points: number; span: Span }>()
    for (const hit of unit.hits) {
      const cue = CUES[hit.cue]
      if (cue?.pack !== 'principle') continue
      const points = cue.strong ? STRONG : WEAK
      const before = here.get(cue.principle)
      here.set(cue.principle, { points: Math.min(MOST_PER_UNIT, (before?.points ?? 0) + points), span: evidenceSpan(unit, hit) })
    }
    for (const [id, { points, span }] of here) {
      const tally = tallies.get(id) ?? { points: 0, spans: [] }
      tally.points += points * weightOf(unit)
      tally.spans.push({ span, points })
      tallies.set(id, tally)
    }
  })
  const order = [...tallies].filter(([, t]) => t.points >= LEAST_POINTS).sort((a, b) => b[1].points - a[1].points || (a[0] < b[0] ? -1 : 1))
  return order.map(([id, t]) => ({ id, score: Math.round((t.points / (t.points + HALF_POINTS)) * 1000) / 1000, evidence: bestSpans(t) }))
}

/** The act around the hit, or the unit where no act is. */
function evidenceSpan(unit: Unit, hit: Span): Span {
  const act = unit.acts.find((a) => a.start <= hit.start && hit.end <= a.end)
  return act ? { start: act.start, end: act.end } : { start: unit.start, end: unit.end }
}

function bestSpans(tally: Tally): readonly Span[] {
  const best = [...tally.spans].sort((a, b) => b.points - a.points || a.span.start - b.span.start).slice(0, MOST_SPANS)
  return best.map((s) => s.span).sort((a, b) => a.start - b.start)
}

/**
 * Turns hits of the phrase packs into findings, with the conditions a rule names: no number in the sentence, no repeat.
 *
 * Strengths in an imagined or denied unit are left out; of one check at most a few are shown.
 */
import { type AnswerView, find } from './answer-view.ts'
import { CUES, hasCheck } from './cues.ts'
import type { Span } from '../kernel/span.ts'
import type { Finding, SectionLabel } from './report.ts'
import type { Unit } from './report-unit.ts'

/** Findings of one check that are shown: more of the same are advice nobody reads. */
export const MOST_SHOWN = 8

/** A unit without an act is a list of words, not a statement. */
const isStated = (unit: Unit): boolean => unit.acts.some((a) => a.tense !== 'present' || a.verb !== 'have')

/** Rules that say a unit is no deed of one time; what was learned is told in the present and the conditional, and is none of it. */
const GENERAL: ReadonlySet<string> = new Set(['hypothetical', 'general-claim', 'self-praise'])
const SAYING: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'think',
  'promise',
  'know',
  'agree',
  'estimate',
  'warn',
  'insist',
  'reply',
  'answer',
  'propose',
  'argue',
  'explain',
])

/** A lesson of what was told before, or words reported from back then ("I said I would start with ..."). */
const isNoClaim = (unit: Unit, label: SectionLabel | undefined, at: Span, begun: boolean): boolean =>
  (begun && label === 'learning') ||
  hasCheck(unit, 'learning') ||
  hasCheck(unit, 'changed-behaviour') ||
  unit.acts.some((a) => a.tense === 'past' && a.start < at.start && SAYING.has(a.verb))

export function checkPhrases(view: AnswerView): readonly Finding[] {
  const found: Finding[] = []
  const shown = new Map<string, number>()
  const numbered = new Set(view.units.filter((u) => u.hasNumber).map((u) => `${u.block}.${u.sentence}`))
  let begun = false
  view.units.forEach((unit, i) => {
    if (view.isRepeat[i]) return
    let covered = -1
    for (const hit of unit.hits) {
      const cue = CUES[hit.cue]
      if (cue?.pack !== 'check') continue
      const { rule } = cue
      if (rule.unless === 'number' && numbered.has(`${unit.block}.${unit.sentence}`)) continue
      if (rule.polarity === 'strength' && (!isStated(unit) || unit.isQuestion)) continue
      if (GENERAL.has(rule.id) && isNoClaim(unit, view.own[i], hit, begun)) continue
      if (rule.scope === 'own-act' && !unit.acts.some((a) => a.worth === 'own')) continue
      const count = shown.get(rule.id) ?? 0
      if (count >= MOST_SHOWN || (rule.id === 'vague-degree' && hit.start < covered)) continue
      if (rule.id === 'vague-degree') covered = hit.end
      shown.set(rule.id, count + 1)
      found.push(find(rule.id, hit))
    }
    begun ||= unit.acts.some((a) => a.worth === 'own' || a.worth === 'team')
  })
  return found
}

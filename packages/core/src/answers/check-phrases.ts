/**
 * Turns hits of the phrase packs into findings, with the conditions a rule names: no number in the sentence, no repeat.
 *
 * Strengths in an imagined or denied unit are left out; of one check at most a few are shown.
 */
import { type AnswerView, find } from './answer-view.ts'
import { CUES } from './cues.ts'
import type { Finding } from './report.ts'
import type { Unit } from './report-unit.ts'

/** Findings of one check that are shown: more of the same are advice nobody reads. */
export const MOST_SHOWN = 8

/** A unit without an act is a list of words, not a statement. */
const isStated = (unit: Unit): boolean => unit.acts.some((a) => a.tense !== 'present' || a.verb !== 'have')

export function checkPhrases(view: AnswerView): readonly Finding[] {
  const found: Finding[] = []
  const shown = new Map<string, number>()
  const numbered = new Set(view.units.filter((u) => u.hasNumber).map((u) => `${u.block}.${u.sentence}`))
  view.units.forEach((unit, i) => {
    if (view.isRepeat[i]) return
    let covered = -1
    for (const hit of unit.hits) {
      const cue = CUES[hit.cue]
      if (cue?.pack !== 'check') continue
      const { rule } = cue
      if (rule.unless === 'number' && numbered.has(`${unit.block}.${unit.sentence}`)) continue
      if (rule.polarity === 'strength' && (!isStated(unit) || unit.isQuestion)) continue
      if (rule.scope === 'own-act' && !unit.acts.some((a) => a.worth === 'own')) continue
      const count = shown.get(rule.id) ?? 0
      if (count >= MOST_SHOWN || (rule.id === 'vague-degree' && hit.start < covered)) continue
      if (rule.id === 'vague-degree') covered = hit.end
      shown.set(rule.id, count + 1)
      found.push(find(rule.id, hit))
    }
  })
  return found
}

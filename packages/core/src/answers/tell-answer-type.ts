/**
 * Tells a story (one time it happened) from a pseudo-story, theory and self-description.
 *
 * Told by the tense of the units and by habit words, not by topic. Source: docs/sources.md#answer-types.
 */
import { CUES } from './cues.ts'
import type { AnswerType } from './report.ts'
import type { Unit } from './report-unit.ts'

const isNarrated = (unit: Unit): boolean =>
  unit.acts.some(
    (a) =>
      (a.tense === 'past' || a.tense === 'perfect') &&
      a.subject !== 'you' &&
      !(a.verb === 'be' && a.subject === 'thing' && unit.acts.length > 1),
  )

const isHypothetical = (unit: Unit): boolean =>
  unit.hits.some((h) => {
    const cue = CUES[h.cue]
    return cue?.pack === 'check' && cue.rule.id === 'hypothetical'
  })

const isImagined = (unit: Unit): boolean =>
  unit.acts.some((a) => a.tense === 'modal' && (a.subject === 'self' || a.subject === 'you' || a.subject === 'team')) && !isNarrated(unit)

const describesSelf = (unit: Unit): boolean =>
  unit.acts.some((a) => a.subject === 'self' && (a.tense === 'present' || a.tense === 'perfect')) &&
  !unit.acts.some((a) => a.tense === 'past')

const isAnchored = (unit: Unit): boolean =>
  unit.features.includes('date') || unit.names.length > 0 || unit.hasNumber || unit.features.includes('baseline')

export function tellAnswerType(units: readonly Unit[]): AnswerType {
  let narrated = 0
  let imagined = 0
  let described = 0
  let deeds = 0
  for (const unit of units) {
    const hypothetical = isHypothetical(unit) || isImagined(unit)
    if (hypothetical) imagined++
    else if (describesSelf(unit)) described++
    else if (isNarrated(unit)) narrated++
    if (!hypothetical) deeds += unit.acts.filter((a) => a.worth === 'own' || a.worth === 'weak' || a.worth === 'team').length
  }
  if (deeds === 0 && narrated <= imagined + described)
    return imagined >= described ? (imagined > 0 ? 'theory' : 'pseudo-story') : 'self-description'
  if (imagined > narrated) return 'theory'
  if (described > narrated + imagined && deeds < 2) return 'self-description'
  if (imagined >= 2 && imagined * 2 >= narrated && !units.some(isAnchored)) return 'pseudo-story'
  return 'story'
}

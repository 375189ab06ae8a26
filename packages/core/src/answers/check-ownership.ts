/**
 * Finds who does what: own acts, acts that hide the speaker's part, the team's acts and acts of nobody.
 *
 * A unit that is situation or result on its own may well be told of the team. A verb said twice is one act, and a team's act
 * is no gap in the result ("we shipped on time").
 */
import { type AnswerView, find, findAbsence } from './answer-view.ts'
import type { Finding } from './report.ts'

export function checkOwnership(view: AnswerView): readonly Finding[] {
  const found: Finding[] = []
  const verbs = new Set<string>()
  view.units.forEach((unit, i) => {
    if (view.isRepeat[i]) return
    const label = view.own[i]
    for (const act of unit.acts) {
      if (act.worth === 'own') {
        if (verbs.has(act.verb)) continue
        verbs.add(act.verb)
        found.push(find('own-act', act, { verb: act.verb }))
      } else if (act.worth === 'weak') found.push(find('weak-act', act, { verb: act.verb }))
      else if (act.worth === 'team' && label !== 'result' && label !== 'situation' && label !== 'learning')
        found.push(find('team-act', act, { verb: act.verb }))
      else if (act.worth === 'agentless' && label !== 'situation' && label !== 'result')
        found.push(find('agentless-act', act, { verb: act.verb }))
    }
  })
  if (verbs.size === 0) found.push(findAbsence('no-own-act', view))
  return found
}

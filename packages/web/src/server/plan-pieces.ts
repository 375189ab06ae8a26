/** What of the playbook plans a practice session. */
import type { PlanPieces } from '@inclined/core/interview/plan-pieces'
import type { Playbook } from '@inclined/playbook/playbook'

export const piecesOf = ({ formats, principles, probeFamilies, questions }: Playbook): PlanPieces => ({
  formats: formats.formats,
  functionalByTrack: formats.functionalByTrack,
  principles,
  probeFamilies,
  questions,
})

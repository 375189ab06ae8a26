import type { PlanPieces } from '@inclined/core/interview/plan-pieces'
import type { Playbook } from '@inclined/playbook/playbook'

/** What a practice session is planned from, out of the playbook. */
export const piecesOf = ({ formats, principles, probeFamilies, questions }: Playbook): PlanPieces => ({
  formats: formats.formats,
  functionalByTrack: formats.functionalByTrack,
  principles,
  probeFamilies,
  questions,
})

/** Which interview formats a loop can be drawn from, and what is drawn: the one reading of the pack for the pages, the API and the command. */
import { type LoopTemplate, templateOf, type WeighedPrinciple } from '@inclined/core/allocation/sample-loop'
import type { Playbook } from './playbook.ts'
import type { InterviewFormat } from './schema-format.ts'

const FULL_LOOP = 'full-loop'

/** Formats whose interviewers ask about principles, in the order of the pack. */
export const loopFormats = ({ formats }: Pick<Playbook, 'formats'>): readonly InterviewFormat[] =>
  formats.formats.filter(({ principlesPerSession }) => principlesPerSession.min > 0)

/** Throws where the pack has none: readiness would mean nothing. */
export function fullLoop(playbook: Pick<Playbook, 'formats'>): InterviewFormat {
  const format = loopFormats(playbook).find(({ id }) => id === FULL_LOOP)
  if (!format) throw new Error('the pack has no full loop')
  return format
}

/** A whole loop of unknown interviewers. */
export const templateOfLoop = (format: InterviewFormat, pool: readonly WeighedPrinciple[]): LoopTemplate => templateOf(format, pool)

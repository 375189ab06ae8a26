/**
 * Chooses the question of a drill that leads to a probe: one that asks for what the story proves and has a follow-up of the family.
 */
import type { ProbeFamily, Question } from '../questions/question.ts'
import type { PrincipleLink } from '../stories/story.ts'

/** The story's best proof first, then the order of the bank; any question with the family where no principle fits; null where there is none. */
export function chooseDrill(bank: readonly Question[], links: readonly PrincipleLink[], family: ProbeFamily): Question | null {
  const fitting = bank.filter((q) => q.kind === 'behavioural' && q.followUps.some((followUp) => followUp.family === family))
  const strength = (question: Question): number =>
    Math.max(0, ...links.filter(({ principle }) => question.principles[0] === principle).map((link) => link.strength))
  const [best] = fitting.toSorted((a, b) => strength(b) - strength(a))
  return best ?? null
}

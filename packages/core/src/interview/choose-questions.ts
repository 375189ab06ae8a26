/**
 * Chooses the questions of a session and the spares beside them, each at most once.
 *
 * A question that fits track and level, was not asked in an earlier session and has its principle first goes before one that
 * does not; among equals the seed decides. Difficulty decides nothing: a bar raiser's questions are not harder than others'.
 */
import type { SeededRandom } from '../kernel/seeded-random.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { Question, QuestionKind } from '../questions/question.ts'
import type { PlanWish } from './plan-pieces.ts'
import type { PlannedQuestion } from './session.ts'

/** Whether a question may be asked of this candidate. An unknown track or level gets only questions for everyone. */
export function isFor(question: Question, wish: PlanWish): boolean {
  const onTrack = question.tracks.length === 0 || (wish.track !== null && question.tracks.includes(wish.track))
  return onTrack && (question.levels.length === 0 || (wish.level !== null && question.levels.includes(wish.level)))
}

export function freezeQuestion(question: Question, principle: PrincipleId | null): PlannedQuestion {
  const { id, text, kind, topic, principles, followUps, rubric, expectedMinutes } = question
  return { id, text, kind, topic, principle, principles, followUps, rubric, expectedMinutes }
}

/** Draws questions of one bank without ever giving one twice. */
export interface QuestionDrawer {
  /** Null when the bank has none left. */
  forPrinciple(principle: PrincipleId): PlannedQuestion | null
  /** `mostMinutes`: longest first answer that still has room. Null when the bank has none left that fits. */
  ofKind(kind: QuestionKind, mostMinutes: number): PlannedQuestion | null
}

export function drawQuestions(questions: readonly Question[], wish: PlanWish, random: SeededRandom): QuestionDrawer {
  const before = new Set(wish.askedBefore)
  const taken = new Set<string>()
  const bank = questions.filter((q) => isFor(q, wish))

  /** Takes from the lowest rank that has any. */
  function take(candidates: readonly Question[], rank: (question: Question) => number): Question | null {
    const left = candidates.filter((q) => !taken.has(q.id))
    if (left.length === 0) return null
    const least = Math.min(...left.map(rank))
    const best = left.filter((q) => rank(q) === least)
    const drawn = best[random.below(best.length)]!
    taken.add(drawn.id)
    return drawn
  }

  const age = (question: Question): number => (before.has(question.id) ? 2 : 0)
  return {
    forPrinciple(principle) {
      const drawn = take(
        bank.filter((q) => q.kind === 'behavioural' && q.principles.includes(principle)),
        (q) => age(q) + (q.principles[0] === principle ? 0 : 1),
      )
      return drawn && freezeQuestion(drawn, principle)
    },
    ofKind(kind, mostMinutes) {
      const drawn = take(
        bank.filter((q) => q.kind === kind && q.expectedMinutes <= mostMinutes),
        age,
      )
      return drawn && freezeQuestion(drawn, null)
    },
  }
}

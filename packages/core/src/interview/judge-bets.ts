/**
 * Compares what candidates expected of their answers with what the engine gave, by subject and over many sessions.
 *
 * A step is one level of weak, mixed, strong. Few bets show nothing, so under `FEWEST_BETS` there is no verdict. Where over-confidence is
 * largest comes first: that is what is prepared least and believed most.
 */
import type { Rating } from '../answers/report.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { QuestionKind } from '../questions/question.ts'
import type { SessionReveal } from './reveal-session.ts'
import type { EpochMs } from './session.ts'
import type { SessionEvent } from './session-event.ts'

/** A principle, or the kind of a question that has none. */
export type BetSubject = PrincipleId | QuestionKind

export interface Bet {
  readonly subject: BetSubject
  readonly predicted: Rating
  readonly actual: Rating
}

export interface DatedBet extends Bet {
  readonly thread: number
  /** When it was made. */
  readonly at: EpochMs
}

export interface BetRecord {
  readonly subject: BetSubject
  readonly bets: number
  readonly over: number
  readonly right: number
  readonly under: number
  /** Mean of predicted minus actual, in steps from -2 to 2; above 0 is over-confident. */
  readonly meanSteps: number
  readonly verdict: 'too-few' | 'over' | 'under' | 'fits'
}

/** Bets on one subject under which nothing is said of it: two that miss by chance would look like a habit. */
export const FEWEST_BETS = 3
/** Mean steps beyond which confidence is off, not included. */
export const OFF_BY_STEPS = 1 / 3

const STEPS: Readonly<Record<Rating, number>> = { weak: 0, mixed: 1, strong: 2 }

/** In the order they were made. Bets on answers that could not be judged say nothing and are left out. */
export function listBets(reveal: SessionReveal, events: readonly SessionEvent[]): readonly DatedBet[] {
  return events.flatMap((event): readonly DatedBet[] => {
    if (event.type !== 'bet') return []
    const judged = reveal.threads.find(({ thread }) => thread === event.thread)
    if (!judged || judged.rating === null) return []
    const { thread, kind, principle, rating } = judged
    return [{ subject: principle ?? kind, predicted: event.predicted, actual: rating, thread, at: event.at }]
  })
}

/** Steps by which a bet was above what came of it, from -2 to 2; 0 where it was right. */
export const stepsOver = ({ predicted, actual }: Bet): number => STEPS[predicted] - STEPS[actual]

/** One row a subject: most over-confident first, then by name. */
export function judgeBets(bets: readonly Bet[]): readonly BetRecord[] {
  const subjects = [...new Set(bets.map((b) => b.subject))]
  return subjects
    .map((subject) =>
      judgeSubject(
        subject,
        bets.filter((b) => b.subject === subject),
      ),
    )
    .toSorted((a, b) => b.meanSteps - a.meanSteps || (a.subject < b.subject ? -1 : 1))
}

function judgeSubject(subject: BetSubject, bets: readonly Bet[]): BetRecord {
  const steps = bets.map(stepsOver)
  const meanSteps = steps.reduce((sum, s) => sum + s, 0) / steps.length
  const verdict = bets.length < FEWEST_BETS ? 'too-few' : meanSteps > OFF_BY_STEPS ? 'over' : meanSteps < -OFF_BY_STEPS ? 'under' : 'fits'
  return {
    subject,
    bets: bets.length,
    over: steps.filter((s) => s > 0).length,
    right: steps.filter((s) => s === 0).length,
    under: steps.filter((s) => s < 0).length,
    meanSteps,
    verdict,
  }
}

/** Lists the questions the candidate tried more than once, with each attempt: when, how long, how deep, and its practice level. */
import type { Rating } from '@inclined/core/answers/report'
import { judgeAttempt } from '@inclined/core/interview/judge-attempt'
import { INTERVIEW_ENGINE } from '@inclined/core/interview/judge-thread'
import { revealThread } from '@inclined/core/interview/reveal-session'
import type { Turn } from '@inclined/core/interview/session-state'
import type { Question, QuestionKind } from '@inclined/core/questions/question'
import type { CandidateId } from '../ports/candidate-store.ts'
import { type AttemptPorts, type GatheredAttempt, gatherAttempts } from './gather-attempts.ts'

export interface KeptAttempt {
  /** Names the attempt in a comparison. */
  readonly id: string
  /** ISO instant, UTC. */
  readonly at: string
  /** Null for a saved answer. */
  readonly session: { readonly id: string; readonly format: string; readonly thread: number } | null
  readonly words: number
  /** As clocked; null for a saved answer. */
  readonly seconds: number | null
  /** Null where the words cannot be judged. */
  readonly level: Rating | null
  /** What was asked after the first answer, in order, and whether what came back brought a fact; one that nobody waited for is left out. */
  readonly probes: readonly { readonly text: string; readonly held: boolean }[]
  /** 0 is the first answer, 1 the first probe; null where the facts never ran out, and for a saved answer. */
  readonly ranOutAt: number | null
}

export interface TriedQuestion {
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
  /** Two at least, the earliest first. */
  readonly attempts: readonly KeptAttempt[]
}

/** Answered or passed; the last of a session that was left may be neither. */
const isOver = (turn: Turn | undefined): boolean => turn !== undefined && (turn.answer !== null || turn.passed)

function judge({ id, at, attempt, yardstick, told }: GatheredAttempt): KeptAttempt {
  const { level, words } = judgeAttempt(attempt, yardstick, INTERVIEW_ENGINE)
  if (!told) return { id, at, session: null, words, seconds: null, level, probes: [], ranOutAt: null }
  const { session, thread } = told
  const layers = revealThread(session.plan, thread, INTERVIEW_ENGINE).layers.filter(({ turn }) => isOver(thread.turns[turn]))
  const ranOutAt = layers.find(({ evidence }) => evidence.length === 0)?.turn ?? null
  return {
    id,
    at,
    session: { id: session.id, format: session.plan.format, thread: thread.index },
    words,
    seconds: thread.turns.reduce((sum, turn) => sum + (turn.answer?.seconds ?? 0), 0),
    level,
    probes: layers.slice(1).map(({ turn, evidence }) => ({ text: thread.turns[turn]!.said.text, held: evidence.length > 0 })),
    ranOutAt,
  }
}

/** The question tried last comes first. */
export async function listAttempts(
  ports: AttemptPorts,
  candidate: CandidateId,
  bank: readonly Question[],
): Promise<readonly TriedQuestion[]> {
  const byQuestion = new Map<string, GatheredAttempt[]>()
  for (const each of await gatherAttempts(ports, candidate, bank)) {
    byQuestion.set(each.questionId, [...(byQuestion.get(each.questionId) ?? []), each])
  }
  return [...byQuestion]
    .filter(([, tries]) => tries.length > 1)
    .toSorted(([, a], [, b]) => (a.at(-1)!.at < b.at(-1)!.at ? 1 : -1))
    .map(([id, tries]) => {
      const { yardstick, kind } = tries.at(-1)!
      return { id, text: yardstick.question.text, kind, attempts: tries.map(judge) }
    })
}

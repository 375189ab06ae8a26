/**
 * Gathers every attempt of a candidate at each question: the threads of revealed practice sessions, and saved answers.
 *
 * A session that is not revealed yet tells nothing. An attempt is all that was said to one question, probes included.
 */
import { joinAnswers } from '@inclined/core/interview/join-answers'
import type { Attempt } from '@inclined/core/interview/judge-attempt'
import type { Yardstick } from '@inclined/core/interview/judge-thread'
import type { Thread } from '@inclined/core/interview/session-state'
import type { Question, QuestionKind } from '@inclined/core/questions/question'
import { listAllAnswers } from '../answers/list-all-answers.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { listAllSessions } from './list-all-sessions.ts'
import { asLoaded, type LoadedSession } from './load-session.ts'

export interface GatheredAttempt {
  /** `<session>.<thread>`, or the id of the answer. */
  readonly id: string
  readonly questionId: string
  readonly kind: QuestionKind
  readonly attempt: Attempt
  readonly yardstick: Yardstick
  /** When it was said, or the answer was saved last; ISO instant, UTC. */
  readonly at: string
  /** Null for a saved answer. */
  readonly told: { readonly session: LoadedSession; readonly thread: Thread } | null
}

export type AttemptPorts = Pick<Ports, 'sessions' | 'answers' | 'candidates'>

function fromThread(session: LoadedSession, thread: Thread): readonly GatheredAttempt[] {
  const first = thread.turns.find((turn) => turn.answer !== null)?.answer
  if (!first) return []
  const { question } = thread
  const { level, wordsPerMinute } = session.plan
  return [
    {
      id: `${session.id}.${thread.index}`,
      questionId: question.id,
      kind: question.kind,
      attempt: joinAnswers(thread),
      yardstick: { question, level, wordsPerMinute },
      at: new Date(first.at).toISOString(),
      told: { session, thread },
    },
  ]
}

async function fromAnswers(ports: AttemptPorts, candidateId: CandidateId, bank: readonly Question[]): Promise<readonly GatheredAttempt[]> {
  const candidate = await ports.candidates.find(candidateId)
  if (candidate === null) return []
  const { level, wordsPerMinute } = candidate.profile
  return (await listAllAnswers(ports, candidateId)).flatMap(({ id, questionId, text, savedAt }) => {
    const question = bank.find((each) => each.id === questionId)
    if (!question || text.trim() === '') return []
    const attempt = { text, isTranscript: false }
    const yardstick = { question, level, wordsPerMinute }
    return [{ id, questionId: question.id, kind: question.kind, attempt, yardstick, at: savedAt, told: null }]
  })
}

/** The earliest first. */
export async function gatherAttempts(
  ports: AttemptPorts,
  candidate: CandidateId,
  bank: readonly Question[],
): Promise<readonly GatheredAttempt[]> {
  const sessions = (await listAllSessions(ports, candidate))
    .filter(({ events }) => events.some(({ type }) => type === 'revealed'))
    .map((session) => asLoaded(session, session.events))
  const told = sessions.flatMap((session) => session.state.threads.flatMap((thread) => fromThread(session, thread)))
  const saved = await fromAnswers(ports, candidate, bank)
  return [...told, ...saved].toSorted((a, b) => (a.at === b.at ? Number(a.id > b.id) - Number(a.id < b.id) : a.at < b.at ? -1 : 1))
}

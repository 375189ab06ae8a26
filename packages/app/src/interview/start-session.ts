/**
 * Starts a practice session: plans it from the playbook for the candidate's target and pace, and keeps the plan.
 *
 * Questions asked aloud in earlier sessions come up again only when nothing else is left. Nothing has begun yet: the clock runs
 * from the candidate's own `begin`.
 */
import type { PlanPieces, PlanRefusal } from '@inclined/core/interview/plan-pieces'
import { planSession } from '@inclined/core/interview/plan-session'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { asLoaded, type LoadedSession } from './load-session.ts'

export interface StartSessionWish {
  /** Id of a format of the playbook. */
  readonly format: string
  /** For a drill: this question instead of a drawn one. */
  readonly questionId: string | null
  /** From 0 to 2^32 - 1; null for a fresh one. */
  readonly seed: number | null
  /** The same key again returns the session made the first time. */
  readonly idempotencyKey: string
}

type Plannable = Extract<PlanRefusal, { readonly code: 'unknown-format' | 'bad-seed' | 'question-not-choosable' }>

export type StartSessionRefusal =
  | Plannable
  | { readonly code: 'candidate-not-found' }
  | { readonly code: 'question-not-found'; readonly questionId: string }
  /** Playbook and profile do not give a session together; nothing in the wish can mend that. */
  | { readonly code: 'session-not-plannable'; readonly because: PlanRefusal }

function explainRefusal(refusal: PlanRefusal): StartSessionRefusal {
  switch (refusal.code) {
    case 'unknown-format':
    case 'bad-seed':
    case 'question-not-choosable':
      return refusal
    case 'unknown-question':
      return { code: 'question-not-found', questionId: refusal.questionId }
    default:
      return { code: 'session-not-plannable', because: refusal }
  }
}

/** The last 32 bits of the id: the one source of chance the use cases have. */
const seedOf = (id: string): number => Number.parseInt(id.slice(-8), 16)

export async function startSession(
  ports: Pick<Ports, 'candidates' | 'sessions' | 'clock' | 'ids'>,
  candidateId: CandidateId,
  wish: StartSessionWish,
  pieces: PlanPieces,
): Promise<Result<LoadedSession, StartSessionRefusal>> {
  const candidate = await ports.candidates.find(candidateId)
  if (candidate === null) return refuse({ code: 'candidate-not-found' })
  const { track, level, isPeopleManager, wordsPerMinute } = candidate.profile
  const askedBefore = await ports.sessions.askedQuestions(candidateId)
  const id = ports.ids.next()
  const { format, questionId } = wish
  const target = { track, level, isPeopleManager, wordsPerMinute }
  const planned = planSession({ ...target, format, questionId, seed: wish.seed ?? seedOf(id), askedBefore }, pieces)
  if (!planned.ok) return refuse(explainRefusal(planned.error))
  const createdAt = new Date(ports.clock.now()).toISOString()
  const made = await ports.sessions.create(candidateId, { id, plan: planned.value, createdAt }, wish.idempotencyKey)
  return accept(asLoaded(made, await ports.sessions.events(candidateId, made.id)))
}

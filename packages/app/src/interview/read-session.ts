/**
 * What the candidate may see of a session now. Until the reveal that is what was said and whose turn it is; principles, roles,
 * temperaments, rubrics, ids of questions and everything not asked yet stay out (`cover-session.ts` of the core decides which).
 */
import { type CoveredSession, coverSession } from '@inclined/core/interview/cover-session'
import { nextStep } from '@inclined/core/interview/next-utterance'
import { revealSession, type SessionReveal } from '@inclined/core/interview/reveal-session'
import type { NextStep } from '@inclined/core/interview/session-state'
import { accept, type Result } from '@inclined/core/kernel/result'
import type { Principle } from '@inclined/core/questions/principle'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { type LoadedSession, loadSession, type SessionNotFound } from './load-session.ts'

export interface SessionView extends CoveredSession {
  readonly id: string
  readonly createdAt: string
  /** `seq` of the last event: what the next command is based on. */
  readonly seq: number
  /** `due`: something happens as soon as the session is continued. */
  readonly next: Exclude<NextStep, { kind: 'happens' }> | { readonly kind: 'due' }
  /** Null until the candidate asked for it, after the end. */
  readonly reveal: SessionReveal | null
}

export function viewSession(loaded: LoadedSession, catalogue: readonly Principle[], now: number): SessionView {
  const { id, createdAt, plan, events, state } = loaded
  const step = nextStep(plan, state, now)
  const revealed = state.phase === 'revealed' ? revealSession(plan, events, catalogue) : null
  return {
    id,
    createdAt,
    seq: state.seq,
    ...coverSession(plan, events),
    next: step.kind === 'happens' ? { kind: 'due' } : step,
    reveal: revealed?.ok ? revealed.value : null,
  }
}

export async function readSession(
  ports: Pick<Ports, 'sessions' | 'clock'>,
  candidate: CandidateId,
  id: string,
  catalogue: readonly Principle[],
): Promise<Result<SessionView, SessionNotFound>> {
  const loaded = await loadSession(ports, candidate, id)
  return loaded.ok ? accept(viewSession(loaded.value, catalogue, ports.clock.now())) : loaded
}

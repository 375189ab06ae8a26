/**
 * What a candidate may see of a session before the reveal: words, times and whose turn it is; no principle, role, temperament, question id
 * (ids name principles), probe family or gap.
 */
import type { Rating } from '../answers/report.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { foldSession } from './fold-session.ts'
import type { EpochMs, SessionPlan } from './session.ts'
import type { SessionEvent, Utterance } from './session-event.ts'
import type { SessionPhase } from './session-state.ts'

export interface CoveredLine {
  readonly seq: number
  readonly at: EpochMs
  readonly interview: number
  readonly who: 'interviewer' | 'candidate'
  /** For a candidate: `answer`, `pass`, `own-question`. */
  readonly kind: Utterance['kind'] | 'answer' | 'pass' | 'own-question'
  readonly lead: string
  readonly text: string
  readonly pauseSeconds: number
  /** Null outside of a question. */
  readonly thread: number | null
  /** Of an answer that was spoken and measured; null of everything else. */
  readonly delivery: Delivery | null
}

export interface CoveredSession {
  readonly format: string
  readonly phase: SessionPhase
  readonly isTimed: boolean
  readonly interviews: readonly {
    readonly minutes: number
    readonly beganAt: EpochMs | null
    readonly endsAt: EpochMs | null
    readonly endedAt: EpochMs | null
  }[]
  /** Index of the interview under way, or of the next. */
  readonly interview: number
  readonly waitsFor: number | null
  /** The newest words not handed over. */
  readonly draft: string | null
  readonly isPaused: boolean
  readonly breakEndsAt: EpochMs | null
  readonly threads: readonly {
    readonly thread: number
    readonly interview: number
    readonly isAnswered: boolean
    readonly bet: Rating | null
  }[]
  readonly lines: readonly CoveredLine[]
}

export function coverSession(plan: SessionPlan, events: readonly SessionEvent[]): CoveredSession {
  const state = foldSession(plan, events)
  const open = state.waitsFor === null ? undefined : state.threads[state.waitsFor]
  return {
    format: plan.format,
    phase: state.phase,
    isTimed: plan.isTimed,
    interviews: state.interviews.map(({ beganAt, endsAt, endedAt }, i) => ({
      minutes: (plan.interviews[i]?.parts ?? []).reduce((sum, part) => sum + part.minutes, 0),
      beganAt,
      endsAt,
      endedAt,
    })),
    interview: state.interview,
    waitsFor: state.waitsFor,
    draft: open?.turns.at(-1)?.draft?.text ?? null,
    isPaused: state.pausedAt !== null,
    breakEndsAt: state.breakEndsAt,
    threads: state.threads.map((thread) => ({
      thread: thread.index,
      interview: thread.interview,
      isAnswered: thread.turns.some((turn) => turn.answer !== null),
      bet: thread.bet,
    })),
    lines: listLines(events),
  }
}

function listLines(events: readonly SessionEvent[]): readonly CoveredLine[] {
  let interview = 0
  const mine = { who: 'candidate', lead: '', pauseSeconds: 0, delivery: null } as const
  return events.flatMap((event): readonly CoveredLine[] => {
    const { seq, at } = event
    switch (event.type) {
      case 'interview-began':
        interview = event.interview
        return []
      case 'said': {
        const { kind, lead, text, pauseSeconds } = event.utterance
        const thread = 'thread' in event.utterance ? event.utterance.thread : null
        return [{ seq, at, interview, who: 'interviewer', kind, lead, text, pauseSeconds, thread, delivery: null }]
      }
      case 'answered':
        return [{ seq, at, interview, ...mine, kind: 'answer', text: event.text, thread: event.thread, delivery: event.delivery }]
      case 'passed':
        return [{ seq, at, interview, ...mine, kind: 'pass', text: '', thread: event.thread }]
      case 'asked-back':
        return [{ seq, at, interview, ...mine, kind: 'own-question', text: event.text, thread: null }]
      default:
        return []
    }
  })
}

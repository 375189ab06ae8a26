/**
 * Does what the candidate wants in a session: checks the command against where the session stands, and appends what follows.
 *
 * When somebody was faster, it looks once more and goes on only where the command still means what the candidate saw
 * (`is-still-meant.ts`) and is still acceptable; else the refusal says how far the session has come, and nothing was written.
 */
import { acceptInState } from '@inclined/core/interview/accept-command'
import { applyEvent } from '@inclined/core/interview/fold-session'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import type { SessionCommand, SessionRefusal } from '@inclined/core/interview/session-state'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { checkText, TEXT_LIMIT, type TextRefusal } from '../data/check-text.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import { isStillMeant } from './is-still-meant.ts'
import { type LoadedSession, loadSession, type SessionNotFound } from './load-session.ts'

export interface ActWish {
  readonly id: string
  /** `seq` of the session as the candidate saw it. */
  readonly expectedSeq: number
  readonly command: SessionCommand
}

export type ActRefusal =
  | SessionNotFound
  | TextRefusal
  | Exclude<SessionRefusal, { readonly code: 'text-too-long' }>
  | { readonly code: 'story-not-found'; readonly id: string }
  /** The session went on meanwhile, and the command no longer means what it meant. */
  | { readonly code: 'session-moved-on'; readonly seq: number }

type ActPorts = Pick<Ports, 'sessions' | 'stories' | 'clock'>

/** Clocks of several processes differ by this much at most; a larger step back is refused by the core. In milliseconds. */
const CLOCK_SKEW = 2_000

function checkWords(command: SessionCommand): Result<null, TextRefusal> {
  if (!('text' in command)) return accept(null)
  const words = checkText('text', command.text, TEXT_LIMIT)
  if (!words.ok) return words
  const draft = command.type === 'answer' && command.draft !== null ? checkText('draft', command.draft, TEXT_LIMIT) : words
  return draft.ok ? accept(null) : draft
}

/** Within the skew a clock that is behind counts as standing still, as it does for the machine's own steps. */
function timeOf(clock: number, last: number | null): number {
  return last !== null && clock < last && last - clock <= CLOCK_SKEW ? last : clock
}

function decide(loaded: LoadedSession, wish: ActWish, clock: number): Result<readonly SessionEvent[], ActRefusal> {
  const { plan, state } = loaded
  if (!isStillMeant(loaded, wish.expectedSeq, wish.command)) return refuse({ code: 'session-moved-on', seq: state.seq })
  const decided = acceptInState(plan, state, wish.command, timeOf(clock, state.lastAt))
  if (decided.ok) return decided
  if (decided.error.code !== 'text-too-long') return refuse(decided.error)
  return refuse({ code: 'too-long', field: 'text', limit: decided.error.most, found: decided.error.length })
}

function withEvents(loaded: LoadedSession, fresh: readonly SessionEvent[]): LoadedSession {
  const state = fresh.reduce((before, event) => {
    const next = applyEvent(loaded.plan, before, event)
    if (!next.ok) throw new RangeError(`event ${event.seq} where ${next.error.expected} was due`)
    return next.value
  }, loaded.state)
  return { ...loaded, events: [...loaded.events, ...fresh], state }
}

async function tryOnce(ports: ActPorts, candidate: CandidateId, wish: ActWish): Promise<Result<LoadedSession, ActRefusal>> {
  const loaded = await loadSession(ports, candidate, wish.id)
  if (!loaded.ok) return loaded
  const decided = decide(loaded.value, wish, ports.clock.now())
  if (!decided.ok) return decided
  const outcome = await ports.sessions.append(candidate, wish.id, loaded.value.state.seq, decided.value)
  switch (outcome.kind) {
    case 'appended':
      return accept(withEvents(loaded.value, decided.value))
    case 'conflict':
      return refuse({ code: 'session-moved-on', seq: outcome.lastSeq })
    case 'not-found':
      return refuse({ code: 'session-not-found', id: wish.id })
  }
}

export async function actInSession(ports: ActPorts, candidate: CandidateId, wish: ActWish): Promise<Result<LoadedSession, ActRefusal>> {
  const words = checkWords(wish.command)
  if (!words.ok) return words
  const storyId = wish.command.type === 'answer' ? wish.command.storyId : null
  if (storyId !== null && (await ports.stories.find(candidate, storyId)) === null) return refuse({ code: 'story-not-found', id: storyId })
  const first = await tryOnce(ports, candidate, wish)
  return first.ok || first.error.code !== 'session-moved-on' ? first : tryOnce(ports, candidate, wish)
}

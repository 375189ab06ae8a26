/**
 * Gives the interviewer words: which of the prepared lines of a temperament is spoken, by a hash of where the session stands.
 *
 * All wording is data (interviewer-lines.json). A line that was not spoken yet goes before one that was. Nothing here looks at
 * how good an answer is.
 */
import { hashKey, pickBy, startAt } from './chance.ts'
import voices from './interviewer-lines.json' with { type: 'json' }
import type { SessionPlan, Temperament } from './session.ts'
import type { DifferentReason, MoveOnReason, Utterance } from './session-event.ts'
import type { SessionState } from './session-state.ts'

type Voice = (typeof voices.temperaments)[Temperament]
type LineKind = { [K in keyof Voice]: Voice[K] extends string[] ? K : never }[keyof Voice] & string

export function voiceOf(plan: SessionPlan, state: SessionState): Voice {
  const planned = plan.interviews[state.interview]
  if (!planned) throw new RangeError(`no interview ${state.interview}`)
  return voices.temperaments[planned.interviewer.temperament]
}

function line(plan: SessionPlan, state: SessionState, kind: LineKind): string {
  const lines: readonly string[] = voiceOf(plan, state)[kind]
  // Counting on from a hashed place: no line comes twice in a row.
  return pickBy(hashKey(plan.seed, kind, state.interview) + state.asked.length, lines)
}

/** The first text, from a hashed place on, that was not asked in this session; null when all were. */
export function firstUnasked(plan: SessionPlan, state: SessionState, texts: readonly string[]): string | null {
  const asked = new Set(state.asked.map(normalise))
  return startAt(hashKey(plan.seed, state.interview, state.asked.length), texts).find((text) => !asked.has(normalise(text))) ?? null
}

/** Two texts that differ only in case or spaces are one question to the ear. */
const normalise = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

export const CONTRADICTION_TEXTS: readonly string[] = voices.contradiction

/** Asks for more of an answer to a case, which has no story to tell. */
export const THINK_ALOUD_TEXTS: readonly string[] = voices.thinkAloud

type Shared = Pick<Utterance, 'lead' | 'text' | 'pauseSeconds'>

export function speak(plan: SessionPlan, state: SessionState, leadKind: LineKind | null, text: string): Shared {
  return { lead: leadKind === null ? '' : line(plan, state, leadKind), text, pauseSeconds: voiceOf(plan, state).pauseSeconds }
}

export const sayLine = (plan: SessionPlan, state: SessionState, kind: LineKind): Shared => speak(plan, state, null, line(plan, state, kind))

export const DIFFERENT_LINES: Readonly<Record<DifferentReason, LineKind>> = {
  weak: 'weak',
  'already-told': 'alreadyTold',
  passed: 'passed',
}

export const MOVE_ON_LINES: Readonly<Record<MoveOnReason, LineKind>> = {
  enough: 'moveOn',
  cap: 'moveOn',
  passed: 'moveOn',
  time: 'moveOnTime',
  'gave-up': 'moveOnTime',
}

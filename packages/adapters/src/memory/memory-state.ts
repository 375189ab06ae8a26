/**
 * The rows of the memory stores, kept by candidate. Each store method runs to its end without waiting, so it is as
 * atomic as a transaction; values are copied on the way in and out, so that nobody holds a row by its reference.
 */
import type { Answer } from '@inclined/app/ports/answer-store'
import type { Candidate } from '@inclined/app/ports/candidate-store'
import type { ClaimMark } from '@inclined/app/ports/claim-store'
import type { GuestSeat, NewGuestSeat } from '@inclined/app/ports/guest-store'
import type { KeptLoop } from '@inclined/app/ports/loop-store'
import type { PracticeSession } from '@inclined/app/ports/session-store'
import { IdempotencyKeyReused, type KeyedAction, MissingObject } from '@inclined/app/ports/store-error'
import type { SealedBallot } from '@inclined/core/debrief/guest-ballot'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import type { Story, StoryVersion } from '@inclined/core/stories/story'
import { IDEMPOTENCY_KEY_LIMIT } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'

export type MemorySeat = GuestSeat & Pick<NewGuestSeat, 'ballot' | 'tokenHash'> & Pick<SealedBallot, 'revision'>

export interface CandidateRows {
  candidate: Candidate
  readonly answers: Map<string, Answer>
  readonly stories: Map<string, Story>
  /** Oldest first, the current one included. */
  readonly versions: Map<string, StoryVersion[]>
  readonly claims: Map<string, ClaimMark>
  readonly sessions: Map<string, { readonly session: PracticeSession; readonly events: readonly SessionEvent[] }>
  readonly loops: Map<string, KeptLoop>
  readonly seats: Map<string, MemorySeat>
  readonly keys: Map<string, { readonly action: KeyedAction; readonly objectIds: readonly string[] }>
}

export type MemoryState = Map<string, CandidateRows>

export const copy = <T>(value: T): T => structuredClone(value)

export function rowsOf(state: MemoryState, candidate: string): CandidateRows {
  const rows = state.get(candidate)
  if (rows === undefined) throw new MissingObject('candidate', candidate)
  return rows
}

/** `null` when the key is new; it is kept by the caller once the thing is made. */
export function findKey(rows: CandidateRows, key: string, action: KeyedAction): readonly string[] | null {
  assertLength('idempotencyKey', key, 1, IDEMPOTENCY_KEY_LIMIT)
  assertStorableText('idempotencyKey', key)
  const earlier = rows.keys.get(key)
  if (earlier === undefined) return null
  if (earlier.action !== action) throw new IdempotencyKeyReused(key, action, earlier.action)
  return earlier.objectIds
}

/** In code points, as PostgreSQL counts characters. */
export function assertLength(field: string, text: string, least: number, most: number): void {
  const length = [...text].length
  if (length < least || length > most) throw new RangeError(`${field} must be ${least} to ${most} characters long`)
}

export function latestSavedFirst<T extends { readonly id: string; readonly savedAt: string }>(rows: Iterable<T>): T[] {
  const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
  return [...rows].sort((a, b) => later(a.savedAt, b.savedAt) || later(a.id, b.id))
}

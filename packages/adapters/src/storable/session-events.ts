/**
 * What every session store asks of a session and of events before it writes: they count on without a gap, hold nothing that
 * cannot be kept, and tell when the session ended.
 */
import type { NewSession, SessionRecord } from '@inclined/app/ports/session-store'
import type { SessionEvent } from '@inclined/core/interview/session-event'
import { assertIdentifier } from './identifier.ts'
import { assertStorableJson } from './storable-text.ts'

/** @throws {RangeError} where the events do not count on from `after`, one by one. */
export function assertEvents(after: number, events: readonly SessionEvent[]): void {
  for (const [at, event] of events.entries()) {
    if (event.seq !== after + at + 1) throw new RangeError(`event ${at} has seq ${event.seq} after ${after + at}`)
    assertStorableJson(`events.${at}`, event)
  }
}

export function assertSession(session: NewSession): void {
  assertIdentifier('session', session.id)
  assertStorableJson('plan', session.plan)
}

export function assertRecord(record: SessionRecord): void {
  assertSession(record)
  assertEvents(0, record.events)
}

/** ISO instant at which the session ended by these events; null where they do not end it. */
export function endOf(events: readonly SessionEvent[]): string | null {
  const ended = events.find((event) => event.type === 'ended')
  return ended === undefined ? null : new Date(ended.at).toISOString()
}

/**
 * Brings an event that was kept by an earlier edition to the shape of today. The one place for it: the database and the import ask here,
 * so that nobody further in meets a field that is missing.
 */
import type { SessionEvent } from './session-event.ts'

/** An event as a newer or older edition of ours wrote it; anything else comes back untouched, to be refused where shapes are checked. */
export function completeEvent(kept: SessionEvent): SessionEvent
export function completeEvent(kept: unknown): unknown
export function completeEvent(kept: unknown): unknown {
  const isAnswer = typeof kept === 'object' && kept !== null && 'type' in kept && kept.type === 'answered'
  // Answers from before there was a microphone.
  return isAnswer && !('delivery' in kept) ? { ...kept, delivery: null } : kept
}

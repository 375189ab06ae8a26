/** Ends a guest's link at once. A vote that is locked stays. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

export type GuestNotFound = { readonly code: 'guest-not-found'; readonly id: string }

export async function revokeGuest(
  ports: Pick<Ports, 'guests' | 'clock'>,
  candidate: CandidateId,
  id: string,
): Promise<Result<null, GuestNotFound>> {
  const isDone = await ports.guests.revoke(candidate, id, new Date(ports.clock.now()).toISOString())
  return isDone ? accept(null) : refuse({ code: 'guest-not-found', id })
}

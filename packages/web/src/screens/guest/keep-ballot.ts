/**
 * Decides when a ballot is sent while it is written: soon after a change, one request at a time, again while the server does not answer.
 *
 * A copy is kept at every change and dropped when the server has acknowledged exactly what stands in the form. It holds no browser: the
 * page gives it the form, the request and the timer.
 */
import type { GuestBallot } from '@inclined/core/debrief/guest-ballot'

export const QUIET_MS = 400
export const RETRY_MS = 4000

/** What the server said; `null` for nothing at all. */
export type SaveReply = { readonly status: number; readonly says: string } | null

export type Kept =
  | { readonly state: 'as-loaded' | 'saving' | 'saved' | 'no-answer' }
  /** `says`: why, and what to do. */
  | { readonly state: 'refused'; readonly says: string }

export interface KeeperParts {
  /** What stands in the form; null where the form is gone. */
  readonly read: () => GuestBallot | null
  readonly put: (ballot: GuestBallot) => Promise<SaveReply>
  /** Whether the form itself is on its way to the server. */
  readonly isPosting: () => boolean
  readonly keepCopy: (ballot: GuestBallot) => void
  readonly dropCopy: () => void
  readonly tell: (kept: Kept) => void
  /** Returns what calls it off. */
  readonly later: (ms: number, act: () => void) => () => void
}

export interface BallotKeeper {
  changed(): void
  /** The page may be gone in a moment. */
  leave(): void
  stop(): void
}

const comesBack = (reply: SaveReply): boolean => reply === null || reply.status === 429 || reply.status >= 500

export function createBallotKeeper(parts: KeeperParts): BallotKeeper {
  let isDirty = false
  let flights = 0
  let callOff = () => {}
  const plan = (ms: number) => {
    callOff()
    callOff = parts.later(ms, () => void send())
  }

  const hear = (reply: SaveReply): void => {
    if (reply !== null && reply.status < 300) {
      if (isDirty) return plan(QUIET_MS)
      parts.dropCopy()
      return parts.tell({ state: 'saved' })
    }
    isDirty = true
    parts.tell(reply === null ? { state: 'no-answer' } : { state: 'refused', says: reply.says })
    return comesBack(reply) ? plan(RETRY_MS) : undefined
  }

  const send = async (isLeaving = false): Promise<void> => {
    const ballot = parts.read()
    if (ballot === null || !isDirty) return undefined
    if (!isLeaving && (flights > 0 || parts.isPosting())) return plan(QUIET_MS)
    isDirty = false
    flights++
    const reply = await parts.put(ballot)
    flights--
    return hear(reply)
  }

  return {
    changed() {
      const ballot = parts.read()
      if (ballot === null) return
      parts.keepCopy(ballot)
      isDirty = true
      parts.tell({ state: 'saving' })
      plan(QUIET_MS)
    },
    leave: () => void send(true),
    stop: () => callOff(),
  }
}

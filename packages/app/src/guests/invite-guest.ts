/** Makes a link for a person who is to interview in a practice session. The token is told once and kept nowhere. */
import { emptyBallot } from '@inclined/core/debrief/guest-ballot'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { checkText, type TextRefusal } from '../data/check-text.ts'
import { loadSession, type SessionNotFound } from '../interview/load-session.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { GuestSeat } from '../ports/guest-store.ts'
import type { Ports } from '../ports/ports.ts'
import { hashToken, newToken } from '../data/link-token.ts'

/** UTF-16 units. */
export const GUEST_NAME_LIMIT = 60
export const MOST_DAYS = 30
const DAY_MS = 86_400_000
/** Interviewers of the program are called so. */
const TAKEN = /^i\d+$/

export const isGuestName = (name: string): boolean => name !== '' && name === name.trim() && !TAKEN.test(name)

export interface GuestWish {
  readonly session: string
  /** Index of the interview. */
  readonly interview: number
  readonly name: string
  readonly mayRead: boolean
  /** Until the link expires, 1 to 30. */
  readonly days: number
  readonly idempotencyKey: string
}

export type InviteGuestRefusal =
  | TextRefusal
  | SessionNotFound
  | { readonly code: 'guest-name-unusable' }
  | { readonly code: 'guest-name-taken' }
  | { readonly code: 'out-of-range'; readonly field: string; readonly least: number; readonly most: number; readonly whole: true }

export interface GuestInvited {
  readonly seat: GuestSeat
  /** Null where the same key made the link before. */
  readonly token: string | null
}

const outside = (field: string, value: number, least: number, most: number): InviteGuestRefusal | null =>
  Number.isInteger(value) && value >= least && value <= most ? null : { code: 'out-of-range', field, least, most, whole: true }

export async function inviteGuest(
  ports: Pick<Ports, 'sessions' | 'guests' | 'clock' | 'ids'>,
  candidate: CandidateId,
  wish: GuestWish,
): Promise<Result<GuestInvited, InviteGuestRefusal>> {
  const name = wish.name.trim()
  const checked = checkText('name', name, GUEST_NAME_LIMIT)
  if (!checked.ok) return checked
  if (!isGuestName(name)) return refuse({ code: 'guest-name-unusable' })
  const loaded = await loadSession(ports, candidate, wish.session)
  if (!loaded.ok) return loaded
  const { interviews } = loaded.value.plan
  const wrong = outside('days', wish.days, 1, MOST_DAYS) ?? outside('interview', wish.interview, 0, interviews.length - 1)
  if (wrong !== null) return refuse(wrong)
  const now = ports.clock.now()
  const token = newToken(ports)
  const seat = {
    id: ports.ids.next(),
    session: wish.session,
    interview: wish.interview,
    name,
    mayRead: wish.mayRead,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + wish.days * DAY_MS).toISOString(),
    ballot: emptyBallot(interviews[wish.interview]!.questions.length),
    tokenHash: hashToken(token),
  }
  const outcome = await ports.guests.invite(candidate, seat, wish.idempotencyKey)
  switch (outcome.kind) {
    case 'made':
      return accept({ seat: outcome.seat, token })
    case 'known':
      return accept({ seat: outcome.seat, token: null })
    case 'name-taken':
      return refuse({ code: 'guest-name-taken' })
    case 'session-not-found':
      return refuse({ code: 'session-not-found', id: wish.session })
  }
}

/**
 * What a mentor says about themselves, how it was checked, and what may be shown of it at an instant.
 *
 * Identity, employment, level and interviewing are claims of their own: one that is checked says nothing about the others. A claim keeps
 * its method, date, checker and end, never the document. What nobody can corroborate is shown as declared, never as checked; what has
 * expired is not shown at all. Source of the lengths: docs/sources.md#mentoring (J).
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { DAY, type EpochMs } from './instant.ts'

export const CLAIM_KINDS = ['identity', 'employment', 'level', 'interviewer'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** `declared` is no check: the mentor's own word. `work-mail` shows that somebody reads mail there, so not their level. */
export const CHECK_METHODS = ['document', 'video', 'work-mail', 'references', 'profile-and-document', 'declared'] as const
export type CheckMethod = (typeof CHECK_METHODS)[number]

/** What a claim of each kind can be checked by. */
export const METHODS_OF: Readonly<Record<ClaimKind, readonly CheckMethod[]>> = {
  identity: ['document', 'video'],
  employment: ['work-mail', 'references', 'profile-and-document'],
  level: ['references', 'profile-and-document'],
  interviewer: ['references', 'profile-and-document', 'declared'],
}

export interface MentorClaim {
  readonly claimId: string
  readonly mentorId: string
  readonly kind: ClaimKind
  /** In the mentor's words: the role and years, the level, the kind of interviews. */
  readonly says: string
  /** Holds today; false for what was once, which cannot change any more. */
  readonly isCurrent: boolean
  readonly askedAt: EpochMs
  readonly state: 'applied' | 'under-review' | 'verified' | 'rejected' | 'withdrawn'
  /** Null until somebody decided. */
  readonly check: ClaimCheck | null
}

export interface ClaimCheck {
  readonly by: string
  readonly at: EpochMs
  /** Null where it was refused. */
  readonly method: CheckMethod | null
  /** Not shown from here on; null for never. */
  readonly expiresAt: EpochMs | null
  readonly reason: string
}

export type ClaimAsk =
  | { readonly type: 'take-up' }
  /** `until` ends it sooner than the length of its kind; null for that length. */
  | { readonly type: 'approve'; readonly method: CheckMethod; readonly until?: EpochMs | null }
  /** Also takes back what was approved. */
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'withdraw' }

export type ClaimRefusal =
  | { readonly code: 'not-now'; readonly state: MentorClaim['state'] }
  | { readonly code: 'not-yours' }
  | { readonly code: 'wrong-method'; readonly allowed: readonly CheckMethod[] }
  | { readonly code: 'reason-needed' }
  /** Not after now, or later than a check of this kind holds; `latest` is null where it may hold for good. */
  | { readonly code: 'wrong-end'; readonly latest: EpochMs | null }
  | { readonly code: 'empty-claim' }

/** `host` checks; `mail` is a passed challenge (`mail-challenge.ts`). */
export interface Checker {
  readonly role: 'host' | 'mail' | 'mentor'
  readonly id: string
}

const MONTHS_24 = 730 * DAY
const MONTHS_12 = 365 * DAY

/** A claim that will end soon may be checked again from here on, so that it does not lapse meanwhile. */
export const RECHECK_DAYS = 30

/** How long a check holds from its date; null for what lies in the past and was seen once. */
function lengthOf({ kind, isCurrent }: Pick<MentorClaim, 'kind' | 'isCurrent'>): number | null {
  if (kind === 'identity') return MONTHS_24
  return isCurrent || kind === 'interviewer' ? MONTHS_12 : null
}

/** The latest end of a check made now; null for what may hold for good. */
export function latestEnd(claim: Pick<MentorClaim, 'kind' | 'isCurrent'>, now: EpochMs): EpochMs | null {
  const length = lengthOf(claim)
  return length === null ? null : now + length
}

export function applyClaim(asked: Omit<MentorClaim, 'state' | 'check'>): Result<MentorClaim, ClaimRefusal> {
  if (asked.says.trim() === '' && asked.kind !== 'identity') return refuse({ code: 'empty-claim' })
  return accept({ ...asked, state: 'applied', check: null })
}

/** Nobody decides on their own claim, the host's staff included. */
export function decideClaimCheck(claim: MentorClaim, ask: ClaimAsk, by: Checker, now: EpochMs): Result<MentorClaim, ClaimRefusal> {
  if (ask.type === 'withdraw') {
    return by.id === claim.mentorId ? accept({ ...claim, state: 'withdrawn' }) : refuse({ code: 'not-yours' })
  }
  const isByMail = by.role === 'mail' && ask.type === 'approve' && ask.method === 'work-mail'
  if (by.id === claim.mentorId || (by.role !== 'host' && !isByMail)) return refuse({ code: 'not-yours' })
  // Only the challenge itself, never a hand, says that it was passed.
  if (ask.type === 'approve' && ask.method === 'work-mail' && !isByMail) return refuse({ code: 'not-yours' })
  if (!STATES[ask.type].includes(claim.state)) return refuse({ code: 'not-now', state: claim.state })
  return decideByHost(claim, ask, by, now)
}

const STATES: Readonly<Record<Exclude<ClaimAsk['type'], 'withdraw'>, readonly MentorClaim['state'][]>> = {
  'take-up': ['applied'],
  approve: ['applied', 'under-review'],
  reject: ['applied', 'under-review', 'verified'],
}

function decideByHost(
  claim: MentorClaim,
  ask: Exclude<ClaimAsk, { type: 'withdraw' }>,
  by: Checker,
  now: EpochMs,
): Result<MentorClaim, ClaimRefusal> {
  if (ask.type === 'take-up') return accept({ ...claim, state: 'under-review' })
  if (ask.type === 'reject') {
    if (ask.reason.trim() === '') return refuse({ code: 'reason-needed' })
    return accept({ ...claim, state: 'rejected', check: { by: by.id, at: now, method: null, expiresAt: null, reason: ask.reason } })
  }
  const allowed = METHODS_OF[claim.kind]
  if (!allowed.includes(ask.method)) return refuse({ code: 'wrong-method', allowed })
  const latest = latestEnd(claim, now)
  const expiresAt = ask.until ?? latest
  if (expiresAt !== null && (expiresAt <= now || (latest !== null && expiresAt > latest))) return refuse({ code: 'wrong-end', latest })
  return accept({ ...claim, state: 'verified', check: { by: by.id, at: now, method: ask.method, expiresAt, reason: '' } })
}

/** What stands beside a mentor's name: what was checked, how and when; never a bare "verified". */
export interface Badge {
  readonly kind: ClaimKind
  readonly says: string
  readonly isCurrent: boolean
  readonly basis: 'checked' | 'declared'
  readonly method: CheckMethod
  /** Who checked. */
  readonly by: string
  readonly at: EpochMs
  readonly expiresAt: EpochMs | null
}

const isLiveAt = ({ state, check }: MentorClaim, now: EpochMs): boolean =>
  state === 'verified' && check !== null && check.at <= now && (check.expiresAt === null || now < check.expiresAt)

/** Of one mentor. For each kind and time (then or now) what was checked last and still holds; a check is shown before a declaration. In order of kind. */
export function listBadges(claims: readonly MentorClaim[], now: EpochMs): readonly Badge[] {
  const badges = claims.filter((claim) => isLiveAt(claim, now)).flatMap(badgeOf)
  return CLAIM_KINDS.flatMap((kind) =>
    [true, false].flatMap((isCurrent) => {
      const of = badges.filter((badge) => badge.kind === kind && badge.isCurrent === isCurrent)
      return of.toSorted(byWorth).slice(0, 1)
    }),
  )
}

const byWorth = (a: Badge, b: Badge): number => Number(a.basis === 'declared') - Number(b.basis === 'declared') || b.at - a.at

function badgeOf({ kind, says, isCurrent, check }: MentorClaim): readonly Badge[] {
  if (check === null || check.method === null) return []
  const { method, by, at, expiresAt } = check
  return [{ kind, says, isCurrent, basis: method === 'declared' ? 'declared' : 'checked', method, by, at, expiresAt }]
}

/** What the host should ask for again: it ends within the time for it, or has ended, and nothing newer stands or waits. In order of the end. */
export function listRechecks(claims: readonly MentorClaim[], now: EpochMs): readonly MentorClaim[] {
  const endOf = ({ state, check }: MentorClaim): number =>
    state === 'verified' ? (check?.expiresAt ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  const isNewer = (claim: MentorClaim, than: MentorClaim): boolean =>
    claim.mentorId === than.mentorId && claim.kind === than.kind && claim.isCurrent === than.isCurrent && claim.askedAt > than.askedAt
  const stands = ({ state }: MentorClaim): boolean => state === 'applied' || state === 'under-review' || state === 'verified'
  return claims
    .filter((claim) => endOf(claim) - RECHECK_DAYS * DAY <= now && !claims.some((other) => stands(other) && isNewer(other, claim)))
    .toSorted((a, b) => endOf(a) - endOf(b))
}

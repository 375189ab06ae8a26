/**
 * Decides whether a mentor may be booked by a candidate at all: the pledge, what they disclosed, and whether they hire for the same posting.
 *
 * A mentor who could decide on the candidate, or has not said whether they could, is not for hire by them. Source: docs/sources.md#mentoring (J).
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { DAY, type EpochMs } from './instant.ts'

/** What every mentor promises; all of it, in the version in force. */
export const PLEDGE_POINTS = ['no-leaked-questions', 'no-internal-decisions', 'no-referrals-for-sale'] as const
export type PledgePoint = (typeof PLEDGE_POINTS)[number]

export interface Pledge {
  readonly version: number
  readonly points: readonly PledgePoint[]
  readonly signedAt: EpochMs
}

export interface Disclosure {
  readonly isCurrentEmployee: boolean
  /** Postings they decide on in any role, as the candidate would name them: an address or a number. */
  readonly hiresFor: readonly string[]
  readonly saidAt: EpochMs
}

/** A disclosure is asked for again after this. */
export const DISCLOSURE_DAYS = 90

export type ConflictRefusal =
  | { readonly code: 'no-pledge'; readonly missing: readonly PledgePoint[] }
  | { readonly code: 'no-disclosure' }
  | { readonly code: 'old-disclosure'; readonly saidAt: EpochMs }
  | { readonly code: 'hires-for-posting'; readonly posting: string }

export interface MentorStanding {
  readonly pledge: Pledge | null
  readonly disclosure: Disclosure | null
}

/** `postings` are those the candidate prepares for, none where they have not said. Checks the pledge, then the disclosure, then the postings. */
export function judgeConflict(
  { pledge, disclosure }: MentorStanding,
  postings: readonly string[],
  pledgeVersion: number,
  now: EpochMs,
): Result<null, ConflictRefusal> {
  const isInForce = pledge !== null && pledge.version === pledgeVersion && pledge.signedAt <= now
  const missing = PLEDGE_POINTS.filter((point) => !isInForce || !pledge.points.includes(point))
  if (missing.length > 0) return refuse({ code: 'no-pledge', missing })
  if (disclosure === null) return refuse({ code: 'no-disclosure' })
  // Whoever works there may begin to hire at any time; whoever left does not.
  if (disclosure.isCurrentEmployee && now - disclosure.saidAt > DISCLOSURE_DAYS * DAY) {
    return refuse({ code: 'old-disclosure', saidAt: disclosure.saidAt })
  }
  const hired = new Set(disclosure.hiresFor.map(nameOf))
  const posting = postings.find((wanted) => nameOf(wanted) !== '' && hired.has(nameOf(wanted)))
  return posting === undefined ? accept(null) : refuse({ code: 'hires-for-posting', posting })
}

/** Two ways to write one posting: its number is what counts, in an address too; without one, the text in small letters. */
function nameOf(posting: string): string {
  const plain = posting.trim().toLowerCase()
  return (
    /\d{5,}/u.exec(plain)?.[0] ??
    plain
      .replace(/^https?:\/\/(?:www\.)?/u, '')
      .replace(/\/+$/u, '')
      .replace(/\s+/gu, ' ')
  )
}

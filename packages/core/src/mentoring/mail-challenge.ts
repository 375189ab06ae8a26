/**
 * A code sent to a mentor's work address, once, to see that they read mail there.
 *
 * Of the address only its domain is kept, of the code only a digest; drawing, sending and digesting are left to the edges. Domains are
 * compared whole: an address that merely ends or begins like one is another's.
 */
import { accept, refuse, type Result } from '../kernel/result.ts'
import { type EpochMs, MINUTE } from './instant.ts'

export interface MailChallenge {
  readonly claimId: string
  readonly domain: string
  readonly codeDigest: string
  readonly expiresAt: EpochMs
  readonly triesLeft: number
  readonly passedAt: EpochMs | null
}

export const CODE_MINUTES = 30
export const CODE_TRIES = 5

export type ChallengeRefusal =
  | { readonly code: 'bad-address' }
  | { readonly code: 'other-domain'; readonly domain: string }
  | { readonly code: 'expired'; readonly expiresAt: EpochMs }
  | { readonly code: 'no-tries-left' }
  | { readonly code: 'passed-before' }

/** The domain behind the only `@`, in small letters; null where the text is no plain address. */
function domainOf(address: string): string | null {
  const found = /^[^\s@<>"(),:;\\]{1,64}@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/iu.exec(address.trim())
  return found?.[1]?.toLowerCase() ?? null
}

/** `domains` are the host's, in small letters. */
export function openMailChallenge(
  asked: { readonly claimId: string; readonly address: string; readonly codeDigest: string },
  domains: readonly string[],
  now: EpochMs,
): Result<MailChallenge, ChallengeRefusal> {
  const domain = domainOf(asked.address)
  if (domain === null) return refuse({ code: 'bad-address' })
  if (!domains.includes(domain)) return refuse({ code: 'other-domain', domain })
  const { claimId, codeDigest } = asked
  return accept({ claimId, domain, codeDigest, expiresAt: now + CODE_MINUTES * MINUTE, triesLeft: CODE_TRIES, passedAt: null })
}

/** What the challenge has become, to be saved whether it is passed (`passedAt`) or not: a wrong code costs a try. */
export function answerMailChallenge(challenge: MailChallenge, codeDigest: string, now: EpochMs): Result<MailChallenge, ChallengeRefusal> {
  if (challenge.passedAt !== null) return refuse({ code: 'passed-before' })
  if (now >= challenge.expiresAt) return refuse({ code: 'expired', expiresAt: challenge.expiresAt })
  if (challenge.triesLeft === 0) return refuse({ code: 'no-tries-left' })
  return accept(
    codeDigest === challenge.codeDigest ? { ...challenge, passedAt: now } : { ...challenge, triesLeft: challenge.triesLeft - 1 },
  )
}

/** A mentor says something about themselves that somebody is to check, with what it can be seen by; and takes it back. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { DAY } from '@inclined/core/mentoring/instant'
import { applyClaim, CLAIM_KINDS, type ClaimKind, type ClaimRefusal, decideClaimCheck } from '@inclined/core/mentoring/verification'
import { checkText, type TextRefusal } from '../data/check-text.ts'
import { isUuid } from '../data/check-value.ts'
import type { Ports } from '../ports/ports.ts'

/** UTF-16 units. */
export const SAYS_LIMIT = 300
export const EVIDENCE_LIMIT = 4000
const LINK_LIMIT = 500
/** Withdrawn ones included, so that nobody floods the host. */
const MOST_A_DAY = 10

export interface ClaimWish {
  /** A fresh UUID for each claim that is meant. */
  readonly key: string
  readonly kind: string
  readonly says: string
  readonly isCurrent: boolean
  readonly evidence: string
  readonly link: string
}

export type MakeClaimRefusal =
  | ClaimRefusal
  | TextRefusal
  | { readonly code: 'unknown-kind' }
  | { readonly code: 'link-not-https' }
  /** A mentor is whoever has saved an offer. */
  | { readonly code: 'no-offer' }
  | { readonly code: 'too-many-claims'; readonly most: number }

const isKind = (kind: string): kind is ClaimKind => (CLAIM_KINDS as readonly string[]).includes(kind)
const isHttps = (link: string): boolean => URL.canParse(link) && new URL(link).protocol === 'https:'

function checkTexts({ says, evidence, link }: ClaimWish): Result<string, MakeClaimRefusal> {
  const fits = [checkText('says', says, SAYS_LIMIT), checkText('evidence', evidence, EVIDENCE_LIMIT), checkText('link', link, LINK_LIMIT)]
  const wrong = fits.find((each) => !each.ok)
  if (wrong !== undefined) return wrong
  return link.trim() === '' || isHttps(link.trim()) ? accept('') : refuse({ code: 'link-not-https' })
}

export async function makeClaim(
  ports: Pick<Ports, 'verification' | 'clock'>,
  mentor: string,
  wish: ClaimWish,
): Promise<Result<null, MakeClaimRefusal>> {
  const { kind, isCurrent } = wish
  if (!isKind(kind)) return refuse({ code: 'unknown-kind' })
  const texts = checkTexts(wish)
  if (!texts.ok) return texts
  if (!isUuid(wish.key)) return refuse({ code: 'not-yours' })
  const now = ports.clock.now()
  const applied = applyClaim({ claimId: wish.key, mentorId: mentor, kind, says: wish.says.trim(), isCurrent, askedAt: now })
  if (!applied.ok) return applied
  const evidence = { words: wish.evidence.trim(), link: wish.link.trim() }
  const kept = { claim: applied.value, evidence, challenge: null, codesSent: 0 }
  const outcome = await ports.verification.ask(kept, { since: now - DAY, count: MOST_A_DAY })
  if (outcome === 'asked') return accept(null)
  return refuse(outcome === 'too-many' ? { code: 'too-many-claims', most: MOST_A_DAY } : { code: 'no-offer' })
}

export type WithdrawClaimRefusal = ClaimRefusal | { readonly code: 'claim-not-found' }

/** What was checked goes from the mentor's page too. */
export async function withdrawClaim(
  ports: Pick<Ports, 'verification' | 'clock'>,
  mentor: string,
  claimId: string,
): Promise<Result<null, WithdrawClaimRefusal>> {
  const now = ports.clock.now()
  const outcome = await ports.verification.change<ClaimRefusal>({ claimId, mentor }, (kept) => {
    const decided = decideClaimCheck(kept.claim, { type: 'withdraw' }, { role: 'mentor', id: mentor }, now)
    return decided.ok ? accept({ ...kept, claim: decided.value, evidence: null, challenge: null }) : decided
  })
  if (outcome.kind === 'done') return accept(null)
  return refuse(outcome.kind === 'refused' ? outcome.refusal : { code: 'claim-not-found' })
}

/**
 * A host reads what mentors claim, checks it, refuses it with a reason, and takes back what was approved.
 *
 * Only a host reads what a claim is to be seen by; deciding erases it, so that the result is kept and no document.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { EpochMs } from '@inclined/core/mentoring/instant'
import {
  type ClaimAsk,
  type ClaimRefusal,
  type CheckMethod,
  decideClaimCheck,
  latestEnd,
  listRechecks,
  type MentorClaim,
} from '@inclined/core/mentoring/verification'
import { checkText, type TextRefusal } from '../data/check-text.ts'
import type { Hand } from '../money/mark-by-hand.ts'
import type { Ports } from '../ports/ports.ts'
import type { KeptClaim } from '../ports/verification-store.ts'

const MOST = 500
/** UTF-16 units. */
export const REASON_LIMIT = 1000

export interface ClaimDesk {
  /** Asked first first. `latest`: the latest end of a check made now; null where it may hold for good. */
  readonly waiting: readonly (KeptClaim & { readonly latest: EpochMs | null; readonly isOwn: boolean })[]
  readonly rechecks: readonly MentorClaim[]
  /** What stands and does not end soon. */
  readonly standing: readonly MentorClaim[]
}

export async function readClaimDesk(
  ports: Pick<Ports, 'verification' | 'clock'>,
  hand: Hand,
): Promise<Result<ClaimDesk, { readonly code: 'claim-not-found' }>> {
  if (!hand.isHost) return refuse({ code: 'claim-not-found' })
  const now = ports.clock.now()
  const open = await ports.verification.listOpen(MOST)
  const claims = open.map(({ claim }) => claim)
  const rechecks = listRechecks(claims, now)
  const waiting = open.filter(({ claim }) => claim.state !== 'verified')
  return accept({
    waiting: waiting.map((kept) => ({ ...kept, latest: latestEnd(kept.claim, now), isOwn: kept.claim.mentorId === hand.person })),
    rechecks,
    standing: claims.filter((claim) => claim.state === 'verified' && !rechecks.includes(claim)),
  })
}

export type CheckClaimAsk =
  | { readonly type: 'approve'; readonly method: CheckMethod; readonly until: EpochMs | null }
  | { readonly type: 'reject'; readonly reason: string }

export type CheckClaimRefusal = ClaimRefusal | TextRefusal | { readonly code: 'claim-not-found' }

export async function checkClaim(
  ports: Pick<Ports, 'verification' | 'clock'>,
  hand: Hand,
  claimId: string,
  asked: CheckClaimAsk,
): Promise<Result<null, CheckClaimRefusal>> {
  if (!hand.isHost) return refuse({ code: 'claim-not-found' })
  const reason = checkText('reason', asked.type === 'reject' ? asked.reason : '', REASON_LIMIT)
  if (!reason.ok) return reason
  const ask: ClaimAsk = asked.type === 'reject' ? { type: 'reject', reason: asked.reason.trim() } : asked
  const now = ports.clock.now()
  const outcome = await ports.verification.change<ClaimRefusal>({ claimId, mentor: null }, (kept) => {
    const decided = decideClaimCheck(kept.claim, ask, { role: 'host', id: hand.person }, now)
    return decided.ok ? accept({ ...kept, claim: decided.value, evidence: null, challenge: null }) : decided
  })
  if (outcome.kind === 'done') return accept(null)
  return refuse(outcome.kind === 'refused' ? outcome.refusal : { code: 'claim-not-found' })
}

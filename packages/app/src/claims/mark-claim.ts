/** Keeps whether the person could defend a claim when asked three levels down, and with what. */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { checkText, NOTE_LIMIT, type TextRefusal } from '../data/check-text.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { ClaimMark } from '../ports/claim-store.ts'
import type { Ports } from '../ports/ports.ts'
import { collectAllClaims } from './list-claims.ts'

export type MarkClaimRefusal = TextRefusal | { readonly code: 'claim-not-found'; readonly key: string }

export async function markClaim(
  ports: Pick<Ports, 'stories' | 'answers' | 'claims' | 'clock'>,
  candidate: CandidateId,
  wish: Omit<ClaimMark, 'markedAt'>,
): Promise<Result<ClaimMark, MarkClaimRefusal>> {
  const note = checkText('note', wish.note, NOTE_LIMIT)
  if (!note.ok) return note
  const claims = await collectAllClaims(ports, candidate)
  if (!claims.some(({ key }) => key === wish.key)) return refuse({ code: 'claim-not-found', key: wish.key })
  const mark: ClaimMark = { ...wish, markedAt: new Date(ports.clock.now()).toISOString() }
  await ports.claims.mark(candidate, mark)
  return accept(mark)
}

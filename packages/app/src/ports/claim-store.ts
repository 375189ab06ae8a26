/**
 * What the person said about a claim: whether they could defend the number when asked three levels down, and with what.
 */
import type { CandidateId } from './candidate-store.ts'

export interface ClaimMark {
  /** `Claim.key` of the core: stable over edits that leave the claim as it is. */
  readonly key: string
  readonly canDefend: 'yes' | 'no' | 'unsure'
  /** At most 2,000 characters. */
  readonly note: string
  readonly markedAt: string
}

export interface ClaimStore {
  list(candidate: CandidateId): Promise<readonly ClaimMark[]>
  /** Sets the mark of this key; a later mark replaces an earlier one. */
  mark(candidate: CandidateId, mark: ClaimMark): Promise<void>
}

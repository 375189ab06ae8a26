/**
 * The claim ledger of a candidate: every number in stories and answers, what the person said about it, and the pairs of
 * numbers that cannot both be true.
 *
 * Retired stories are left out: they are not told any more.
 */
import { type Claim, type ClaimSource, collectClaims, storyClaimSource } from '@inclined/core/stories/claims'
import { type Contradiction, findContradictions } from '@inclined/core/stories/find-contradictions'
import { listAllAnswers } from '../answers/list-all-answers.ts'
import type { Answer } from '../ports/answer-store.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { ClaimMark } from '../ports/claim-store.ts'
import type { Ports } from '../ports/ports.ts'
import { listAllStories } from '../stories/list-all-stories.ts'

export interface ClaimLedger {
  readonly claims: readonly { readonly claim: Claim; readonly mark: ClaimMark | null }[]
  readonly contradictions: readonly Contradiction[]
}

/** Characters of an answer that stand for it where it has no question. */
const TITLE_LENGTH = 60

function answerClaimSource({ id, text, questionText }: Answer): ClaimSource {
  return { kind: 'answer', id, title: questionText || text.slice(0, TITLE_LENGTH), parts: [{ field: 'text', text }] }
}

export async function collectAllClaims(ports: Pick<Ports, 'stories' | 'answers'>, candidate: CandidateId): Promise<readonly Claim[]> {
  const [stories, answers] = await Promise.all([listAllStories(ports, candidate), listAllAnswers(ports, candidate)])
  const told = stories.filter(({ status }) => status !== 'retired')
  return collectClaims([...told.map(({ id, content }) => storyClaimSource(id, content)), ...answers.map(answerClaimSource)])
}

export async function listClaims(ports: Pick<Ports, 'stories' | 'answers' | 'claims'>, candidate: CandidateId): Promise<ClaimLedger> {
  const [claims, marks] = await Promise.all([collectAllClaims(ports, candidate), ports.claims.list(candidate)])
  const byKey = new Map(marks.map((mark) => [mark.key, mark]))
  return {
    claims: claims.map((claim) => ({ claim, mark: byKey.get(claim.key) ?? null })),
    contradictions: findContradictions(claims),
  }
}

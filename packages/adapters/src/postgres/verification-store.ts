/** Claims of mentors in the database: whose they are is a condition of every query that is not a host's. */
import type { ClaimChange, KeptClaim, VerificationStore } from '@inclined/app/ports/verification-store'
import type { Result } from '@inclined/core/kernel/result'
import { and, asc, count, desc, eq, gt, inArray } from 'drizzle-orm'
import { assertIdentifier, assertPage, isIdentifier } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { mentor } from './booking-schema.ts'
import type { Database, Housekeeping } from './database.ts'
import { mentorClaim } from './verification-schema.ts'

const MOST_OF_ONE = 200

type Row = typeof mentorClaim.$inferSelect

const toKept = ({ body, evidence, challenge, codesSent }: Row): KeptClaim => ({ claim: body, evidence, challenge, codesSent })

const toRow = ({ claim, evidence, challenge, codesSent }: KeptClaim) => ({ body: claim, evidence, challenge, codesSent })

async function ask(tx: Database, kept: KeptClaim, most: Parameters<VerificationStore['ask']>[1]) {
  const { claimId, mentorId } = kept.claim
  // Locks the mentor, so that two questions are counted one after the other.
  const [own] = await tx.select({ id: mentor.personId }).from(mentor).where(eq(mentor.personId, mentorId)).for('update')
  if (own === undefined) return 'not-found'
  const [there] = await tx.select({ mentorId: mentorClaim.mentorId }).from(mentorClaim).where(eq(mentorClaim.id, claimId))
  if (there !== undefined) return there.mentorId === mentorId ? 'asked' : 'not-found'
  const recent = and(eq(mentorClaim.mentorId, mentorId), gt(mentorClaim.askedAt, most.since))
  const [found] = await tx.select({ asked: count() }).from(mentorClaim).where(recent)
  if ((found?.asked ?? 0) >= most.count) return 'too-many'
  await tx.insert(mentorClaim).values({ id: claimId, mentorId, ...toRow(kept) })
  return 'asked'
}

async function change<E>(
  tx: Database,
  { claimId, mentor: owner }: { readonly claimId: string; readonly mentor: string | null },
  decide: (kept: KeptClaim) => Result<KeptClaim, E>,
): Promise<ClaimChange<E>> {
  const its = and(eq(mentorClaim.id, claimId), owner === null ? undefined : eq(mentorClaim.mentorId, owner))
  const [row] = await tx.select().from(mentorClaim).where(its).for('update')
  if (row === undefined) return { kind: 'not-found' }
  const decided = decide(toKept(row))
  if (!decided.ok) return { kind: 'refused', refusal: decided.error }
  assertStorableJson('claim', decided.value)
  await tx.update(mentorClaim).set(toRow(decided.value)).where(eq(mentorClaim.id, claimId))
  return { kind: 'done', kept: decided.value }
}

export const verificationStore = (db: Database, housekeeping: Housekeeping): VerificationStore => ({
  async ask(kept, most) {
    assertIdentifier('claim', kept.claim.claimId)
    assertStorableJson('claim', kept)
    if (!isIdentifier(kept.claim.mentorId)) return 'not-found'
    const outcome = await db.transaction((tx) => ask(tx, kept, most))
    await housekeeping.written()
    return outcome
  },
  async listOf(owner) {
    if (!isIdentifier(owner)) return []
    const rows = await db
      .select()
      .from(mentorClaim)
      .where(eq(mentorClaim.mentorId, owner))
      .orderBy(desc(mentorClaim.askedAt), desc(mentorClaim.id))
      .limit(MOST_OF_ONE)
    return rows.map(toKept)
  },
  async listOpen(limit) {
    assertPage({ limit, offset: 0 })
    const rows = await db
      .select()
      .from(mentorClaim)
      .where(inArray(mentorClaim.state, ['applied', 'under-review', 'verified']))
      .orderBy(asc(mentorClaim.askedAt), asc(mentorClaim.id))
      .limit(limit)
    return rows.map(toKept)
  },
  async listVerified(mentors) {
    const ids = mentors.filter(isIdentifier)
    if (ids.length === 0) return []
    const rows = await db
      .select({ body: mentorClaim.body })
      .from(mentorClaim)
      .where(and(inArray(mentorClaim.mentorId, ids), eq(mentorClaim.state, 'verified')))
      .orderBy(asc(mentorClaim.askedAt), asc(mentorClaim.id))
    return rows.map(({ body }) => body)
  },
  async change(which, decide) {
    if (!isIdentifier(which.claimId) || (which.mentor !== null && !isIdentifier(which.mentor))) return { kind: 'not-found' }
    const outcome = await db.transaction((tx) => change(tx, which, decide))
    // What a claim was seen by must leave the files too, not only the row.
    if (outcome.kind === 'done' && outcome.kept.evidence === null) await housekeeping.deleted()
    else await housekeeping.written()
    return outcome
  },
})

/** What every VerificationStore does: a mentor's claims are their own, and what they were seen by goes when they are decided. */
import type { KeptClaim } from '@inclined/app/ports/verification-store'
import { accept, refuse } from '@inclined/core/kernel/result'
import type { MentorClaim } from '@inclined/core/mentoring/verification'
import { expect, it } from 'vitest'
import { AWKWARD_TEXTS, at, newCandidate, newId, type StoresUnderTest } from './samples.ts'

const MOST = { since: 0, count: 3 }

async function newMentor(stores: StoresUnderTest): Promise<string> {
  const person = await newCandidate(stores())
  const hours = { timeZone: 'UTC', weekly: [], overrides: [] }
  const words = { handle: `m-${newId().slice(0, 13)}`, name: 'Ada', headline: '', about: '', languages: ['en'], tracks: [], principles: [] }
  const content = { ...words, hasPledged: true, isListed: true, services: [], hours }
  await stores().mentors.save(person, { baseRevision: 0, content, savedAt: at(1) })
  return person
}

const newClaim = (mentorId: string, askedAt: number, change: Partial<MentorClaim> = {}): KeptClaim => ({
  claim: { claimId: newId(), mentorId, kind: 'level', says: 'L6', isCurrent: true, askedAt, state: 'applied', check: null, ...change },
  evidence: { words: AWKWARD_TEXTS.join('\n'), link: '' },
  challenge: null,
  codesSent: 0,
})

const verified = (kept: KeptClaim, expiresAt: number | null): KeptClaim => ({
  ...kept,
  claim: { ...kept.claim, state: 'verified', check: { by: 'host', at: 20, method: 'references', expiresAt, reason: '' } },
  evidence: null,
  challenge: null,
})

function keepsClaims(stores: StoresUnderTest): void {
  const store = () => stores().verification

  it('keeps a claim once, for its mentor alone, and not without a mentor', async () => {
    const [me, other] = [await newMentor(stores), await newMentor(stores)]
    const [first, second] = [newClaim(me, 1), newClaim(me, 2)]
    expect([await store().ask(first, MOST), await store().ask(first, MOST), await store().ask(second, MOST)]).toEqual(
      Array(3).fill('asked'),
    )
    expect(await store().ask({ ...first, claim: { ...first.claim, mentorId: other } }, MOST)).toBe('not-found')
    for (const nobody of [newId(), 'nobody', await newCandidate(stores())]) {
      expect(await store().ask(newClaim(nobody, 1), MOST)).toBe('not-found')
    }
    expect([await store().listOf(me), await store().listOf(other), await store().listOf('nobody')]).toEqual([[second, first], [], []])
  })

  it('counts what was asked lately, also when it is asked at once', async () => {
    const me = await newMentor(stores)
    const asks = await Promise.all(Array.from({ length: 5 }, (_, nr) => store().ask(newClaim(me, 10 + nr), MOST)))
    expect(asks.toSorted()).toEqual(['asked', 'asked', 'asked', 'too-many', 'too-many'])
    expect(await store().ask(newClaim(me, 20), { since: 14, count: 1 })).toBe('asked')
  })

  it('goes with its mentor', async () => {
    const me = await newMentor(stores)
    const kept = newClaim(me, 1)
    await store().ask(kept, MOST)
    await stores().mentors.delete(me)
    expect(await store().listOf(me)).toEqual([])
    expect(await store().change({ claimId: kept.claim.claimId, mentor: null }, accept)).toEqual({ kind: 'not-found' })
  })
}

function changesClaims(stores: StoresUnderTest): void {
  const store = () => stores().verification

  it('changes a claim for its mentor or a host, and for nobody else', async () => {
    const [me, other] = [await newMentor(stores), await newMentor(stores)]
    const kept = newClaim(me, 1)
    const { claimId } = kept.claim
    await store().ask(kept, MOST)
    const taken = { ...kept, claim: { ...kept.claim, state: 'under-review' as const } }
    for (const which of [
      { claimId, mentor: other },
      { claimId, mentor: 'nobody' },
      { claimId: newId(), mentor: null },
      { claimId: 'none', mentor: null },
    ])
      expect(await store().change(which, () => accept(taken))).toEqual({ kind: 'not-found' })
    expect(await store().change({ claimId, mentor: me }, () => refuse('no'))).toEqual({ kind: 'refused', refusal: 'no' })
    expect(await store().listOf(me)).toEqual([kept])
    expect(await store().change({ claimId, mentor: null }, () => accept(taken))).toEqual({ kind: 'done', kept: taken })
    expect(await store().listOf(me)).toEqual([taken])
  })

  it('lets two changes of one claim come one after the other', async () => {
    const me = await newMentor(stores)
    const kept = newClaim(me, 1)
    await store().ask(kept, MOST)
    const once = () =>
      store().change({ claimId: kept.claim.claimId, mentor: me }, (found) =>
        found.codesSent >= 3 ? refuse('enough') : accept({ ...found, codesSent: found.codesSent + 1 }),
      )
    const outcomes = await Promise.all(Array.from({ length: 6 }, once))
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(3)
    expect((await store().listOf(me))[0]?.codesSent).toBe(3)
  })

  it('shows hosts what waits or stands, and anybody what was verified', async () => {
    const me = await newMentor(stores)
    const [waits, stands] = [newClaim(me, 1), newClaim(me, 2)]
    const gone = newClaim(me, 3)
    for (const kept of [stands, waits, gone]) await store().ask(kept, MOST)
    const set = (kept: KeptClaim) => store().change({ claimId: kept.claim.claimId, mentor: null }, () => accept(kept))
    await set(verified(stands, 900))
    await set({ ...gone, claim: { ...gone.claim, state: 'withdrawn' }, evidence: null })
    const open = (await store().listOpen(500)).filter(({ claim }) => claim.mentorId === me)
    expect(open).toEqual([waits, verified(stands, 900)])
    expect(await store().listVerified([me, 'nobody'])).toEqual([verified(stands, 900).claim])
    expect(await store().listVerified([])).toEqual([])
  })
}

export function verificationStoreContract(stores: StoresUnderTest): void {
  keepsClaims(stores)
  changesClaims(stores)
}

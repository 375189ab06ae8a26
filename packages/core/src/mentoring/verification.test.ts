/** Who may check what by which method, how long it holds, and what is shown of it at an instant. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY } from './instant.ts'
import {
  applyClaim,
  CHECK_METHODS,
  type Checker,
  CLAIM_KINDS,
  type MentorClaim,
  type ClaimAsk,
  type ClaimKind,
  decideClaimCheck,
  listBadges,
  listRechecks,
  METHODS_OF,
} from './verification.ts'

const HOST: Checker = { role: 'host', id: 'hana' }
const MAIL: Checker = { role: 'mail', id: 'challenge' }
const MENTOR: Checker = { role: 'mentor', id: 'milo' }
const OWN_HOST: Checker = { role: 'host', id: 'milo' }

function claim(kind: ClaimKind, change: Partial<MentorClaim> = {}): MentorClaim {
  const applied = applyClaim({ claimId: 'k1', mentorId: 'milo', kind, says: 'once a reviewer', isCurrent: true, askedAt: 0 })
  if (!applied.ok) throw new Error(applied.error.code)
  return { ...applied.value, ...change }
}
const ask = (of: MentorClaim, asked: ClaimAsk, by: Checker = HOST, now = 0): string => {
  const decided = decideClaimCheck(of, asked, by, now)
  return decided.ok ? decided.value.state : decided.error.code
}
function checked(kind: ClaimKind, method: (typeof CHECK_METHODS)[number], at: number, change: Partial<MentorClaim> = {}): MentorClaim {
  const decided = decideClaimCheck(claim(kind, change), { type: 'approve', method }, method === 'work-mail' ? MAIL : HOST, at)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.value
}

it.each([
  ['identity', ['document', 'video']],
  ['employment', ['work-mail', 'references', 'profile-and-document']],
  ['level', ['references', 'profile-and-document']],
  ['interviewer', ['references', 'profile-and-document', 'declared']],
] as const)('%s is checked by %o and nothing else', (kind, methods) => {
  const accepted = CHECK_METHODS.filter((method) => {
    return ask(claim(kind), { type: 'approve', method }, method === 'work-mail' ? MAIL : HOST) === 'verified'
  })
  expect(accepted).toEqual(CHECK_METHODS.filter((method) => (methods as readonly string[]).includes(method)))
})

const APPROVE: ClaimAsk = { type: 'approve', method: 'references' }
const REJECT: ClaimAsk = { type: 'reject', reason: 'cannot be found' }
it.each([
  ['applied', { type: 'take-up' }, HOST, 'under-review'],
  ['under-review', { type: 'take-up' }, HOST, 'not-now'],
  ['applied', APPROVE, HOST, 'verified'],
  ['under-review', APPROVE, HOST, 'verified'],
  ['under-review', APPROVE, OWN_HOST, 'not-yours'], // nobody checks themselves
  ['under-review', APPROVE, MENTOR, 'not-yours'],
  ['under-review', APPROVE, MAIL, 'not-yours'],
  ['under-review', { type: 'approve', method: 'work-mail' }, HOST, 'not-yours'], // only the challenge says that it was passed
  ['under-review', { type: 'approve', method: 'work-mail' }, MAIL, 'verified'],
  ['verified', APPROVE, HOST, 'not-now'],
  ['rejected', APPROVE, HOST, 'not-now'],
  ['withdrawn', APPROVE, HOST, 'not-now'],
  ['under-review', REJECT, HOST, 'rejected'],
  ['verified', REJECT, HOST, 'rejected'],
  ['under-review', { type: 'reject', reason: ' ' }, HOST, 'reason-needed'],
  ['under-review', { type: 'withdraw' }, MENTOR, 'withdrawn'],
  ['under-review', { type: 'withdraw' }, HOST, 'not-yours'],
] as const)('in %s, %o by %o: %s', (state, asked, by, expected) => {
  expect(ask(claim('employment', { state }), asked, by)).toBe(expected)
})

it('a claim that says nothing is none, but for identity', () => {
  const words = CLAIM_KINDS.map((kind) => applyClaim({ claimId: 'k', mentorId: 'm', kind, says: ' ', isCurrent: true, askedAt: 0 }).ok)
  expect(words).toEqual([true, false, false, false])
})

it.each([
  ['identity', 'document', true, 730],
  ['identity', 'video', false, 730],
  ['employment', 'work-mail', true, 365],
  ['employment', 'references', false, null],
  ['level', 'references', true, 365],
  ['level', 'references', false, null],
  ['interviewer', 'declared', false, 365],
] as const)('%s by %s (current: %s) is shown for %s days', (kind, method, isCurrent, days) => {
  const claims = [checked(kind, method, DAY, { isCurrent })]
  const shownAt = (at: number) => listBadges(claims, at).length
  const end = DAY + (days ?? 99_999) * DAY
  expect([shownAt(DAY - 1), shownAt(DAY), shownAt(end - 1), shownAt(end)]).toEqual([0, 1, 1, days === null ? 1 : 0])
})

it('what is only said is shown as said, and a check comes before it', () => {
  const declared = checked('interviewer', 'declared', 2 * DAY)
  expect(listBadges([declared], 3 * DAY).map(({ basis }) => basis)).toEqual(['declared'])
  expect(listBadges([declared, checked('interviewer', 'references', DAY)], 3 * DAY).map(({ basis }) => basis)).toEqual(['checked'])
})

it('a claim is due again before it ends, unless a newer one waits', () => {
  const old = checked('identity', 'document', 0, { claimId: 'old' })
  const at = (days: number, ...more: readonly MentorClaim[]) => listRechecks([old, ...more], days * DAY).map(({ claimId }) => claimId)
  expect([at(699), at(700), at(800)]).toEqual([[], ['old'], ['old']])
  expect(at(700, claim('identity', { claimId: 'new', askedAt: DAY }))).toEqual([])
  expect(at(700, claim('identity', { claimId: 'no', askedAt: DAY, state: 'rejected' }))).toEqual(['old'])
  expect(at(700, claim('level', { claimId: 'other', askedAt: DAY }))).toEqual(['old'])
})

it('shows only what somebody else approved, for whose claim it is and while it holds', () => {
  const anyClaim = fc.record({
    kind: fc.constantFrom(...CLAIM_KINDS),
    method: fc.constantFrom(...CHECK_METHODS),
    by: fc.constantFrom(HOST, MAIL, MENTOR, OWN_HOST),
    at: fc.nat(1_000),
    isCurrent: fc.boolean(),
    isTakenBack: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 8 }), fc.nat(2_000), (asked, today) => {
      const claims = asked.flatMap(({ kind, method, by, at, isCurrent, isTakenBack }) => {
        const approved = decideClaimCheck(claim(kind, { isCurrent }), { type: 'approve', method }, by, at * DAY)
        if (!approved.ok) return []
        const after = isTakenBack ? decideClaimCheck(approved.value, REJECT, HOST, at * DAY) : approved
        return after.ok ? [after.value] : []
      })
      for (const { kind, method, at, isCurrent } of listBadges(claims, today * DAY)) {
        const source = asked.filter(
          (one) => one.kind === kind && one.method === method && one.at * DAY === at && one.isCurrent === isCurrent,
        )
        expect(source.some(({ by, isTakenBack }) => by !== MENTOR && by !== OWN_HOST && !isTakenBack)).toBe(true)
        const days = kind === 'identity' ? 730 : isCurrent || kind === 'interviewer' ? 365 : Number.POSITIVE_INFINITY
        expect(today * DAY >= at && today < at / DAY + days).toBe(true)
      }
    }),
    { seed: 20261124, numRuns: 500 },
  )
})

it.each([
  ['identity', true, 730 * DAY - 1, 730 * DAY - 1],
  ['identity', true, 730 * DAY, 730 * DAY],
  ['identity', true, 730 * DAY + 1, 'wrong-end'],
  ['identity', true, 1, 1],
  ['identity', true, 0, 'wrong-end'],
  ['level', false, 99_999 * DAY, 99_999 * DAY], // of the past: any end, or none
  ['level', false, null, null],
  ['level', true, null, 365 * DAY],
] as const)('a check of %s (current: %s) may end at %s: %s', (kind, isCurrent, until, end) => {
  const [method] = METHODS_OF[kind]
  const decided = decideClaimCheck(claim(kind, { isCurrent }), { type: 'approve', method: method ?? 'declared', until }, HOST, 0)
  expect(decided.ok ? decided.value.check?.expiresAt : decided.error.code).toBe(end)
})

it('says on the badge who checked', () => {
  expect(listBadges([checked('identity', 'video', 0)], 1).map(({ by }) => by)).toEqual(['hana'])
})

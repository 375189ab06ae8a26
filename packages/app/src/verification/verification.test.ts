/** A claim from the mentor's words to the badge, and what strangers get to see and do of it. */
import type { CheckMethod } from '@inclined/core/mentoring/verification'
import { DAY } from '@inclined/core/mentoring/instant'
import { expect, it } from 'vitest'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { saveMentor } from '../mentors/save-mentor.ts'
import { checkClaim, readClaimDesk } from './check-claim.ts'
import { type ClaimWish, makeClaim, withdrawClaim } from './make-claim.ts'
import { readBadges } from './read-badges.ts'

const [MENTOR, OTHER, HOST, CLAIM] = [idAt(71), idAt(72), idAt(73), idAt(80)]
const WISH: ClaimWish = { key: CLAIM, kind: 'level', says: ' L6 ', isCurrent: true, evidence: 'A letter.', link: 'https://example.org/me' }
const host = { person: HOST, isHost: true }
const APPROVE = { type: 'approve', method: 'profile-and-document' as CheckMethod, until: null } as const

async function openDesk() {
  const { ports, wait } = await openBench()
  for (const [at, id] of [MENTOR, OTHER, HOST].entries()) {
    await openOwnCandidate(ports, id)
    const content = {
      handle: `mentor-${at}`,
      name: 'Ada',
      headline: 'Payments',
      about: '',
      languages: ['en'],
      tracks: ['pm' as const],
      principles: [],
      hasPledged: true,
      isListed: false,
      services: [],
      hours: { timeZone: 'UTC', weekly: [], overrides: [] },
    }
    valueOf(await saveMentor(ports, id, { baseRevision: 0, content }))
  }
  const accounts = { find: async (id: string) => ({ id, name: `Name of ${id.slice(-2)}`, email: '', isVerified: true }) }
  const badges = async () => (await readBadges(ports, accounts, [MENTOR]))[MENTOR] ?? []
  const stateOf = async () => (await ports.verification.listOf(MENTOR))[0]?.claim.state
  return { ports, wait, badges, stateOf }
}

it('shows a badge with what, how, when, until and by whom, once a host has approved; what it was seen by is gone then', async () => {
  const { ports, wait, badges } = await openDesk()
  valueOf(await makeClaim(ports, MENTOR, WISH))
  valueOf(await makeClaim(ports, MENTOR, WISH))
  expect(await badges()).toEqual([])
  const desk = valueOf(await readClaimDesk(ports, host))
  expect(desk.waiting.map(({ claim, evidence }) => [claim.says, evidence])).toEqual([
    ['L6', { words: 'A letter.', link: 'https://example.org/me' }],
  ])
  const now = ports.clock.now()
  valueOf(await checkClaim(ports, host, CLAIM, { ...APPROVE, until: now + 30 * DAY }))
  expect(await badges()).toEqual([
    {
      kind: 'level',
      says: 'L6',
      isCurrent: true,
      basis: 'checked',
      method: 'profile-and-document',
      by: HOST,
      at: now,
      expiresAt: now + 30 * DAY,
      checker: 'Name of 73',
    },
  ])
  expect((await ports.verification.listOf(MENTOR))[0]?.evidence).toBeNull()
  expect(valueOf(await readClaimDesk(ports, host))).toMatchObject({ waiting: [], rechecks: [{ claimId: CLAIM }], standing: [] })
  wait(30 * 24 * 60)
  expect(await badges()).toEqual([])
})

it('refuses with a reason the mentor reads, and takes back what was approved', async () => {
  const { ports, badges } = await openDesk()
  await makeClaim(ports, MENTOR, WISH)
  expect(codeOf(await checkClaim(ports, host, CLAIM, { type: 'reject', reason: '  ' }))).toBe('reason-needed')
  expect(codeOf(await checkClaim(ports, host, CLAIM, { type: 'reject', reason: 'x'.repeat(1001) }))).toBe('too-long')
  await checkClaim(ports, host, CLAIM, APPROVE)
  expect(await badges()).toHaveLength(1)
  valueOf(await checkClaim(ports, host, CLAIM, { type: 'reject', reason: 'The letter was another’s.' }))
  expect(await badges()).toEqual([])
  expect((await ports.verification.listOf(MENTOR))[0]?.claim.check?.reason).toBe('The letter was another’s.')
  expect(codeOf(await checkClaim(ports, host, CLAIM, APPROVE))).toBe('not-now')
})

it('lets nobody but a host read or check, and nobody check their own', async () => {
  const { ports, stateOf } = await openDesk()
  await makeClaim(ports, MENTOR, WISH)
  for (const person of [MENTOR, OTHER, HOST]) {
    const stranger = { person, isHost: false }
    expect(codeOf(await readClaimDesk(ports, stranger))).toBe('claim-not-found')
    expect(codeOf(await checkClaim(ports, stranger, CLAIM, APPROVE))).toBe('claim-not-found')
    expect(codeOf(await checkClaim(ports, stranger, CLAIM, { type: 'reject', reason: 'No.' }))).toBe('claim-not-found')
  }
  expect(codeOf(await checkClaim(ports, { person: MENTOR, isHost: true }, CLAIM, APPROVE))).toBe('not-yours')
  expect(codeOf(await checkClaim(ports, host, idAt(99), APPROVE))).toBe('claim-not-found')
  expect(codeOf(await checkClaim(ports, host, CLAIM, { ...APPROVE, method: 'video' }))).toBe('wrong-method')
  expect(codeOf(await withdrawClaim(ports, OTHER, CLAIM))).toBe('claim-not-found')
  expect(codeOf(await makeClaim(ports, OTHER, WISH))).toBe('no-offer')
  expect(await stateOf()).toBe('applied')
  expect(await ports.verification.listOf(OTHER)).toEqual([])
  valueOf(await withdrawClaim(ports, MENTOR, CLAIM))
  expect(await stateOf()).toBe('withdrawn')
})

it.each([
  [{ kind: 'shoe-size' }, 'unknown-kind'],
  [{ says: ' ' }, 'empty-claim'],
  [{ kind: 'identity', says: '' }, 'accepted'],
  [{ says: 'x'.repeat(300) }, 'accepted'],
  [{ says: 'x'.repeat(301) }, 'too-long'],
  [{ evidence: 'x'.repeat(4001) }, 'too-long'],
  [{ says: 'a\u0000' }, 'unstorable-character'],
  [{ link: '' }, 'accepted'],
  [{ link: 'http://example.org' }, 'link-not-https'],
  [{ link: 'javascript:alert(1)' }, 'link-not-https'],
  [{ link: 'me' }, 'link-not-https'],
  [{ key: 'x' }, 'not-yours'],
] as const)('a claim with %o is %s', async (change, code) => {
  const { ports } = await openDesk()
  expect(codeOf(await makeClaim(ports, MENTOR, { ...WISH, ...change }))).toBe(code)
})

it('takes ten claims a day of one mentor, and none of somebody without an offer', async () => {
  const { ports, me, wait } = { ...(await openDesk()), me: idAt(79) }
  const ask = (nr: number) => makeClaim(ports, MENTOR, { ...WISH, key: idAt(100 + nr) })
  for (let nr = 0; nr < 10; nr += 1) expect(codeOf(await ask(nr))).toBe('accepted')
  expect(codeOf(await ask(10))).toBe('too-many-claims')
  wait(24 * 60)
  expect(codeOf(await ask(10))).toBe('accepted')
  expect(codeOf(await makeClaim(ports, me, { ...WISH, key: idAt(200) }))).toBe('no-offer')
})

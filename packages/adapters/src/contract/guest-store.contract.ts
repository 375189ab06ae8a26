/** What every GuestStore does: links that end, ballots that stay once locked, and votes nobody sees too early. */
import type { GuestSeat, NewGuestSeat } from '@inclined/app/ports/guest-store'
import { emptyBallot, type GuestBallot } from '@inclined/core/debrief/guest-ballot'
import { createHash, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { AWKWARD_TEXTS, at, newCandidate, newId, sampleAnswer, type StoresUnderTest, UNSTORABLE_TEXTS } from './samples.ts'
import { sampleSession } from './session-samples.ts'

const newHash = () => createHash('sha256').update(randomUUID()).digest('hex')
const VOTED: GuestBallot = { marks: [{ rating: 'weak', heard: 'Not a number.' }], value: 'no', reason: 'Thin.' }
const CHANGE = { to: 'yes', why: 'Ben heard the number.' } as const

const sampleSeat = (session: string, change: Partial<NewGuestSeat> = {}): NewGuestSeat => ({
  id: newId(),
  session,
  interview: 0,
  name: 'Ann',
  mayRead: true,
  createdAt: at(0),
  expiresAt: at(59),
  ballot: emptyBallot(1),
  tokenHash: newHash(),
  ...change,
})

const publicPart = ({ id, session, interview, name, mayRead, createdAt, expiresAt }: NewGuestSeat): GuestSeat => ({
  id,
  session,
  interview,
  name,
  mayRead,
  createdAt,
  expiresAt,
  revokedAt: null,
  lockedAt: null,
})

async function openTable(stores: StoresUnderTest) {
  const mine = await newCandidate(stores())
  const { id: session } = await stores().sessions.create(mine, sampleSession(), 'session')
  const sit = async (change: Partial<NewGuestSeat> = {}) => {
    const seat = sampleSeat(session, change)
    expect(await stores().guests.invite(mine, seat, seat.id)).toEqual({ kind: 'made', seat: publicPart(seat) })
    return { seat, link: { tokenHash: seat.tokenHash, at: at(5) } }
  }
  return { mine, session, sit, guests: stores().guests }
}

function keepsSeats(stores: StoresUnderTest): void {
  it('makes one seat of twenty invitations at once with one key, and says that it is known', async () => {
    const { mine, session, guests } = await openTable(stores)
    const seats = Array.from({ length: 20 }, () => sampleSeat(session))
    const made = await Promise.all(seats.map((seat) => guests.invite(mine, seat, 'double click')))
    expect(made.filter(({ kind }) => kind === 'made')).toHaveLength(1)
    expect(made.filter(({ kind }) => kind === 'known')).toHaveLength(19)
    expect(await guests.list(mine, session)).toHaveLength(1)
  })

  it('refuses a taken name, a key of something else, and a session that is not there', async () => {
    const { mine, session, sit, guests } = await openTable(stores)
    await sit()
    expect(await guests.invite(mine, sampleSeat(session), 'other')).toEqual({ kind: 'name-taken' })
    expect(await guests.invite(mine, sampleSeat(newId()), 'k')).toEqual({ kind: 'session-not-found' })
    expect(await guests.invite(newId(), sampleSeat(session), 'k')).toEqual({ kind: 'session-not-found' })
    await stores().answers.create(mine, sampleAnswer(), 'answer')
    const reused = guests.invite(mine, sampleSeat(session, { name: 'Ben' }), 'answer')
    await expect(reused).rejects.toMatchObject({ code: 'idempotency-key-reused', usedFor: 'create-answer' })
    expect(await guests.list(mine, session)).toHaveLength(1)
  })

  it.each([
    ['just before it ends', { at: new Date(Date.parse(at(59)) - 1).toISOString() }, true],
    ['at its end', { at: at(59) }, false],
    ['after it', { at: at(60) }, false],
    ['with another token', { tokenHash: newHash() }, false],
  ])('opens a link %s: %s', async (_, change, isOpen) => {
    const { mine, sit, guests } = await openTable(stores)
    const { seat, link } = await sit()
    const opened = { candidate: mine, seat: publicPart(seat), ballot: seat.ballot, revision: null }
    const use = { ...link, ...change }
    expect(await guests.open(use)).toEqual(isOpen ? opened : null)
    expect(await guests.saveBallot(use, VOTED)).toBe(isOpen ? 'saved' : 'not-found')
    expect(await guests.lock(use, VOTED)).toBe(isOpen ? 'done' : 'not-found')
    expect(await guests.revise(use, CHANGE)).toBe(isOpen ? 'done' : 'not-found')
  })

  it('lets the candidate alone revoke, once; what was locked stays', async () => {
    const { mine, session, sit, guests } = await openTable(stores)
    const { seat, link } = await sit()
    await guests.lock(link, VOTED)
    expect(await guests.revoke(await newCandidate(stores()), seat.id, at(6))).toBe(false)
    expect([await guests.revoke(mine, seat.id, at(6)), await guests.revoke(mine, seat.id, at(7))]).toEqual([true, false])
    for (const id of [newId(), 'no-id']) expect(await guests.revoke(mine, id, at(6))).toBe(false)
    expect(await guests.open(link)).toBeNull()
    expect(await guests.list(mine, session)).toMatchObject([{ revokedAt: at(6), lockedAt: at(5) }])
    expect(await guests.sealed(mine, session)).toHaveLength(1)
  })

  it('keeps any words exactly and refuses by name what it cannot keep', async () => {
    const { sit, guests } = await openTable(stores)
    const { link } = await sit()
    for (const heard of AWKWARD_TEXTS.slice(0, 6)) {
      const ballot = { ...VOTED, marks: [{ rating: 'mixed' as const, heard }] }
      expect(await guests.saveBallot(link, ballot)).toBe('saved')
      expect((await guests.open(link))?.ballot).toEqual(ballot)
    }
    const unstorable = guests.saveBallot(link, { ...VOTED, reason: UNSTORABLE_TEXTS[0]! })
    await expect(unstorable).rejects.toMatchObject({ code: 'unstorable-text', field: 'ballot.reason' })
  })
}

function sealsVotes(stores: StoresUnderTest): void {
  it('keeps a draft as often as wanted and a locked ballot for good', async () => {
    const { mine, session, sit, guests } = await openTable(stores)
    const { link } = await sit()
    for (const reason of ['one', 'two']) expect(await guests.saveBallot(link, { ...VOTED, reason })).toBe('saved')
    expect(await guests.sealed(mine, session)).toEqual([])
    expect(await guests.revise(link, CHANGE)).toBe('not-locked')
    const locks = await Promise.all(Array.from({ length: 10 }, (_, n) => guests.lock(link, { ...VOTED, reason: `tab ${n}` })))
    expect(locks.filter((outcome) => outcome === 'done')).toHaveLength(1)
    const reason = `tab ${locks.indexOf('done')}`
    expect(await guests.saveBallot(link, { ...VOTED, value: 'yes' })).toBe('locked')
    expect((await guests.open(link))?.ballot).toEqual({ ...VOTED, reason })
    const sealed = { name: 'Ann', interview: 0, ballot: { ...VOTED, reason }, lockedAt: at(5), revision: null }
    expect(await guests.sealed(mine, session)).toEqual([sealed])
  })

  it('changes a locked vote once and keeps both', async () => {
    const { mine, session, sit, guests } = await openTable(stores)
    const { link } = await sit()
    await guests.lock(link, VOTED)
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => guests.revise({ ...link, at: at(9) }, CHANGE)))
    expect(outcomes.toSorted()).toEqual(['done', 'revised', 'revised', 'revised', 'revised'])
    expect(await guests.sealed(mine, session)).toMatchObject([{ ballot: { value: 'no' }, revision: { ...CHANGE, at: at(9) } }])
  })

  it('shows a guest nothing of the others before the own vote is locked, then what they have locked', async () => {
    const { sit, guests } = await openTable(stores)
    const [ann, ben, cem] = [await sit(), await sit({ name: 'Ben' }), await sit({ name: 'Cem' })]
    await guests.lock({ ...ben.link, at: at(6) }, VOTED)
    await guests.saveBallot(cem.link, VOTED)
    expect(await guests.others(ann.link)).toEqual([])
    await guests.saveBallot(ann.link, VOTED)
    expect(await guests.others(ann.link)).toEqual([])
    await guests.lock(ann.link, VOTED)
    expect((await guests.others(ann.link)).map(({ name }) => name)).toEqual(['Ben'])
    expect((await guests.others(ben.link)).map(({ name }) => name)).toEqual(['Ann'])
    expect(await guests.others(cem.link)).toEqual([])
    await guests.lock({ ...cem.link, at: at(4) }, VOTED)
    expect((await guests.others(ann.link)).map(({ name }) => name)).toEqual(['Cem', 'Ben'])
  })

  it('knows nothing of another session, another candidate, or a session that was deleted', async () => {
    const [one, other] = [await openTable(stores), await openTable(stores)]
    const [ann, ben] = [await one.sit(), await other.sit()]
    for (const { link } of [ann, ben]) await one.guests.lock(link, VOTED)
    expect(await one.guests.others(ann.link)).toEqual([])
    expect(await one.guests.sealed(one.mine, other.session)).toEqual([])
    expect(await one.guests.list(other.mine, one.session)).toEqual([])
    await stores().sessions.delete(one.mine, one.session)
    expect(await one.guests.open(ann.link)).toBeNull()
    expect(await one.guests.list(one.mine, one.session)).toEqual([])
    await stores().candidates.delete(other.mine)
    expect(await one.guests.open(ben.link)).toBeNull()
  })
}

export function guestStoreContract(stores: StoresUnderTest): void {
  keepsSeats(stores)
  sealsVotes(stores)
}

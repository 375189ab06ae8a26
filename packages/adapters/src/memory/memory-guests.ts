/** Guests' seats in memory, with the same last word as the tables: what is locked stays, and others' votes wait for one's own. */
import type { GuestSeat, GuestStore, GuestVoteRecord, InviteOutcome, LinkUse, NewGuestSeat } from '@inclined/app/ports/guest-store'
import { IdempotencyKeyReused } from '@inclined/app/ports/store-error'
import type { SealedBallot } from '@inclined/core/debrief/guest-ballot'
import { assertIdentifier, normalInstant, toInstant } from '../storable/identifier.ts'
import { assertStorableJson, assertStorableText } from '../storable/storable-text.ts'
import { assertLength, type CandidateRows, copy, findKey, type MemorySeat, type MemoryState, rowsOf } from './memory-state.ts'

const toSeat = (row: MemorySeat): GuestSeat => {
  const { id, session, interview, name, mayRead, createdAt, expiresAt, revokedAt, lockedAt } = row
  return { id, session, interview, name, mayRead, createdAt, expiresAt, revokedAt, lockedAt }
}

const toSealed = ({ name, interview, ballot, lockedAt, revision }: MemorySeat): SealedBallot =>
  copy({ name, interview, ballot, lockedAt: lockedAt!, revision })

function invite(state: MemoryState, candidate: string, wanted: NewGuestSeat, key: string): InviteOutcome {
  const rows = state.get(candidate)
  if (!rows?.sessions.has(wanted.session)) return { kind: 'session-not-found' }
  const made = findKey(rows, key, 'invite-guest')
  if (made !== null) {
    const earlier = rows.seats.get(made[0] ?? '')
    if (earlier === undefined) throw new IdempotencyKeyReused(key, 'invite-guest', 'invite-guest')
    return { kind: 'known', seat: toSeat(earlier) }
  }
  if ([...rows.seats.values()].some(({ session, name }) => session === wanted.session && name === wanted.name)) {
    return { kind: 'name-taken' }
  }
  const times = { createdAt: normalInstant(wanted.createdAt), expiresAt: normalInstant(wanted.expiresAt) }
  if (times.expiresAt <= times.createdAt) throw new RangeError('a seat expires after it was made')
  const seat: MemorySeat = { ...copy(wanted), ...times, revokedAt: null, lockedAt: null, revision: null }
  rows.seats.set(seat.id, seat)
  rows.keys.set(key, { action: 'invite-guest', objectIds: [seat.id] })
  return { kind: 'made', seat: toSeat(seat) }
}

/** The seats whose session is still there, which a table does by cascade. */
function seatsOf(state: MemoryState, candidate: string): readonly MemorySeat[] {
  const rows = state.get(candidate)
  return rows === undefined ? [] : [...rows.seats.values()].filter(({ session }) => rows.sessions.has(session))
}

interface Found {
  readonly candidate: string
  readonly seat: MemorySeat
}

function findLive(state: MemoryState, { tokenHash, at }: LinkUse): Found | null {
  const now = toInstant(at).toISOString()
  for (const candidate of state.keys()) {
    const seat = seatsOf(state, candidate).find((each) => each.tokenHash === tokenHash && each.revokedAt === null && each.expiresAt > now)
    if (seat !== undefined) return { candidate, seat }
  }
  return null
}

function guestSide(state: MemoryState): Pick<GuestStore, 'open' | 'saveBallot' | 'lock' | 'revise' | 'others'> {
  const put = ({ candidate, seat }: Found, change: Partial<MemorySeat>): void => {
    rowsOf(state, candidate).seats.set(seat.id, { ...seat, ...copy(change) })
  }
  return {
    async open(link) {
      const found = findLive(state, link)
      return (
        found && copy({ candidate: found.candidate, seat: toSeat(found.seat), ballot: found.seat.ballot, revision: found.seat.revision })
      )
    },
    async saveBallot(link, ballot) {
      assertStorableJson('ballot', ballot)
      const found = findLive(state, link)
      if (found === null) return 'not-found'
      if (found.seat.lockedAt !== null) return 'locked'
      put(found, { ballot })
      return 'saved'
    },
    async lock(link, ballot) {
      assertStorableJson('ballot', ballot)
      const found = findLive(state, link)
      if (found === null) return 'not-found'
      if (found.seat.lockedAt !== null) return 'locked'
      if (ballot.value === null) throw new RangeError('a locked ballot has a vote')
      put(found, { ballot, lockedAt: normalInstant(link.at) })
      return 'done'
    },
    async revise(link, change) {
      assertStorableJson('revision', change)
      const found = findLive(state, link)
      if (found === null) return 'not-found'
      if (found.seat.lockedAt === null) return 'not-locked'
      if (found.seat.revision !== null) return 'revised'
      put(found, { revision: { ...change, at: normalInstant(link.at) } })
      return 'done'
    },
    async others(link) {
      const found = findLive(state, link)
      if (found === null || found.seat.lockedAt === null) return []
      return sealedOf(state, found.candidate, found.seat.session, found.seat.id)
    },
  }
}

function sealedOf(state: MemoryState, candidate: string, session: string, butNot: string | null): readonly SealedBallot[] {
  return seatsOf(state, candidate)
    .filter((seat) => seat.session === session && seat.lockedAt !== null && seat.id !== butNot)
    .toSorted((a, b) => (a.lockedAt! < b.lockedAt! ? -1 : 1))
    .map(toSealed)
}

const toRecord = (seat: MemorySeat): GuestVoteRecord => ({
  id: seat.id,
  session: seat.session,
  createdAt: seat.createdAt,
  ...toSealed(seat),
})

/** A vote that comes with an archive has a link nobody ever had. */
export function insertGuestVote(rows: CandidateRows, vote: GuestVoteRecord): void {
  assertIdentifier('guest vote', vote.id)
  assertStorableJson('guestVotes', vote)
  if (!rows.sessions.has(vote.session)) throw new Error('the session of a vote is not there')
  const [createdAt, lockedAt] = [normalInstant(vote.createdAt), normalInstant(vote.lockedAt)]
  const ended = { revokedAt: lockedAt, expiresAt: lockedAt, mayRead: false, tokenHash: `archived ${vote.id}` }
  rows.seats.set(vote.id, { ...copy(vote), ...ended, createdAt, lockedAt })
}

export function memoryGuests(state: MemoryState): GuestStore {
  return {
    async invite(candidate, seat, key) {
      assertIdentifier('seat', seat.id)
      assertLength('name', seat.name, 1, 60)
      assertStorableText('name', seat.name)
      assertStorableJson('ballot', seat.ballot)
      return invite(state, candidate, seat, key)
    },
    async list(candidate, session) {
      const mine = seatsOf(state, candidate).filter((seat) => seat.session === session)
      return mine.toSorted((a, b) => (a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1)).map(toSeat)
    },
    async revoke(candidate, id, at) {
      const seat = seatsOf(state, candidate).find((each) => each.id === id)
      if (seat === undefined || seat.revokedAt !== null) return false
      rowsOf(state, candidate).seats.set(id, { ...seat, revokedAt: normalInstant(at) })
      return true
    },
    sealed: async (candidate, session) => sealedOf(state, candidate, session, null),
    async archived(candidate) {
      const locked = seatsOf(state, candidate).filter(({ lockedAt }) => lockedAt !== null)
      return locked.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(toRecord)
    },
    ...guestSide(state),
  }
}

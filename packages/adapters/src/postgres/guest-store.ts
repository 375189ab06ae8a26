/**
 * Guests' seats in the database. A link is looked up by its hash and is alive by one condition that every query of a guest carries;
 * others' votes come from a join with one's own locked seat, so that nothing is there to be shown before.
 */
import { randomBytes } from 'node:crypto'
import type { GuestSeat, GuestStore, GuestVoteRecord, InviteOutcome, LinkUse, NewGuestSeat } from '@inclined/app/ports/guest-store'
import { IdempotencyKeyReused } from '@inclined/app/ports/store-error'
import type { SealedBallot } from '@inclined/core/debrief/guest-ballot'
import { and, asc, eq, gt, isNotNull, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { assertIdentifier, isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableJson, assertStorableText } from '../storable/storable-text.ts'
import { type Database, type Housekeeping, readFault } from './database.ts'
import { claimKey } from './idempotency.ts'
import { guestSeat, practiceSession } from './schema.ts'

type Row = typeof guestSeat.$inferSelect

const toSeat = (row: Row): GuestSeat => ({
  id: row.id,
  session: row.sessionId,
  interview: row.interview,
  name: row.name,
  mayRead: row.mayRead,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  lockedAt: row.lockedAt?.toISOString() ?? null,
})

const toSealed = ({ name, interview, ballot, lockedAt, revision }: Row): SealedBallot => ({
  name,
  interview,
  ballot,
  lockedAt: lockedAt!.toISOString(),
  revision,
})

const alive = ({ tokenHash, at }: LinkUse, seat = guestSeat) =>
  and(eq(seat.tokenHash, tokenHash), isNull(seat.revokedAt), gt(seat.expiresAt, toInstant(at)))

async function findLive(db: Database, link: LinkUse): Promise<Row | null> {
  const [row] = await db.select().from(guestSeat).where(alive(link))
  return row ?? null
}

async function insertSeat(tx: Database, candidate: string, seat: NewGuestSeat): Promise<Row> {
  const { session, createdAt, expiresAt, ...rest } = seat
  const times = { createdAt: toInstant(createdAt), expiresAt: toInstant(expiresAt) }
  const [row] = await tx
    .insert(guestSeat)
    .values({ ...rest, candidateId: candidate, sessionId: session, ...times })
    .returning()
  return row!
}

async function inviteIn(tx: Database, candidate: string, seat: NewGuestSeat, key: string): Promise<InviteOutcome> {
  const its = and(eq(practiceSession.candidateId, candidate), eq(practiceSession.id, seat.session))
  const [session] = await tx.select({ id: practiceSession.id }).from(practiceSession).where(its)
  if (session === undefined) return { kind: 'session-not-found' }
  const made = await claimKey(tx, { candidateId: candidate, key, action: 'invite-guest', objectIds: [seat.id] })
  if (made === null) return { kind: 'made', seat: toSeat(await insertSeat(tx, candidate, seat)) }
  const [earlier] = await tx
    .select()
    .from(guestSeat)
    .where(and(eq(guestSeat.candidateId, candidate), eq(guestSeat.id, made[0] ?? '')))
  if (earlier === undefined) throw new IdempotencyKeyReused(key, 'invite-guest', 'invite-guest')
  return { kind: 'known', seat: toSeat(earlier) }
}

async function invite(db: Database, candidate: string, seat: NewGuestSeat, key: string): Promise<InviteOutcome> {
  assertIdentifier('seat', seat.id)
  assertStorableText('name', seat.name)
  assertStorableJson('ballot', seat.ballot)
  assertStorableText('idempotencyKey', key)
  if (!isIdentifier(candidate) || !isIdentifier(seat.session)) return { kind: 'session-not-found' }
  try {
    return await db.transaction((tx) => inviteIn(tx, candidate, seat, key))
  } catch (error) {
    const fault = readFault(error)?.constraint
    if (fault === 'guest_seat_name') return { kind: 'name-taken' }
    // Deleted between the look and the insert.
    if (fault === 'guest_seat_of_session') return { kind: 'session-not-found' }
    throw error
  }
}

async function ownSeats(db: Database, candidate: string, session: string): Promise<readonly Row[]> {
  if (!isIdentifier(candidate) || !isIdentifier(session)) return []
  return db
    .select()
    .from(guestSeat)
    .where(and(eq(guestSeat.candidateId, candidate), eq(guestSeat.sessionId, session)))
    .orderBy(asc(guestSeat.createdAt), asc(guestSeat.id))
}

async function revoke(db: Database, candidate: string, id: string, at: string): Promise<boolean> {
  if (!isIdentifier(candidate) || !isIdentifier(id)) return false
  const rows = await db
    .update(guestSeat)
    .set({ revokedAt: toInstant(at) })
    .where(and(eq(guestSeat.candidateId, candidate), eq(guestSeat.id, id), isNull(guestSeat.revokedAt)))
    .returning({ id: guestSeat.id })
  return rows.length > 0
}

/** Why an update of a guest matched no row. */
async function whyNot<Reason extends string>(db: Database, link: LinkUse, reason: (row: Row) => Reason): Promise<Reason | 'not-found'> {
  const row = await findLive(db, link)
  return row === null ? 'not-found' : reason(row)
}

function guestSide(db: Database, housekeeping: Housekeeping): Pick<GuestStore, 'open' | 'saveBallot' | 'lock' | 'revise' | 'others'> {
  const update = async (link: LinkUse, change: Partial<Row>, still: ReturnType<typeof and>): Promise<boolean> => {
    const rows = await db
      .update(guestSeat)
      .set(change)
      .where(and(alive(link), still))
      .returning({ id: guestSeat.id })
    if (rows.length > 0) await housekeeping.written()
    return rows.length > 0
  }
  return {
    async open(link) {
      const row = await findLive(db, link)
      return row && { candidate: row.candidateId, seat: toSeat(row), ballot: row.ballot, revision: row.revision }
    },
    async saveBallot(link, ballot) {
      assertStorableJson('ballot', ballot)
      return (await update(link, { ballot }, isNull(guestSeat.lockedAt))) ? 'saved' : whyNot(db, link, () => 'locked')
    },
    async lock(link, ballot) {
      assertStorableJson('ballot', ballot)
      const change = { ballot, lockedAt: toInstant(link.at) }
      return (await update(link, change, isNull(guestSeat.lockedAt))) ? 'done' : whyNot(db, link, () => 'locked')
    },
    async revise(link, change) {
      assertStorableJson('revision', change)
      const revision = { ...change, at: toInstant(link.at).toISOString() }
      const isFirst = and(isNotNull(guestSeat.lockedAt), isNull(guestSeat.revision))
      return (await update(link, { revision }, isFirst))
        ? 'done'
        : whyNot(db, link, ({ lockedAt }) => (lockedAt === null ? 'not-locked' : 'revised'))
    },
    async others(link) {
      const own = alias(guestSeat, 'own')
      const besideOwn = and(eq(own.candidateId, guestSeat.candidateId), eq(own.sessionId, guestSeat.sessionId), ne(own.id, guestSeat.id))
      const rows = await db
        .select({ seat: guestSeat })
        .from(guestSeat)
        .innerJoin(own, besideOwn)
        .where(and(alive(link, own as unknown as typeof guestSeat), isNotNull(own.lockedAt), isNotNull(guestSeat.lockedAt)))
        .orderBy(asc(guestSeat.lockedAt), asc(guestSeat.id))
      return rows.map(({ seat }) => toSealed(seat))
    },
  }
}

const toRecord = (row: Row): GuestVoteRecord => ({
  id: row.id,
  session: row.sessionId,
  createdAt: row.createdAt.toISOString(),
  ...toSealed(row),
})

/** A vote that comes with an archive has a link nobody ever had: its hash is drawn, and it is revoked. `false` where the id is taken. */
export async function insertGuestVote(tx: Database, candidate: string, vote: GuestVoteRecord): Promise<boolean> {
  const { session, createdAt, lockedAt, ...rest } = vote
  const [made, locked] = [toInstant(createdAt), toInstant(lockedAt)]
  const ended = { revokedAt: locked, expiresAt: new Date(Math.max(locked.getTime(), made.getTime() + 1)), mayRead: false }
  const row = {
    ...rest,
    ...ended,
    candidateId: candidate,
    sessionId: session,
    createdAt: made,
    lockedAt: locked,
    tokenHash: randomBytes(32).toString('hex'),
  }
  const fresh = await tx.insert(guestSeat).values(row).onConflictDoNothing().returning({ id: guestSeat.id })
  return fresh.length > 0
}

export function guestStore(db: Database, housekeeping: Housekeeping): GuestStore {
  return {
    async invite(candidate, seat, key) {
      const outcome = await invite(db, candidate, seat, key)
      if (outcome.kind === 'made') await housekeeping.written()
      return outcome
    },
    list: async (candidate, session) => (await ownSeats(db, candidate, session)).map(toSeat),
    revoke: (candidate, id, at) => revoke(db, candidate, id, at),
    async sealed(candidate, session) {
      const rows = (await ownSeats(db, candidate, session)).filter(({ lockedAt }) => lockedAt !== null)
      return rows.toSorted((a, b) => a.lockedAt!.getTime() - b.lockedAt!.getTime()).map(toSealed)
    },
    async archived(candidate) {
      if (!isIdentifier(candidate)) return []
      const its = and(eq(guestSeat.candidateId, candidate), isNotNull(guestSeat.lockedAt))
      return (await db.select().from(guestSeat).where(its).orderBy(asc(guestSeat.id))).map(toRecord)
    },
    ...guestSide(db, housekeeping),
  }
}

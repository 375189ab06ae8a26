/**
 * Bookings in the database: the lock of both people for order, the constraint against overlap for truth.
 *
 * Without the lock, inserts that meet at the constraint wait for each other and deadlock; without the constraint, a check that was forgotten
 * books twice. Everything a change leads to (events, fold, claims, effects) is in its transaction, and nothing outside is called in it.
 */
import type { BookingDesk, BookingOutcome, BookingParties, BookingStore } from '@inclined/app/ports/booking-store'
import type { Booking } from '@inclined/core/mentoring/booking'
import { effectsOf } from '@inclined/core/mentoring/booking-effects'
import type { BookingEvent } from '@inclined/core/mentoring/booking-event'
import { claimOf } from '@inclined/core/mentoring/decide-claim'
import { nextDueAt } from '@inclined/core/mentoring/next-due'
import { type Decided, passTime } from '@inclined/core/mentoring/pass-time'
import type { Result } from '@inclined/core/kernel/result'
import { and, asc, desc, eq, inArray, lte, ne, or, sql } from 'drizzle-orm'
import { assertIdentifier, assertPage, isIdentifier } from '../storable/identifier.ts'
import { assertStorableJson } from '../storable/storable-text.ts'
import { booking, bookingClaim, bookingEffect, bookingEvent } from './booking-schema.ts'
import { bookingLogs } from './booking-logs.ts'
import { bookingQueues } from './booking-queues.ts'
import { type Database, type Housekeeping, readFault } from './database.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { isConfirmedThen, listTakenTimes } from './taken-times.ts'
import { postTransaction } from './post-transaction.ts'

const MOST_TRIES = 4
/** Serialisation failure, deadlock, lock not to be had in time: another try may go through. */
const TRY_AGAIN = ['40001', '40P01', '55P03']
const OVERLAP = ['booking_claim_no_overlap', 'booking_claim_one_seat', 'booking_claim_seat_left']

/** Takes the locks in the order of the ids, so that two changes never wait for each other; the instant is read once they are held. */
async function lockPeople(tx: Database, { mentorId, candidateId }: BookingParties): Promise<number> {
  await tx.execute(sql`select set_config('lock_timeout', '5s', true), set_config('statement_timeout', '15s', true)`)
  const [first = '', second = ''] = [mentorId, candidateId].toSorted()
  // A select list is evaluated from left to right: both locks are held when the clock is read.
  const { rows } = (await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${first}, 0)),
    pg_advisory_xact_lock(hashtextextended(${second}, 0)), floor(extract(epoch from clock_timestamp()) * 1000)::text as now`)) as unknown as {
    readonly rows: readonly { readonly now: string }[]
  }
  return Number(rows[0]?.now)
}

async function loadLog(db: Database, id: string): Promise<readonly BookingEvent[]> {
  const rows = await db.select().from(bookingEvent).where(eq(bookingEvent.bookingId, id)).orderBy(asc(bookingEvent.seq))
  return rows.map(({ body }) => body)
}

async function writeClaims(tx: Database, after: Booking): Promise<void> {
  const claim = claimOf(after)
  if (claim === null) {
    await tx.delete(bookingClaim).where(eq(bookingClaim.bookingId, after.terms.bookingId))
    return
  }
  const { bookingId, mentorId, candidateId, workshopId, time } = claim
  const during = `[${new Date(time.start).toISOString()},${new Date(time.end).toISOString()})`
  const its = { bookingId, sessionKey: workshopId ?? bookingId, during }
  await tx
    .insert(bookingClaim)
    .values([
      { ...its, personId: candidateId, side: 'candidate' },
      { ...its, personId: mentorId, side: 'mentor' },
    ])
    .onConflictDoUpdate({ target: [bookingClaim.bookingId, bookingClaim.side], set: { during: sql`excluded.during` } })
}

const toRow = (after: Booking) => {
  const due = nextDueAt(after)
  return {
    state: after.state,
    version: after.version,
    body: after,
    startsAt: new Date(after.time.start),
    dueAt: due === null ? null : new Date(due),
  }
}

async function writeDecided(tx: Database, log: readonly BookingEvent[], { events, booking: after }: Decided): Promise<void> {
  const [first] = events
  if (first === undefined) return
  assertStorableJson('events', events)
  const { bookingId: id, mentorId, candidateId } = after.terms
  if (log.length === 0) await tx.insert(booking).values({ id, mentorId, candidateId, ...toRow(after) })
  else await tx.update(booking).set(toRow(after)).where(eq(booking.id, id))
  await tx.insert(bookingEvent).values(events.map((body) => ({ bookingId: id, seq: body.seq, body })))
  await writeClaims(tx, after)
  const bodies = effectsOf([...log, ...events], first.seq)
  // The ledger is in this database: posted here it is never behind the log, and never ahead of it.
  for (const body of bodies) if (body.kind === 'ledger') await postTransaction(tx, body.transaction)
  const effects = bodies.map((body) => ({ id: body.id, bookingId: id, body }))
  if (effects.length > 0) await tx.insert(bookingEffect).values(effects).onConflictDoNothing()
}

/** Holds and requests of either person that are over and that nobody has touched since. Whoever changes a booking has the locks of both its people. */
async function releaseEnded(tx: Database, { bookingId, mentorId, candidateId }: BookingParties, now: number): Promise<void> {
  const people = [mentorId, candidateId]
  const theirs = or(inArray(booking.mentorId, people), inArray(booking.candidateId, people))
  // A hold may be over before a job is to look at it (`nextDueAt`), and who wants the time does not wait.
  const isOver = or(eq(booking.state, 'held'), lte(booking.dueAt, new Date(now)))
  const ended = and(theirs, isOver, ne(booking.id, bookingId))
  for (const { id } of await tx.select({ id: booking.id }).from(booking).where(ended).orderBy(asc(booking.id))) {
    const log = await loadLog(tx, id)
    const passed = passTime(log, now)
    if (passed !== null) await writeDecided(tx, log, passed)
  }
}

async function readDesk(tx: Database, parties: BookingParties, now: number): Promise<BookingDesk> {
  const { bookingId, mentorId, candidateId } = parties
  const isHeldHere = and(eq(booking.candidateId, candidateId), eq(booking.state, 'held'), ne(booking.id, bookingId))
  const held = await tx.select({ body: booking.body }).from(booking).where(isHeldHere)
  const taken = await listTakenTimes(tx, [mentorId, candidateId])
  return { log: await loadLog(tx, bookingId), taken, held: held.map(({ body }) => body), now }
}

async function changeIn<Refusal>(
  tx: Database,
  parties: BookingParties,
  decide: (desk: BookingDesk) => Result<Decided, Refusal>,
): Promise<BookingOutcome<Refusal>> {
  const now = await lockPeople(tx, parties)
  const [there] = await tx.select().from(booking).where(eq(booking.id, parties.bookingId))
  if (there && (there.mentorId !== parties.mentorId || there.candidateId !== parties.candidateId)) return { kind: 'not-found' }
  await releaseEnded(tx, parties, now)
  const desk = await readDesk(tx, parties, now)
  const decided = decide(desk)
  if (!decided.ok) return { kind: 'refused', refusal: decided.error }
  const { bookingId, mentorId, candidateId } = decided.value.booking.terms
  if (bookingId !== parties.bookingId || mentorId !== parties.mentorId || candidateId !== parties.candidateId) {
    throw new TypeError('the decision is about another booking')
  }
  await writeDecided(tx, desk.log, decided.value)
  return { kind: 'done', ...decided.value }
}

async function change<Refusal>(
  db: Database,
  parties: BookingParties,
  decide: (desk: BookingDesk) => Result<Decided, Refusal>,
): Promise<BookingOutcome<Refusal>> {
  for (const [what, id] of Object.entries(parties)) assertIdentifier(what, id)
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction((tx) => changeIn(tx, parties, decide))
    } catch (error) {
      const fault = readFault(error)
      if (OVERLAP.includes(fault?.constraint ?? '')) return { kind: 'taken' }
      if (!TRY_AGAIN.includes(fault?.code ?? '') || tries === MOST_TRIES) throw error
      await new Promise((goOn) => setTimeout(goOn, tries * 20 + Math.random() * 40))
    }
  }
}

const isParty = (person: string) => or(eq(booking.mentorId, person), eq(booking.candidateId, person))

export function bookingStore(db: Database, housekeeping: Housekeeping): BookingStore {
  const inOrder = oneAtATime()
  return {
    async change(parties, decide, wanted) {
      const { bookingId, mentorId } = parties
      const outcome = await inOrder(mentorId, async () => {
        const isLost = wanted !== undefined && isIdentifier(bookingId) && (await isConfirmedThen(db, mentorId, wanted, bookingId))
        return isLost ? ({ kind: 'taken' } as const) : change(db, parties, decide)
      })
      await housekeeping.written()
      return outcome
    },
    async read(person, id) {
      if (!isIdentifier(person) || !isIdentifier(id)) return null
      const [row] = await db
        .select()
        .from(booking)
        .where(and(eq(booking.id, id), isParty(person)))
      return row ? { booking: row.body, log: await loadLog(db, id) } : null
    },
    async listTakenOf(people) {
      const known = people.filter(isIdentifier)
      return known.length === 0 ? [] : listTakenTimes(db, known)
    },
    listTaken: async (person) => (isIdentifier(person) ? listTakenTimes(db, [person]) : []),
    async list(person, page) {
      assertPage(page)
      if (!isIdentifier(person)) return []
      const rows = await db
        .select({ body: booking.body })
        .from(booking)
        .where(isParty(person))
        .orderBy(desc(booking.startsAt), desc(booking.id))
        .limit(page.limit)
        .offset(page.offset)
      return rows.map(({ body }) => body)
    },
    ...bookingLogs(db),
    ...bookingQueues(db, housekeeping),
  }
}

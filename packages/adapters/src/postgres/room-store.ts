/** The room in the database: who may see and write what is a condition of every query, by the booking it belongs to. */
import { type KeptNotes, type RoomStore, SIGNAL_MINUTES } from '@inclined/app/ports/room-store'
import { EMPTY_NOTES, EMPTY_TABLE } from '@inclined/core/mentoring/room'
import { and, asc, eq, gt, isNotNull, lt, ne, or, sql } from 'drizzle-orm'
import { isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableJson, assertStorableText } from '../storable/storable-text.ts'
import { booking } from './booking-schema.ts'
import { bookingFeedback } from './coaching-schema.ts'
import type { Database, Housekeeping } from './database.ts'
import { roomNotes, roomSignal, roomTable } from './room-schema.ts'

const isParty = (person: string) => or(eq(booking.mentorId, person), eq(booking.candidateId, person))

/** Locks the booking, so that two first saves are one after the other. */
async function isMentorOf(tx: Database, mentor: string, id: string): Promise<boolean> {
  if (!isIdentifier(mentor) || !isIdentifier(id)) return false
  const its = and(eq(booking.id, id), eq(booking.mentorId, mentor))
  return (await tx.select({ id: booking.id }).from(booking).where(its).for('update')).length > 0
}

async function saveNotes(tx: Database, mentor: string, bookingId: string, { content, revision, sealedAt }: KeptNotes) {
  if (!(await isMentorOf(tx, mentor, bookingId))) return 'not-found'
  const [there] = await tx.select().from(roomNotes).where(eq(roomNotes.bookingId, bookingId))
  if (there?.sealedAt) return 'sealed'
  if ((there?.revision ?? 0) !== revision) return 'conflict'
  const row = { content, revision: revision + 1, sealedAt: sealedAt === null ? null : toInstant(sealedAt) }
  await tx
    .insert(roomNotes)
    .values({ bookingId, ...row })
    .onConflictDoUpdate({ target: roomNotes.bookingId, set: row })
  return 'saved'
}

async function readNotes(db: Database, person: string, bookingId: string): Promise<KeptNotes | null> {
  if (!isIdentifier(person) || !isIdentifier(bookingId)) return null
  const isHandedOver = and(eq(booking.candidateId, person), isNotNull(roomNotes.sealedAt), isNotNull(bookingFeedback.handedOverAt))
  const [row] = await db
    .select({ notes: roomNotes })
    .from(booking)
    .leftJoin(roomNotes, eq(roomNotes.bookingId, booking.id))
    .leftJoin(bookingFeedback, eq(bookingFeedback.bookingId, booking.id))
    .where(and(eq(booking.id, bookingId), or(eq(booking.mentorId, person), isHandedOver)))
  if (!row) return null
  const { notes } = row
  return notes === null
    ? { content: EMPTY_NOTES, revision: 0, sealedAt: null }
    : { content: notes.content, revision: notes.revision, sealedAt: notes.sealedAt?.toISOString() ?? null }
}

type Signals = Pick<RoomStore, 'sendSignal' | 'listSignals'>

const signals = (db: Database, housekeeping: Housekeeping): Signals => ({
  async sendSignal(person, bookingId, body) {
    assertStorableText('body', body)
    if (!isIdentifier(person) || !isIdentifier(bookingId)) return false
    const [there] = await db
      .select({ id: booking.id })
      .from(booking)
      .where(and(eq(booking.id, bookingId), isParty(person)))
    if (!there) return false
    const isOld = lt(roomSignal.sentAt, sql`clock_timestamp() - make_interval(mins => ${SIGNAL_MINUTES})`)
    await db.delete(roomSignal).where(isOld)
    await db.insert(roomSignal).values({ bookingId, personId: person, body, sentAt: sql`clock_timestamp()` })
    await housekeeping.written()
    return true
  },
  async listSignals(person, bookingId, after) {
    if (!isIdentifier(person) || !isIdentifier(bookingId)) return []
    const its = and(eq(roomSignal.bookingId, bookingId), gt(roomSignal.nr, after), ne(roomSignal.personId, person), isParty(person))
    return db
      .select({ nr: roomSignal.nr, body: roomSignal.body })
      .from(roomSignal)
      .innerJoin(booking, eq(booking.id, roomSignal.bookingId))
      .where(its)
      .orderBy(asc(roomSignal.nr))
  },
})

export const roomStore = (db: Database, housekeeping: Housekeeping): RoomStore => ({
  ...signals(db, housekeeping),
  async readTable(person, bookingId) {
    if (!isIdentifier(person) || !isIdentifier(bookingId)) return null
    const [row] = await db
      .select({ table: roomTable })
      .from(booking)
      .leftJoin(roomTable, eq(roomTable.bookingId, booking.id))
      .where(and(eq(booking.id, bookingId), isParty(person)))
    if (!row) return null
    return row.table === null ? { content: EMPTY_TABLE, revision: 0 } : { content: row.table.content, revision: row.table.revision }
  },
  async saveTable(mentor, bookingId, { content, revision }) {
    assertStorableJson('table', content)
    const outcome = await db.transaction(async (tx) => {
      if (!(await isMentorOf(tx, mentor, bookingId))) return 'not-found'
      const [there] = await tx.select().from(roomTable).where(eq(roomTable.bookingId, bookingId))
      if ((there?.revision ?? 0) !== revision) return 'conflict'
      const row = { content, revision: revision + 1 }
      await tx
        .insert(roomTable)
        .values({ bookingId, ...row })
        .onConflictDoUpdate({ target: roomTable.bookingId, set: row })
      return 'saved'
    })
    await housekeeping.written()
    return outcome
  },
  readNotes: (person, bookingId) => readNotes(db, person, bookingId),
  async saveNotes(mentor, bookingId, change) {
    assertStorableJson('notes', change.content)
    const outcome = await db.transaction((tx) => saveNotes(tx, mentor, bookingId, change))
    await housekeeping.written()
    return outcome
  },
})

/** Briefs and feedback in the database: whose they are is a condition of every query, by the booking they belong to. */
import type { CoachingStore, FeedbackChange, KeptFeedback } from '@inclined/app/ports/coaching-store'
import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import { isIdentifier, toInstant } from '../storable/identifier.ts'
import { assertStorableJson, assertStorableText } from '../storable/storable-text.ts'
import { booking } from './booking-schema.ts'
import { bookingBrief, bookingFeedback, feedbackDone } from './coaching-schema.ts'
import type { Database, Housekeeping } from './database.ts'

type Row = { readonly feedback: typeof bookingFeedback.$inferSelect; readonly mentorId: string }

const toKept = ({ feedback, mentorId }: Row): KeptFeedback => ({
  bookingId: feedback.bookingId,
  mentorId,
  content: feedback.content,
  revision: feedback.revision,
  savedAt: feedback.savedAt.toISOString(),
  handedOverAt: feedback.handedOverAt?.toISOString() ?? null,
})

const feedbackWithMentor = (db: Database) =>
  db
    .select({ feedback: bookingFeedback, mentorId: booking.mentorId })
    .from(bookingFeedback)
    .innerJoin(booking, eq(booking.id, bookingFeedback.bookingId))

/** Locks the booking, so that two first saves are one after the other. */
async function isTheirs(tx: Database, id: string, side: 'mentorId' | 'candidateId', person: string): Promise<boolean> {
  if (!isIdentifier(person) || !isIdentifier(id)) return false
  const its = and(eq(booking.id, id), eq(booking[side], person))
  return (await tx.select({ id: booking.id }).from(booking).where(its).for('update')).length > 0
}

async function saveFeedback(tx: Database, mentor: string, bookingId: string, change: FeedbackChange) {
  if (!(await isTheirs(tx, bookingId, 'mentorId', mentor))) return 'not-found'
  const [there] = await tx.select().from(bookingFeedback).where(eq(bookingFeedback.bookingId, bookingId))
  if (there?.handedOverAt) return 'handed-over'
  if ((there?.revision ?? 0) !== change.baseRevision) return 'conflict'
  const savedAt = toInstant(change.savedAt)
  const row = { content: change.content, revision: change.baseRevision + 1, savedAt, handedOverAt: change.handsOver ? savedAt : null }
  await tx
    .insert(bookingFeedback)
    .values({ bookingId, ...row })
    .onConflictDoUpdate({ target: bookingFeedback.bookingId, set: row })
  return 'saved'
}

const isGivenTo = (candidate: string) => and(eq(booking.candidateId, candidate), isNotNull(bookingFeedback.handedOverAt))

type Feedbacks = Pick<CoachingStore, 'readFeedback' | 'saveFeedback' | 'listFeedback' | 'markDone' | 'listDone'>

const feedbacks = (db: Database, housekeeping: Housekeeping): Feedbacks => ({
  async readFeedback(person, bookingId) {
    if (!isIdentifier(person) || !isIdentifier(bookingId)) return null
    const its = and(eq(bookingFeedback.bookingId, bookingId), or(eq(booking.mentorId, person), isGivenTo(person)))
    const [row] = await feedbackWithMentor(db).where(its)
    return row ? toKept(row) : null
  },
  async saveFeedback(mentor, bookingId, change) {
    assertStorableJson('content', change.content)
    const outcome = await db.transaction((tx) => saveFeedback(tx, mentor, bookingId, change))
    await housekeeping.written()
    return outcome
  },
  async listFeedback(candidate) {
    if (!isIdentifier(candidate)) return []
    const rows = await feedbackWithMentor(db)
      .where(isGivenTo(candidate))
      .orderBy(desc(bookingFeedback.handedOverAt), desc(booking.id))
      .limit(500)
    return rows.map(toKept)
  },
  async markDone(candidate, { bookingId, itemId }, isDone) {
    assertStorableText('itemId', itemId)
    if (!isIdentifier(candidate) || !isIdentifier(bookingId)) return false
    const [given] = await feedbackWithMentor(db).where(and(eq(bookingFeedback.bookingId, bookingId), isGivenTo(candidate)))
    if (!given?.feedback.content.items.some(({ id }) => id === itemId)) return false
    const its = and(eq(feedbackDone.bookingId, bookingId), eq(feedbackDone.itemId, itemId))
    if (isDone) await db.insert(feedbackDone).values({ bookingId, itemId }).onConflictDoNothing()
    else await db.delete(feedbackDone).where(its)
    await housekeeping.written()
    return true
  },
  async listDone(candidate) {
    if (!isIdentifier(candidate)) return []
    return db
      .select({ bookingId: feedbackDone.bookingId, itemId: feedbackDone.itemId })
      .from(feedbackDone)
      .innerJoin(booking, eq(booking.id, feedbackDone.bookingId))
      .where(eq(booking.candidateId, candidate))
      .orderBy(feedbackDone.bookingId, sql`${feedbackDone.itemId} collate "C"`)
  },
})

export const coachingStore = (db: Database, housekeeping: Housekeeping): CoachingStore => ({
  ...feedbacks(db, housekeeping),
  async readBrief(person, bookingId) {
    if (!isIdentifier(person) || !isIdentifier(bookingId)) return null
    const isParty = or(eq(booking.mentorId, person), eq(booking.candidateId, person))
    const [row] = await db
      .select({ brief: bookingBrief })
      .from(bookingBrief)
      .innerJoin(booking, eq(booking.id, bookingBrief.bookingId))
      .where(and(eq(bookingBrief.bookingId, bookingId), isParty))
    return row ? { ...row.brief.body, revision: row.brief.revision } : null
  },
  async saveBrief(candidate, bookingId, { baseRevision, ...body }) {
    assertStorableJson('brief', body)
    const outcome = await db.transaction(async (tx) => {
      if (!(await isTheirs(tx, bookingId, 'candidateId', candidate))) return 'not-found'
      const [there] = await tx.select().from(bookingBrief).where(eq(bookingBrief.bookingId, bookingId))
      if ((there?.revision ?? 0) !== baseRevision) return 'conflict'
      const row = { body, revision: baseRevision + 1 }
      await tx
        .insert(bookingBrief)
        .values({ bookingId, ...row })
        .onConflictDoUpdate({ target: bookingBrief.bookingId, set: row })
      return 'saved'
    })
    await housekeeping.written()
    return outcome
  },
})

/** Checkouts and notices in the database. */
import type { Checkout, CheckoutStore } from '@inclined/app/ports/checkout-store'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { assertIdentifier, isIdentifier } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import type { Database, Housekeeping } from './database.ts'
import { checkout, paymentNotice } from './ledger-schema.ts'

const toCheckout = ({ bookingId, attempt, sessionId, url, state, expiresAt }: typeof checkout.$inferSelect): Checkout => ({
  bookingId,
  attempt,
  sessionId,
  url,
  state,
  expiresAt: expiresAt.getTime(),
})

async function beginIn(tx: Database, bookingId: string, seconds: number, leastLeftSeconds: number): Promise<Checkout> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`checkout:${bookingId}`}, 0))`)
  const [last] = await tx
    .select({
      row: checkout,
      hasTime: sql<boolean>`${checkout.expiresAt} > clock_timestamp() + make_interval(secs => ${leastLeftSeconds})`,
    })
    .from(checkout)
    .where(eq(checkout.bookingId, bookingId))
    .orderBy(desc(checkout.attempt))
    .limit(1)
  if (last?.hasTime && (last.row.state === 'new' || last.row.state === 'open')) return toCheckout(last.row)
  const expiresAt = sql`date_trunc('second', clock_timestamp()) + make_interval(secs => ${seconds})`
  const [made] = await tx
    .insert(checkout)
    .values({ bookingId, attempt: (last?.row.attempt ?? 0) + 1, state: 'new', expiresAt })
    .returning()
  if (made === undefined) throw new Error('the checkout was not kept')
  return toCheckout(made)
}

/** What the provider told. */
function noticePart(db: Database, housekeeping: Housekeeping) {
  return {
    async receive({ id, type, sessionId }) {
      for (const [what, text] of Object.entries({ id, type, sessionId: sessionId ?? '' })) assertStorableText(what, text)
      await db.insert(paymentNotice).values({ id, type, sessionId }).onConflictDoNothing()
      const [row] = await db.select({ handledAt: paymentNotice.handledAt }).from(paymentNotice).where(eq(paymentNotice.id, id))
      await housekeeping.written()
      return row?.handledAt === null
    },
    async handled(noticeId, outcome) {
      await db
        .update(paymentNotice)
        .set({ handledAt: sql`clock_timestamp()`, outcome })
        .where(and(eq(paymentNotice.id, noticeId), isNull(paymentNotice.handledAt)))
      await housekeeping.written()
    },
    async listOpenNotices(olderThanSeconds, limit) {
      const isOld = sql`${paymentNotice.receivedAt} <= clock_timestamp() - make_interval(secs => ${olderThanSeconds})`
      const rows = await db
        .select()
        .from(paymentNotice)
        .where(and(isNull(paymentNotice.handledAt), isOld))
        .orderBy(asc(paymentNotice.receivedAt), asc(paymentNotice.id))
        .limit(limit)
      return rows.map(({ id, type, sessionId }) => ({ id, type, sessionId }))
    },
  } satisfies Partial<CheckoutStore>
}

export function checkoutStore(db: Database, housekeeping: Housekeeping): CheckoutStore {
  const isThis = (bookingId: string, attempt: number) => and(eq(checkout.bookingId, bookingId), eq(checkout.attempt, attempt))
  return {
    ...noticePart(db, housekeeping),
    async begin(bookingId, { seconds, leastLeftSeconds }) {
      assertIdentifier('bookingId', bookingId)
      const begun = await db.transaction((tx) => beginIn(tx, bookingId, seconds, leastLeftSeconds))
      await housekeeping.written()
      return begun
    },
    async opened(bookingId, attempt, { id, url }) {
      await db
        .update(checkout)
        .set({ sessionId: id, url, state: 'open' })
        .where(and(isThis(bookingId, attempt), eq(checkout.state, 'new')))
      await housekeeping.written()
    },
    async setState(bookingId, attempt, state) {
      // Paid is the last word.
      await db
        .update(checkout)
        .set({ state })
        .where(and(isThis(bookingId, attempt), inArray(checkout.state, ['new', 'open', 'ended'])))
      await housekeeping.written()
    },
    async findBySession(sessionId) {
      const [row] = await db.select().from(checkout).where(eq(checkout.sessionId, sessionId))
      return row ? toCheckout(row) : null
    },
    async list(bookingId) {
      if (!isIdentifier(bookingId)) return []
      const rows = await db.select().from(checkout).where(eq(checkout.bookingId, bookingId)).orderBy(asc(checkout.attempt))
      return rows.map(toCheckout)
    },
  }
}

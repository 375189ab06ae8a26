/** Money in the database: tasks beside the effects they come from, and the ledger's own sums. */
import {
  type AccountBalance,
  MONEY_TASKS,
  type MoneyEffect,
  type MoneyStore,
  type MoneyTask,
  type MoneyTaskKind,
  type PostedTransaction,
} from '@inclined/app/ports/money-store'
import type { Account } from '@inclined/core/mentoring/ledger'
import { and, asc, desc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { assertPage, isIdentifier } from '../storable/identifier.ts'
import { assertStorableText } from '../storable/storable-text.ts'
import { booking, bookingEffect } from './booking-schema.ts'
import type { Database, Housekeeping } from './database.ts'
import { ledgerLine, ledgerTransaction, moneyTask } from './ledger-schema.ts'
import { linesOf, postTransaction } from './post-transaction.ts'

const isByHand = sql`(${bookingEffect.body} ->> 'purse' = 'outside' or ${bookingEffect.body} ->> 'chargeId' is null)`

const isOfKind: Record<MoneyTaskKind, SQL> = {
  'end-checkout': sql`${bookingEffect.kind} = 'end-checkout'`,
  refund: sql`${bookingEffect.kind} = 'refund' and not ${isByHand}`,
  'refund-by-hand': sql`${bookingEffect.kind} = 'refund' and ${isByHand}`,
  payout: sql`${bookingEffect.kind} = 'payout'`,
}

/** What a list of tasks is made of; `where`, order and limit are the caller's. */
const selectTasks = (db: Database) =>
  db
    .select({ effect: bookingEffect.body, booking: booking.body, doneAt: bookingEffect.doneAt, task: moneyTask })
    .from(bookingEffect)
    .innerJoin(booking, eq(booking.id, bookingEffect.bookingId))
    .leftJoin(moneyTask, eq(moneyTask.effectId, bookingEffect.id))

type TaskRow = Awaited<ReturnType<typeof selectTasks>>[number]

const toTask = ({ effect, booking: its, doneAt, task }: TaskRow): MoneyTask => ({
  effect: effect as MoneyEffect,
  booking: its,
  attempts: task?.attempts ?? 0,
  lastError: task?.lastError ?? null,
  done: doneAt === null ? null : { at: doneAt.getTime(), reference: task?.reference ?? '', by: task?.doneBy ?? '' },
})

const limited = (limit: number): number => {
  assertPage({ limit, offset: 0 })
  return limit
}

const inSeconds = (seconds: number) => sql`clock_timestamp() + make_interval(secs => ${seconds})`

/** What is waiting, what was sent, and what could not be. */
function taskPart(db: Database, housekeeping: Housekeeping) {
  const isMoney = inArray(bookingEffect.kind, ['refund', 'payout'])
  return {
    async listTasks(kinds, { isDue, limit }) {
      const wanted = or(...MONEY_TASKS.filter((kind) => kinds.includes(kind)).map((kind) => sql`(${isOfKind[kind]})`))
      const due = isDue ? sql`coalesce(${moneyTask.dueAt} <= clock_timestamp(), true)` : undefined
      const rows = await selectTasks(db)
        .where(and(isNull(bookingEffect.doneAt), wanted ?? sql`false`, due))
        .orderBy(asc(bookingEffect.nr))
        .limit(limited(limit))
      return rows.map(toTask)
    },
    async findTask(effectId) {
      const [row] = await selectTasks(db).where(and(eq(bookingEffect.id, effectId), isMoney))
      return row ? toTask(row) : null
    },
    async listTasksOf(person, limit) {
      if (!isIdentifier(person)) return []
      const isParty = or(eq(booking.mentorId, person), eq(booking.candidateId, person))
      const rows = await selectTasks(db).where(and(isMoney, isParty)).orderBy(desc(bookingEffect.nr)).limit(limited(limit))
      return rows.map(toTask)
    },
    async taskDone(effectId, { reference, by, posts }) {
      assertStorableText('reference', reference)
      const isDone = await db.transaction(async (tx) => {
        const open = and(eq(bookingEffect.id, effectId), isNull(bookingEffect.doneAt))
        const marked = await tx
          .update(bookingEffect)
          .set({ doneAt: sql`clock_timestamp()` })
          .where(open)
          .returning({ id: bookingEffect.id })
        if (marked.length === 0) return false
        const done = { reference, doneBy: by, lastError: null }
        await tx
          .insert(moneyTask)
          .values({ effectId, ...done })
          .onConflictDoUpdate({ target: moneyTask.effectId, set: done })
        if (posts !== null) await postTransaction(tx, posts)
        return true
      })
      await housekeeping.written()
      return isDone
    },
    async taskFailed(effectId, { reason, againSeconds }) {
      const lastError = reason.slice(0, 500)
      await db
        .insert(moneyTask)
        .values({ effectId, attempts: 1, lastError, dueAt: inSeconds(againSeconds) })
        .onConflictDoUpdate({
          target: moneyTask.effectId,
          set: { attempts: sql`${moneyTask.attempts} + 1`, lastError, dueAt: inSeconds(againSeconds) },
        })
      await housekeeping.written()
    },
  } satisfies Partial<MoneyStore>
}

/** The sums and lines of the ledger, and the bookings behind them. */
function ledgerPart(db: Database) {
  return {
    async balances() {
      const sum = sql<string>`sum(${ledgerLine.minor})`
      const rows = await db
        .select({ account: ledgerLine.account, currency: ledgerLine.currency, minor: sum })
        .from(ledgerLine)
        .groupBy(ledgerLine.account, ledgerLine.currency)
        .having(sql`${sum} <> 0`)
        .orderBy(asc(ledgerLine.account), asc(ledgerLine.currency))
      return rows.map(({ account, currency, minor }): AccountBalance => ({ account: account as Account, currency, minor: Number(minor) }))
    },
    async transactionsOf(account, since) {
      const touched = db.select({ id: ledgerLine.transactionId }).from(ledgerLine).where(eq(ledgerLine.account, account))
      const rows = await db
        .select()
        .from(ledgerTransaction)
        .where(and(inArray(ledgerTransaction.id, touched), gte(ledgerTransaction.postedAt, new Date(since))))
        .orderBy(asc(ledgerTransaction.nr))
      const posted: PostedTransaction[] = []
      for (const { id, postedAt } of rows) posted.push({ id, lines: await linesOf(db, id), postedAt: postedAt.getTime() })
      return posted
    },
    async listUnmarked(limit) {
      const isOutside = sql`${booking.body} #>> '{terms,payment,kind}' = 'money' and ${booking.body} #>> '{terms,payment,purse}' = 'outside'`
      const isOpen = inArray(booking.state, ['requested', 'confirmed', 'reschedule-requested', 'in-progress', 'completed'])
      const rows = await db
        .select({ body: booking.body })
        .from(booking)
        .where(and(isOutside, isOpen, sql`${booking.body} -> 'charge' = 'null'::jsonb`))
        .orderBy(asc(booking.startsAt), asc(booking.id))
        .limit(limited(limit))
      return rows.map(({ body }) => body)
    },
    async findBooking(id) {
      if (!isIdentifier(id)) return null
      const [row] = await db.select({ body: booking.body }).from(booking).where(eq(booking.id, id))
      return row?.body ?? null
    },
  } satisfies Partial<MoneyStore>
}

export function moneyStore(db: Database, housekeeping: Housekeeping): MoneyStore {
  return { ...taskPart(db, housekeeping), ...ledgerPart(db) }
}

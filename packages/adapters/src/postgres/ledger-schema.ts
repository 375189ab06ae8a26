/**
 * The tables of money: the ledger, what of a booking's effects was tried and sent, checkouts at the provider, and its notices.
 *
 * The migration adds what Drizzle has no word for: that the lines of a transaction add up to nothing, that nothing in the ledger is ever
 * changed, and that nobody is sent more than is owed to them. No line refers to a person or a booking by a foreign key: the ledger outlives both.
 */
import { sql } from 'drizzle-orm'
import { bigint, bigserial, check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { booking, bookingEffect } from './booking-schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const ledgerTransaction = pgTable(
  'ledger_transaction',
  {
    /** Made from what it books, so that a movement booked twice is one. */
    id: text('id').primaryKey(),
    nr: bigserial('nr', { mode: 'number' }).notNull(),
    /** A line added later would make it another transaction. */
    lineCount: integer('line_count').notNull(),
    postedAt: instant('posted_at').notNull().default(sql`clock_timestamp()`),
  },
  (t) => [check('ledger_transaction_two_lines', sql`${t.lineCount} >= 2`), unique('ledger_transaction_nr').on(t.nr)],
)

export const ledgerLine = pgTable(
  'ledger_line',
  {
    transactionId: text('transaction_id')
      .notNull()
      .references(() => ledgerTransaction.id),
    nr: integer('nr').notNull(),
    account: text('account').notNull(),
    minor: bigint('minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
  },
  (t) => [
    primaryKey({ name: 'ledger_line_pkey', columns: [t.transactionId, t.nr] }),
    check('ledger_line_moves', sql`${t.minor} <> 0`),
    check('ledger_line_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check('ledger_line_account', sql`${t.account} ~ '^(provider|outside|fee|(held|prepaid|refunds|mentor):.+)$'`),
    index('ledger_line_by_account').on(t.account, t.currency),
  ],
)

/** What became of a refund, a payout or the end of a checkout; none for one that nobody has tried. */
export const moneyTask = pgTable(
  'money_task',
  {
    effectId: text('effect_id')
      .primaryKey()
      .references(() => bookingEffect.id, { onDelete: 'cascade' }),
    attempts: integer('attempts').notNull().default(0),
    dueAt: instant('due_at').notNull().default(sql`clock_timestamp()`),
    lastError: text('last_error'),
    /** The provider's id of it, or what the hand wrote. */
    reference: text('reference'),
    /** `stripe`, or the id of the person who marked it. */
    doneBy: text('done_by'),
  },
  (t) => [
    check('money_task_attempts', sql`${t.attempts} >= 0`),
    check('money_task_done_by_somebody', sql`(${t.reference} is null) = (${t.doneBy} is null)`),
  ],
)

/** One try to be paid for a hold. */
export const checkout = pgTable(
  'checkout',
  {
    bookingId: uuid('booking_id')
      .notNull()
      .references(() => booking.id, { onDelete: 'cascade' }),
    /** From 1; with the booking, the key under which the provider makes it once. */
    attempt: integer('attempt').notNull(),
    /** The provider's id; null until it has answered. */
    sessionId: text('session_id'),
    url: text('url'),
    state: text('state', { enum: ['new', 'open', 'paid', 'ended'] }).notNull(),
    createdAt: instant('created_at').notNull().default(sql`clock_timestamp()`),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'checkout_pkey', columns: [t.bookingId, t.attempt] }),
    unique('checkout_session_once').on(t.sessionId),
    check('checkout_attempt_positive', sql`${t.attempt} > 0`),
    check('checkout_state_known', sql`${t.state} in ('new', 'open', 'paid', 'ended')`),
    check('checkout_open_is_named', sql`${t.state} not in ('open', 'paid') or ${t.sessionId} is not null`),
  ],
)

/** What the provider told, by the id it gave the event: stored before anything is done about it. */
export const paymentNotice = pgTable(
  'payment_notice',
  {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    /** The checkout it is about; null where it is about none. */
    sessionId: text('session_id'),
    receivedAt: instant('received_at').notNull().default(sql`clock_timestamp()`),
    handledAt: instant('handled_at'),
    outcome: text('outcome'),
  },
  (t) => [
    check('payment_notice_handled_somehow', sql`(${t.handledAt} is null) = (${t.outcome} is null)`),
    index('payment_notice_open').on(t.receivedAt).where(sql`${t.handledAt} is null`),
  ],
)

/** The books of the pretend provider of a trial. */
export const examplePayment = pgTable('example_payment', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['checkout', 'refund'] }).notNull(),
  body: jsonb('body').$type<Readonly<Record<string, unknown>>>().notNull(),
  createdAt: instant('created_at').notNull().default(sql`clock_timestamp()`),
})

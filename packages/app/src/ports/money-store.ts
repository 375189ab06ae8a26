/**
 * Money as it is kept here: the ledger, what is to be sent, and what was tried.
 *
 * What a booking's events post is in the ledger in their own transaction (`booking-store.ts`); this port reads it, and posts what is sent
 * afterwards together with the mark that it was sent. Nobody is sent more than is owed to them: the database refuses it.
 */
import type { Booking } from '@inclined/core/mentoring/booking'
import type { BookingEffect } from '@inclined/core/mentoring/booking-effects'
import type { Account, Transaction } from '@inclined/core/mentoring/ledger'
import type { Currency } from '@inclined/core/mentoring/money'

export type MoneyEffect = Extract<BookingEffect, { readonly kind: 'refund' | 'payout' | 'end-checkout' }>

/** `refund-by-hand`: paid outside, or of a package whose charge is not named. */
export const MONEY_TASKS = ['end-checkout', 'refund', 'refund-by-hand', 'payout'] as const
export type MoneyTaskKind = (typeof MONEY_TASKS)[number]

export interface MoneyTask {
  readonly effect: MoneyEffect
  /** As it is now. */
  readonly booking: Booking
  readonly attempts: number
  readonly lastError: string | null
  /** Null while it is open. */
  readonly done: { readonly at: number; readonly reference: string; readonly by: string } | null
}

export interface AccountBalance {
  readonly account: Account
  readonly currency: Currency
  /** What is owed to somebody is negative. */
  readonly minor: number
}

export interface PostedTransaction extends Transaction {
  /** Milliseconds, by the database. */
  readonly postedAt: number
}

export interface MoneyStore {
  /** Open tasks, the oldest first; with `isDue` only those whose next try has come. `limit` from 1 to 500. */
  listTasks(kinds: readonly MoneyTaskKind[], options: { readonly isDue: boolean; readonly limit: number }): Promise<readonly MoneyTask[]>
  /** One refund or payout, open or done; null where there is none. */
  findTask(effectId: string): Promise<MoneyTask | null>
  /** Refunds and payouts of the person's bookings, on either side, the latest first. `limit` from 1 to 500. */
  listTasksOf(person: string, limit: number): Promise<readonly MoneyTask[]>
  /** Marks a task done and posts what was sent, both or neither. `false` where it was done already; then nothing is posted. */
  taskDone(
    effectId: string,
    done: { readonly reference: string; readonly by: string; readonly posts: Transaction | null },
  ): Promise<boolean>
  /** Tried in vain; due again in so many seconds. */
  taskFailed(effectId: string, failed: { readonly reason: string; readonly againSeconds: number }): Promise<void>
  /** Accounts that do not stand at nothing, by name. */
  balances(): Promise<readonly AccountBalance[]>
  /** What moved to or from an account since then, the oldest first. */
  transactionsOf(account: Account, since: number): Promise<readonly PostedTransaction[]>
  /** Bookings paid elsewhere that nobody has marked as paid, and that are on or over; the earliest time first. */
  listUnmarked(limit: number): Promise<readonly Booking[]>
  /** Any booking, for whoever runs the place and for the provider's word. */
  findBooking(id: string): Promise<Booking | null>
}

/**
 * The outside of a simulated world: a bank, a calendar and a ledger that get effects late, more than once and in any order.
 *
 * They keep what an honest receiver keeps: the bank does each key once, the calendar believes the highest sequence, the ledger books each
 * transaction once. Everything else that goes wrong is the sender's fault and stays to be found.
 */
import type { SeededRandom } from '../kernel/seeded-random.ts'
import type { BookingTerms } from './booking.ts'
import type { BookingEffect } from './booking-effects.ts'
import type { BankEntry, SentInvite, SentReminder } from './booking-history.contract.ts'
import { HOUR, MINUTE } from './instant.ts'
import { appendTransaction, bookPayout, bookRefundSent, type Purse, type Transaction } from './ledger.ts'
import type { Money } from './money.ts'

export interface Delivery {
  readonly at: number
  readonly run: (at: number) => void
}

const DELAYS = [0, 0, MINUTE, 9 * MINUTE, HOUR, 20 * HOUR, 72 * HOUR]

export class Outside {
  readonly charged: BankEntry[] = []
  readonly refunded: BankEntry[] = []
  readonly paidOut: { id: string; mentorId: string; minor: number; currency: string }[] = []
  readonly invites: SentInvite[] = []
  readonly reminded: SentReminder[] = []
  readonly calendar = new Map<string, { sequence: number; start: number | null }>()
  ledger: readonly Transaction[] = []
  private queue: Delivery[] = []

  constructor(private readonly random: SeededRandom) {}

  chance(percent: number): boolean {
    return this.random.below(100) < percent
  }

  pick<T>(of: readonly T[]): T {
    return of[this.random.below(of.length)]!
  }

  /** Late, and now and then twice. */
  send(now: number, run: (at: number) => void): void {
    const copies = this.chance(20) ? 2 : 1
    for (let copy = 0; copy < copies; copy++) this.queue.push({ at: now + this.pick(DELAYS), run })
  }

  /** What is due, in no order. */
  deliver(now: number): void {
    const due = this.queue.filter(({ at }) => at <= now)
    this.queue = this.queue.filter(({ at }) => at > now)
    while (due.length > 0) due.splice(this.random.below(due.length), 1)[0]!.run(now)
  }

  get isIdle(): boolean {
    return this.queue.length === 0
  }

  take(chargeId: string, money: Money): void {
    this.charged.push({ id: chargeId, chargeId, ...money })
  }

  book(transaction: Transaction | null): void {
    if (transaction === null) return
    const appended = appendTransaction(this.ledger, transaction)
    if (!appended.ok) throw new Error(`${transaction.id}: ${appended.error.code}`)
    this.ledger = appended.value
  }

  sendBack(id: string, chargeId: string, candidateId: string, money: Money, purse: Purse): void {
    if (this.refunded.some((entry) => entry.id === id)) return
    this.refunded.push({ id, chargeId, ...money })
    this.book(bookRefundSent(candidateId, id, money, purse))
  }

  /** An effect as it leaves the outbox. `packageCharges` names the charge behind each package. */
  emit(effect: BookingEffect, terms: BookingTerms, packageCharges: ReadonlyMap<string, string>, now: number): void {
    const { bookingId, candidateId, payment } = terms
    switch (effect.kind) {
      case 'ledger':
        // Booked in the transaction that wrote the events, and once more by a worker that died after it.
        this.book(effect.transaction)
        this.send(now, () => this.book(effect.transaction))
        return
      case 'refund': {
        const chargeId = effect.chargeId ?? (payment.kind === 'credit' ? packageCharges.get(payment.packageId) : undefined)
        if (chargeId === undefined) throw new Error(`${effect.id} refunds nothing`)
        this.send(now, () => this.sendBack(effect.id, chargeId, candidateId, effect.money, effect.purse))
        return
      }
      case 'payout':
        this.send(now, () => this.payOut(effect.id, effect.mentorId, effect.money))
        return
      case 'invite': {
        const { method, sequence, time } = effect
        this.invites.push({ bookingId, method, sequence, start: time.start })
        this.send(now, () => this.receive(bookingId, sequence, method === 'REQUEST' ? time.start : null))
        return
      }
      default:
    }
  }

  remind(sent: SentReminder): void {
    if (!this.reminded.some(({ id }) => id === sent.id)) this.reminded.push(sent)
  }

  private payOut(id: string, mentorId: string, money: Money): void {
    if (this.paidOut.some((entry) => entry.id === id)) return
    this.paidOut.push({ id, mentorId, ...money })
    this.book(bookPayout(mentorId, id, money, 'provider'))
  }

  private receive(bookingId: string, sequence: number, start: number | null): void {
    const shown = this.calendar.get(bookingId)
    if (shown === undefined || sequence > shown.sequence) this.calendar.set(bookingId, { sequence, start })
  }
}

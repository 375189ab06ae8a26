/**
 * Effects that wait to be carried out: written in the transaction of what they follow from, done afterwards, at least once.
 *
 * Whoever takes an effect holds it for a while only; a worker that dies or sleeps past its lease loses it to another, and its late
 * report changes nothing.
 */
import type { MailMessage } from './mail.ts'

export type Effect = { readonly kind: 'mail'; readonly message: MailMessage }

export interface TakenEffect {
  readonly id: string
  readonly effect: Effect
  /** How often it was taken, this time included; from 1. */
  readonly attempts: number
  /** Names this taking; `done` and `failed` of an older one change nothing. */
  readonly lease: string
}

export interface KeptMail {
  readonly id: string
  readonly message: MailMessage
  /** ISO instants, UTC. */
  readonly createdAt: string
  readonly doneAt: string | null
}

export interface OutboxStore {
  /** Keeps an effect once for each `dedupe`; `false` where it was there already. */
  add(effect: Effect, dedupe: string): Promise<boolean>
  /** Takes up to `limit` effects that are due, oldest first, and holds them until the lease ends. */
  take(limit: number, leaseSeconds: number): Promise<readonly TakenEffect[]>
  /** Marks it done. `keeps`: whether its words stay; where not, they are erased. */
  done(id: string, lease: string, keeps: boolean): Promise<boolean>
  /** Puts it back, due in so many seconds; null gives it up. */
  failed(id: string, lease: string, reason: string, againSeconds: number | null): Promise<boolean>
  /** Mail whose words are still here, latest first. */
  listMail(limit: number): Promise<readonly KeptMail[]>
}

/**
 * Checkouts at the payment provider, and what the provider told: each notice is stored by its id before anything is done about it.
 */
export type CheckoutState = 'new' | 'open' | 'paid' | 'ended'

/** One try to be paid for a hold. */
export interface Checkout {
  readonly bookingId: string
  /** From 1; with the booking, the key under which the provider makes it once. */
  readonly attempt: number
  /** The provider's id and page; null until it has answered. */
  readonly sessionId: string | null
  readonly url: string | null
  readonly state: CheckoutState
  /** Milliseconds, by the database. */
  readonly expiresAt: number
}

export interface Notice {
  /** The provider's id of the event. */
  readonly id: string
  readonly type: string
  /** The checkout it is about; null where it is about none. */
  readonly sessionId: string | null
}

/** `recorded`: the booking has it. `ignored`: nothing of ours. `ended`: over without a payment. */
export type NoticeOutcome = 'recorded' | 'ignored' | 'unpaid' | 'ended'

export interface CheckoutStore {
  /** The checkout under way with time left, else a new one that lives for so many seconds. One at a time for each booking. */
  begin(bookingId: string, lives: { readonly seconds: number; readonly leastLeftSeconds: number }): Promise<Checkout>
  /** The provider answered. A later call with the same session changes nothing. */
  opened(bookingId: string, attempt: number, session: { readonly id: string; readonly url: string }): Promise<void>
  setState(bookingId: string, attempt: number, state: 'paid' | 'ended'): Promise<void>
  findBySession(sessionId: string): Promise<Checkout | null>
  /** In order of attempt. */
  list(bookingId: string): Promise<readonly Checkout[]>
  /** `false` where the notice was handled already. One that is stored and not handled is to be handled again. */
  receive(notice: Notice): Promise<boolean>
  handled(noticeId: string, outcome: NoticeOutcome): Promise<void>
  /** Received at least so many seconds ago and not handled, the oldest first. */
  listOpenNotices(olderThanSeconds: number, limit: number): Promise<readonly Notice[]>
}

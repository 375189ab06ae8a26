/**
 * The shapes every store agrees on, so that memory and database accept and refuse the same: identifiers, pages, instants.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Lower case only, as `IdSource` makes them. Asked for anything else, a store has nothing. */
export const isIdentifier = (id: string): boolean => UUID.test(id)

/** A caller that makes something under another id is a programmer's mistake. */
export function assertIdentifier(what: string, id: string): void {
  if (!isIdentifier(id)) throw new TypeError(`${what} id is not a lower-case UUID`)
}

export interface Page {
  readonly limit: number
  readonly offset: number
}

/** `limit` from 1 to 500, `offset` from 0; whole numbers. */
export function assertPage(page: Page): void {
  const { limit, offset } = page
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw new RangeError('limit must be from 1 to 500')
  if (!Number.isInteger(offset) || offset < 0) throw new RangeError('offset must be 0 or more')
}

/** Milliseconds are all that is kept of an instant; an unreadable one throws. */
export const toInstant = (instant: string): Date => {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) throw new RangeError('not an instant')
  return date
}

export const normalInstant = (instant: string): string => toInstant(instant).toISOString()

/** Longest of each, in characters (code points); the checks of the tables say the same. */
export const IDEMPOTENCY_KEY_LIMIT = 200
export const CLAIM_KEY_LIMIT = 500
export const NOTE_LIMIT = 2000

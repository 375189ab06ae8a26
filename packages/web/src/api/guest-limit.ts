/**
 * Slows down who knocks at guests' links too often: so many a minute for each address, and a link that opens nothing counts as ten.
 *
 * A token cannot be guessed in any number of tries; this keeps a stranger without an account from keeping the server busy. Counts live
 * in this process and begin anew each minute, so that nothing of an address stays.
 */
import { createMiddleware } from 'hono/factory'
import { replyProblem } from './problem-reply.ts'
import { PROBLEMS } from './problems.ts'

const WINDOW_MS = 60_000
/** For each address and minute. A draft is saved at most three times a second while somebody writes. */
export const MOST_KNOCKS = 400
/** What a link that opens nothing costs. */
export const MISS_COST = 10

export interface GuestLimitOptions {
  /** Milliseconds since 1 January 1970 UTC. */
  readonly now: () => number
  readonly addressOf: (headers: Headers) => string
}

export function limitGuests({ now, addressOf }: GuestLimitOptions) {
  let window = 0
  let knocks = new Map<string, number>()
  return createMiddleware(async (context, next) => {
    const at = now()
    if (Math.floor(at / WINDOW_MS) !== window) {
      window = Math.floor(at / WINDOW_MS)
      knocks = new Map()
    }
    const counted = knocks
    const address = addressOf(context.req.raw.headers)
    const count = (cost: number) => counted.set(address, (counted.get(address) ?? 0) + cost)
    if ((counted.get(address) ?? 0) >= MOST_KNOCKS) {
      const retrySeconds = Math.ceil(((window + 1) * WINDOW_MS - at) / 1000)
      const headers = { 'retry-after': String(retrySeconds), 'cache-control': 'no-store' }
      if (context.req.path.startsWith('/api/')) return replyProblem({ code: 'too-many-knocks', retrySeconds }, headers)
      return context.text(PROBLEMS['too-many-knocks'].say({ retrySeconds }), 429, headers)
    }
    count(1)
    await next()
    if (context.res.status === 404) count(MISS_COST - 1)
    return undefined
  })
}

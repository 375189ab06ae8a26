/**
 * Where accounts touch the server: the address a request came from, which limits hang on, and the ceremonies a browser holds with the
 * auth library itself (passkeys, other sign-in services). All else about accounts goes through our own pages.
 */
import type { AccountsPort } from '@inclined/app/ports/accounts'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { replyProblem } from '../api/problem-reply.ts'

const HEADER = 'x-inclined-client-address'

/** As `noteClientAddress` wrote it. */
export const notedAddress = (headers: Headers): string => headers.get(HEADER) ?? 'unknown'

/** Whatever a client sends under the name is replaced, so nobody chooses their own address. */
export function noteClientAddress(addressOf: (context: Context) => string) {
  return createMiddleware(async (context, next) => {
    const headers = new Headers(context.req.raw.headers)
    headers.set(HEADER, addressOf(context))
    context.req.raw = new Request(context.req.raw, { headers })
    await next()
  })
}

export function serveCeremonies(accounts: AccountsPort) {
  return async (context: Context): Promise<Response> =>
    (await accounts.handle(context.req.raw)) ?? replyProblem({ code: 'route-not-found' })
}

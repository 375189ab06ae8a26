/**
 * Where the payment provider speaks to the server: its signed notices, raw. Answered 200 once a notice is handled, and with an error while
 * it is not, so that the provider sends it again.
 */
import type { CashDesk } from '@inclined/app/money/settle-checkout'
import { takeNotice } from '@inclined/app/money/take-notice'
import type { Context, Handler, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ServerContext } from './server-context.ts'

/** Bytes; a notice is a few kilobytes. */
const NOTICE_LIMIT = 1024 * 1024

/** Null where no provider takes payments. */
export function cashDesk({ accounts, ports }: Pick<ServerContext, 'accounts' | 'ports'>): CashDesk | null {
  const ways = accounts?.payments.ways
  return ways?.kind === 'provider' ? { ports, provider: ways.provider } : null
}

export function servePaymentNotices(desk: CashDesk, report: (error: unknown) => void): [MiddlewareHandler, Handler] {
  const serve = async (context: Context): Promise<Response> => {
    const taken = await takeNotice(desk, await context.req.text(), context.req.header('stripe-signature') ?? '')
    if (taken.ok) return context.json({ outcome: taken.value })
    if (taken.error.code === 'bad-signature') return context.json({ code: taken.error.code }, 400)
    report(new Error(`a payment notice waits: ${taken.error.reason}`))
    return context.json({ code: taken.error.code }, 503)
  }
  return [bodyLimit({ maxSize: NOTICE_LIMIT, onError: (c) => c.json({ code: 'too-large' }, 413) }), serve]
}

/**
 * The pretend payment provider of a trial: it keeps books like a real one and signs its notices, and no money moves.
 *
 * Its books lie in the database, so that a trial goes on after a restart.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { CheckoutOrder, CheckoutReading, PretendProvider } from '@inclined/app/ports/payments'
import { accept, refuse } from '@inclined/core/kernel/result'
import type { ProviderMove } from '@inclined/core/mentoring/compare-books'
import type { Money } from '@inclined/core/mentoring/money'
import { and, eq, gte, sql } from 'drizzle-orm'
import type { Database, Housekeeping } from '../postgres/database.ts'
import { examplePayment } from '../postgres/ledger-schema.ts'

interface CheckoutBody extends CheckoutOrder {
  readonly state: CheckoutReading['state']
  /** Milliseconds; null until it is paid. */
  readonly paidAt: number | null
}

interface RefundBody {
  readonly chargeId: string
  readonly money: Money
}

const shortOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 24)
const chargeOf = (id: string): string => `${id}-charge`

/** A page nobody paid in time is over, whether or not anybody looked. */
const stateOf = ({ state, expiresAt }: CheckoutBody): CheckoutReading['state'] =>
  state === 'open' && Date.now() >= expiresAt ? 'ended' : state

const toReading = (id: string, body: CheckoutBody): CheckoutReading => ({
  of: { bookingId: body.bookingId, attempt: body.attempt },
  state: stateOf(body),
  charge: body.state === 'paid' ? { chargeId: chargeOf(id), money: body.money } : null,
})

/** The checkouts and refunds it has written down. */
function openBooks(db: Database, housekeeping: Housekeeping) {
  const keep = async (id: string, kind: 'checkout' | 'refund', body: CheckoutBody | RefundBody) => {
    await db
      .insert(examplePayment)
      .values({ id, kind, body: { ...body } })
      .onConflictDoNothing()
    await housekeeping.written()
  }
  const find = async (id: string): Promise<CheckoutBody | null> => {
    const [row] = await db
      .select()
      .from(examplePayment)
      .where(and(eq(examplePayment.id, id), eq(examplePayment.kind, 'checkout')))
    return row ? (row.body as unknown as CheckoutBody) : null
  }
  /** From open alone; the state it has then. */
  const turn = async (id: string, state: 'paid' | 'ended'): Promise<CheckoutBody | null> => {
    const body = await find(id)
    if (body === null || stateOf(body) !== 'open') return body
    const next: CheckoutBody = { ...body, state, paidAt: state === 'paid' ? Date.now() : null }
    const isOpen = and(eq(examplePayment.id, id), sql`${examplePayment.body} ->> 'state' = 'open'`)
    await db
      .update(examplePayment)
      .set({ body: { ...next } })
      .where(isOpen)
    await housekeeping.written()
    return find(id)
  }
  const listMoves = async (since: number): Promise<readonly ProviderMove[]> => {
    const rows = await db
      .select()
      .from(examplePayment)
      .where(gte(examplePayment.createdAt, new Date(since)))
    return rows.flatMap(({ id, kind, body, createdAt }): ProviderMove[] => {
      if (kind === 'refund') return [{ kind, id, money: (body as unknown as RefundBody).money, at: createdAt.getTime() }]
      const { money, paidAt } = body as unknown as CheckoutBody
      return paidAt === null ? [] : [{ kind: 'charge', id: chargeOf(id), money, at: paidAt }]
    })
  }
  return { keep, find, turn, listMoves }
}

export function examplePayments(db: Database, housekeeping: Housekeeping, secret: string): PretendProvider {
  const { keep, find, turn, listMoves } = openBooks(db, housekeeping)
  const sign = (body: string) => createHmac('sha256', secret).update(`example-payment:${body}`).digest('hex')
  const answer = (id: string, body: CheckoutBody | null) =>
    body === null ? refuse({ code: 'checkout-not-found' } as const) : accept(toReading(id, body))
  return {
    name: 'example',
    async openCheckout(order) {
      const id = `example-${shortOf(order.key)}`
      await keep(id, 'checkout', { ...order, state: 'open', paidAt: null })
      return accept({ id, url: `/demo/pay/${id}` })
    },
    readCheckout: async (id) => answer(id, await find(id)),
    endCheckout: async (id) => answer(id, await turn(id, 'ended')),
    readNotice(body, signature) {
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(body))]
      if (given.length !== right.length || !timingSafeEqual(given, right)) return refuse({ code: 'bad-signature' })
      return accept(JSON.parse(body) as { id: string; type: string; sessionId: string })
    },
    async refund({ key, chargeId, money }) {
      const id = `example-refund-${shortOf(key)}`
      await keep(id, 'refund', { chargeId, money })
      return accept({ id })
    },
    listMoves: async (since) => accept(await listMoves(since)),
    async show(id) {
      const body = await find(id)
      return body === null ? null : { ...body, state: stateOf(body) }
    },
    async pay(id) {
      const body = await turn(id, 'paid')
      if (body?.state !== 'paid') return null
      const notice = JSON.stringify({ id: `notice-${id}`, type: 'checkout.paid', sessionId: id })
      return { body: notice, signature: sign(notice) }
    },
  }
}

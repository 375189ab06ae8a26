/**
 * Payments through Stripe: Checkout Sessions for holds, refunds of their payment intents, signed notices.
 *
 * Cards only (wallets are cards too): a bank debit is known days later, when the time is long somebody else's. What a notice says about an
 * object is never used, only which object it is about.
 */
import type { CheckoutReading, PaymentFault, PaymentProvider } from '@inclined/app/ports/payments'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { ProviderMove } from '@inclined/core/mentoring/compare-books'
import type { Money } from '@inclined/core/mentoring/money'
import { Stripe } from 'stripe'

export interface StripeSettings {
  readonly secretKey: string
  readonly webhookSecret: string
  /** Another place than Stripe's own, for tests. */
  readonly api?: { readonly host: string; readonly port: number; readonly protocol: 'http' | 'https' }
}

const TIMEOUT_MS = 15_000
/** Our marks on Stripe's objects. */
const [BOOKING, ATTEMPT, TASK] = ['inclined_booking', 'inclined_attempt', 'inclined_task'] as const
const SESSION_EVENTS = 'checkout.session.'

const toMoney = (minor: number, currency: string): Money => ({ minor, currency: currency.toUpperCase() })
const idOf = (object: string | { readonly id: string } | null): string => (typeof object === 'string' ? object : (object?.id ?? ''))

/** Only what Stripe itself answered becomes a fault; all else passes on. */
function readFault(error: unknown): PaymentFault {
  if (!(error instanceof Stripe.errors.StripeError)) throw error
  const reason = `${error.type}${error.code ? ` ${error.code}` : ''}: ${error.message}`.slice(0, 300)
  if (error.code === 'resource_missing') return { code: 'checkout-not-found' }
  const isBusy = error.statusCode === undefined || error.statusCode >= 500 || error.statusCode === 429 || error.statusCode === 409
  return isBusy ? { code: 'provider-unavailable', reason } : { code: 'provider-refused', reason }
}

async function attempt<T>(call: () => Promise<T>): Promise<Result<T, PaymentFault>> {
  try {
    return accept(await call())
  } catch (error) {
    return refuse(readFault(error))
  }
}

function readSession(session: Stripe.Checkout.Session): CheckoutReading {
  const bookingId = session.metadata?.[BOOKING]
  const nr = Number(session.metadata?.[ATTEMPT])
  const of = bookingId !== undefined && Number.isSafeInteger(nr) ? { bookingId, attempt: nr } : null
  if (session.payment_status === 'paid') {
    const charge = { chargeId: idOf(session.payment_intent), money: toMoney(session.amount_total ?? 0, session.currency ?? '') }
    return { of, state: 'paid', charge }
  }
  return { of, state: session.status === 'expired' ? 'ended' : 'open', charge: null }
}

/** A refund of this task may be there already, made by a call whose answer was lost longer ago than Stripe remembers keys. */
async function refundOnce(stripe: Stripe, key: string, chargeId: string, money: Money): Promise<{ id: string }> {
  const before = await stripe.refunds.list({ payment_intent: chargeId, limit: 100 })
  const there = before.data.find(({ metadata, status }) => metadata?.[TASK] === key && status !== 'failed' && status !== 'canceled')
  if (there !== undefined) return there
  const failed = before.data.filter(({ metadata }) => metadata?.[TASK] === key).length
  return stripe.refunds.create(
    { payment_intent: chargeId, amount: money.minor, metadata: { [TASK]: key } },
    { idempotencyKey: failed === 0 ? `refund:${key}` : `refund:${key}:${failed}` },
  )
}

async function listMoves(stripe: Stripe, since: number): Promise<readonly ProviderMove[]> {
  const created = { gte: Math.floor(since / 1000) }
  const moves: ProviderMove[] = []
  const ours = new Set<string>()
  for await (const intent of stripe.paymentIntents.list({ created, limit: 100 })) {
    if (intent.status !== 'succeeded' || intent.metadata[BOOKING] === undefined) continue
    ours.add(intent.id)
    moves.push({ kind: 'charge', id: intent.id, money: toMoney(intent.amount_received, intent.currency), at: intent.created * 1000 })
  }
  for await (const refund of stripe.refunds.list({ created, limit: 100 })) {
    const isOurs = refund.metadata?.[TASK] !== undefined || ours.has(idOf(refund.payment_intent))
    if (!isOurs || refund.status === 'failed' || refund.status === 'canceled') continue
    moves.push({ kind: 'refund', id: refund.id, money: toMoney(refund.amount, refund.currency), at: refund.created * 1000 })
  }
  return moves
}

function openStripe({ secretKey, api }: StripeSettings): Stripe {
  return new Stripe(secretKey, { maxNetworkRetries: 1, timeout: TIMEOUT_MS, telemetry: false, ...api })
}

const createSession = (stripe: Stripe): PaymentProvider['openCheckout'] => {
  return ({ key, bookingId, attempt: nr, money, title, email, expiresAt, paidUrl, backUrl }) =>
    attempt(async () => {
      const metadata = { [BOOKING]: bookingId, [ATTEMPT]: String(nr) }
      const price_data = { currency: money.currency.toLowerCase(), unit_amount: money.minor, product_data: { name: title } }
      const session = await stripe.checkout.sessions.create(
        {
          mode: 'payment',
          allowed_payment_method_types: ['card'],
          line_items: [{ quantity: 1, price_data }],
          client_reference_id: bookingId,
          customer_email: email,
          metadata,
          payment_intent_data: { metadata },
          expires_at: Math.floor(expiresAt / 1000),
          success_url: paidUrl,
          cancel_url: backUrl,
        },
        { idempotencyKey: `checkout:${key}` },
      )
      return { id: session.id, url: session.url ?? backUrl }
    })
}

export function stripePayments(settings: StripeSettings): PaymentProvider {
  const stripe = openStripe(settings)
  const readCheckout: PaymentProvider['readCheckout'] = (id) =>
    attempt(async () => readSession(await stripe.checkout.sessions.retrieve(id)))
  return {
    name: 'stripe',
    openCheckout: createSession(stripe),
    readCheckout,
    async endCheckout(id) {
      const ended = await attempt(async () => readSession(await stripe.checkout.sessions.expire(id)))
      // Refused where it is not open any more: paid, or over. Its state says which.
      return ended.ok || ended.error.code !== 'provider-refused' ? ended : readCheckout(id)
    },
    readNotice(body, signature) {
      try {
        const event = stripe.webhooks.constructEvent(body, signature, settings.webhookSecret)
        const { object } = event.data
        // An event of a connected account is about that account's objects, which are none of ours.
        const isOurs = event.type.startsWith(SESSION_EVENTS) && !event.account && 'id' in object && typeof object.id === 'string'
        return accept({ id: event.id, type: event.type, sessionId: isOurs ? (object as { id: string }).id : null })
      } catch (error) {
        if (error instanceof Stripe.errors.StripeSignatureVerificationError) return refuse({ code: 'bad-signature' })
        throw error
      }
    },
    refund: ({ key, chargeId, money }) =>
      attempt(async () => {
        const { id, status } = (await refundOnce(stripe, key, chargeId, money)) as Stripe.Refund
        if (status === 'failed' || status === 'canceled')
          throw new Stripe.errors.StripeAPIError({ message: `the refund ${status}`, type: 'api_error' })
        return { id }
      }),
    listMoves: (since) => attempt(() => listMoves(stripe, since)),
  }
}

/**
 * A server on the loopback that answers as Stripe's API does where the product calls it: sessions, refunds, idempotency keys, other people's
 * objects. It signs its events with Stripe's own helper. For tests.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'

export const FAKE_KEY = 'sk_test_fake'
export const FAKE_WEBHOOK_SECRET = 'whsec_fake'

interface Fields {
  readonly [name: string]: string
}

interface Session {
  id: string
  status: 'open' | 'complete' | 'expired'
  payment_status: 'paid' | 'unpaid'
  amount_total: number
  currency: string
  payment_intent: string | null
  readonly created: number
  readonly expires_at: number
  readonly metadata: Fields
  readonly url: string
}

interface Refund {
  readonly id: string
  readonly payment_intent: string
  readonly amount: number
  readonly currency: string
  readonly metadata: Fields
  readonly created: number
  readonly status: 'succeeded'
}

type Answer = readonly [status: number, body: unknown]

const seconds = () => Math.floor(Date.now() / 1000)
const problem = (status: number, type: string, code: string): Answer => [status, { error: { type, code, message: `fake: ${code}` } }]
const MISSING = problem(404, 'invalid_request_error', 'resource_missing')
const metadataOf = (form: URLSearchParams): Fields =>
  Object.fromEntries([...form].flatMap(([name, value]) => [...name.matchAll(/^metadata\[(.+)\]$/g)].map(([, key = '']) => [key, value])))

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

class Books {
  readonly sessions = new Map<string, Session>()
  readonly refunds: Refund[] = []
  readonly answers = new Map<string, { readonly params: string; readonly answer: Answer }>()
  private made = 0
  readonly next = (prefix: string) => `${prefix}_fake_${++this.made}`

  openSession(form: URLSearchParams): Answer {
    const expires_at = Number(form.get('expires_at'))
    if (expires_at < seconds() + 30 * 60 - 1) return problem(400, 'invalid_request_error', 'parameter_invalid')
    const session: Session = {
      id: this.next('cs'),
      status: 'open',
      payment_status: 'unpaid',
      amount_total: Number(form.get('line_items[0][price_data][unit_amount]')),
      currency: form.get('line_items[0][price_data][currency]') ?? '',
      payment_intent: null,
      created: seconds(),
      expires_at,
      metadata: metadataOf(form),
      url: `https://checkout.example.test/${this.made}`,
    }
    this.sessions.set(session.id, session)
    return [200, { object: 'checkout.session', ...session }]
  }

  expire(id: string): Answer {
    const session = this.sessions.get(id)
    if (session === undefined) return MISSING
    if (session.status !== 'open') return problem(400, 'invalid_request_error', 'session_not_open')
    session.status = 'expired'
    return [200, session]
  }

  refund(form: URLSearchParams): Answer {
    const intent = form.get('payment_intent') ?? ''
    const session = [...this.sessions.values()].find(({ payment_intent }) => payment_intent === intent)
    if (session === undefined) return MISSING
    const amount = Number(form.get('amount'))
    const before = this.refunds.filter((refund) => refund.payment_intent === intent).reduce((sum, refund) => sum + refund.amount, 0)
    if (before + amount > session.amount_total) return problem(400, 'invalid_request_error', 'charge_already_refunded')
    const made = { id: this.next('re'), payment_intent: intent, amount, currency: session.currency, metadata: metadataOf(form) }
    const refund: Refund = { ...made, created: seconds(), status: 'succeeded' }
    this.refunds.push(refund)
    return [200, refund]
  }

  listIntents(): Answer {
    const paid = [...this.sessions.values()].filter(({ payment_intent }) => payment_intent !== null)
    const data = paid.map(({ payment_intent, amount_total, currency, metadata, created }) => {
      return { id: payment_intent, status: 'succeeded', amount_received: amount_total, currency, metadata, created }
    })
    return [200, { object: 'list', data, has_more: false }]
  }

  answer(method: string, path: string, form: URLSearchParams, query: URLSearchParams): Answer {
    const [, , kind, id = '', more] = path.replace('/v1/checkout/sessions', '/v1/sessions').split('/')
    if (kind === 'sessions' && method === 'POST') return more === 'expire' ? this.expire(id) : this.openSession(form)
    if (kind === 'sessions') return this.sessions.has(id) ? [200, this.sessions.get(id)] : MISSING
    if (kind === 'refunds' && method === 'POST') return this.refund(form)
    if (kind === 'payment_intents') return this.listIntents()
    const wanted = query.get('payment_intent')
    return [
      200,
      { object: 'list', data: this.refunds.filter((refund) => wanted === null || refund.payment_intent === wanted), has_more: false },
    ]
  }

  /** The same key gives the same answer, and refuses other words. */
  answerOnce(key: string | undefined, params: string, answer: () => Answer): Answer {
    const before = key === undefined ? undefined : this.answers.get(key)
    if (before !== undefined) return before.params === params ? before.answer : problem(400, 'idempotency_error', 'idempotency_key_in_use')
    const given = answer()
    if (key !== undefined && given[0] < 500) this.answers.set(key, { params, answer: given })
    return given
  }
}

export interface FakeStripe {
  readonly api: { readonly host: string; readonly port: number; readonly protocol: 'http' }
  readonly sessions: ReadonlyMap<string, Readonly<Session>>
  readonly refunds: readonly Refund[]
  /** Sets what the next calls do: answer 500, or do the work and break off before the answer. `lost` is for calls that make something. */
  breakNext(how: 'down' | 'lost', times: number): void
  /** The candidate pays on Stripe's page; other than asked where the test says so. */
  pay(sessionId: string, other?: { readonly amount?: number; readonly currency?: string }): void
  /** The candidate's bank has not said yet whether it pays. */
  complete(sessionId: string): void
  sign(body: string, options?: { readonly secret?: string; readonly timestamp?: number }): string
  event(
    sessionId: string,
    options?: { readonly id?: string; readonly type?: string; readonly account?: string },
  ): {
    readonly body: string
    readonly signature: string
  }
  close(): Promise<void>
}

function eventsOf(books: Books): Pick<FakeStripe, 'sign' | 'event'> {
  const { webhooks } = new Stripe(FAKE_KEY)
  const sign: FakeStripe['sign'] = (payload, { secret = FAKE_WEBHOOK_SECRET, timestamp = seconds() } = {}) =>
    webhooks.generateTestHeaderString({ payload, secret, timestamp })
  return {
    sign,
    event(sessionId, { id = books.next('evt'), type = 'checkout.session.completed', account } = {}) {
      // What the event says of the session is old news on purpose: nothing may be read from it.
      const object = { id: sessionId, object: 'checkout.session', payment_status: 'paid', amount_total: 1 }
      const body = JSON.stringify({ id, object: 'event', type, created: seconds(), data: { object }, ...(account ? { account } : {}) })
      return { body, signature: sign(body) }
    },
  }
}

export async function fakeStripe(): Promise<FakeStripe> {
  const books = new Books()
  let broken: { how: 'down' | 'lost'; times: number } = { how: 'down', times: 0 }
  const server = createServer(async (request, response) => {
    const body = await readBody(request)
    const url = new URL(request.url ?? '/', 'http://fake')
    const isHit = broken.times > 0 && (broken.how === 'down' || request.method === 'POST')
    const how = isHit ? broken.how : null
    if (how !== null) broken.times -= 1
    const say = ([status, answer]: Answer) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    if (how === 'down') return say(problem(500, 'api_error', 'down'))
    if (request.headers.authorization !== `Bearer ${FAKE_KEY}`) return say(problem(401, 'invalid_request_error', 'api_key'))
    const key = request.headers['idempotency-key']
    const work = () => books.answer(request.method ?? '', url.pathname, new URLSearchParams(body), url.searchParams)
    const answer = books.answerOnce(request.method === 'POST' && typeof key === 'string' ? key : undefined, `${url.pathname}?${body}`, work)
    return how === 'lost' ? request.socket.destroy() : say(answer)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    api: { host: '127.0.0.1', port: (server.address() as AddressInfo).port, protocol: 'http' },
    sessions: books.sessions,
    refunds: books.refunds,
    breakNext: (how, times) => void (broken = { how, times }),
    pay(sessionId, { amount, currency } = {}) {
      const session = books.sessions.get(sessionId)
      if (session === undefined || session.status === 'expired') throw new Error('nothing to pay')
      Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: books.next('pi') })
      Object.assign(session, { amount_total: amount ?? session.amount_total, currency: currency ?? session.currency })
    },
    complete: (sessionId) => void Object.assign(books.sessions.get(sessionId) ?? {}, { status: 'complete' }),
    ...eventsOf(books),
    close: () => new Promise((done) => void server.close(() => done()).closeAllConnections()),
  }
}

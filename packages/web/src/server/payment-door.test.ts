/** The provider's way in, over the same guard as every request: raw bodies, signatures, and answers that make it come again or not. */
import { FAKE_KEY, FAKE_WEBHOOK_SECRET, type FakeStripe, fakeStripe } from '@inclined/adapters/testing/fake-stripe'
import { memoryStores } from '@inclined/adapters/memory/memory-stores'
import { stripePayments } from '@inclined/adapters/payments/stripe-payments'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { guardOrigin } from '../api/origin-guard.ts'
import { noteClientAddress } from './account-door.ts'
import { servePaymentNotices } from './payment-door.ts'

let stripe: FakeStripe
beforeAll(async () => void (stripe = await fakeStripe()))
afterAll(() => stripe.close())

function openDoor() {
  const reported: unknown[] = []
  const provider = stripePayments({ secretKey: FAKE_KEY, webhookSecret: FAKE_WEBHOOK_SECRET, api: stripe.api })
  const app = new Hono()
  app.use(guardOrigin({ port: 4000, url: 'https://prep.example.test' }))
  app.use(noteClientAddress(() => '203.0.113.7'))
  app.post('/webhooks/stripe', ...servePaymentNotices({ ports: memoryStores(), provider }, (error) => reported.push(error)))
  const send = async (body: string, signature: string, headers: Readonly<Record<string, string>> = {}) => {
    const all = { host: 'prep.example.test', 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature, ...headers }
    const response = await app.request('https://prep.example.test/webhooks/stripe', { method: 'POST', body, headers: all })
    return [response.status, await response.json()] as const
  }
  return { send, reported }
}

it('takes a signed notice byte for byte, and says that it knows it the second time', async () => {
  const { send } = openDoor()
  const { body } = stripe.event('cs_nobody')
  const spaced = ` ${body}\n`
  expect(await send(spaced, stripe.sign(spaced))).toEqual([200, { outcome: 'ignored' }])
  expect(await send(spaced, stripe.sign(spaced))).toEqual([200, { outcome: 'again' }])
})

it('refuses what is not signed, too long, or sent by a page of elsewhere', async () => {
  const { send } = openDoor()
  const { body, signature } = stripe.event('cs_nobody')
  expect(await send(`${body} `, signature)).toEqual([400, { code: 'bad-signature' }])
  expect(await send('x'.repeat(1024 * 1024 + 1), signature)).toEqual([413, { code: 'too-large' }])
  expect((await send(body, signature, { origin: 'https://elsewhere.example' }))[0]).toBe(403)
})

it('asks to come again while the provider cannot be asked, and reports it', async () => {
  const { send, reported } = openDoor()
  const { body, signature } = stripe.event('cs_nobody')
  stripe.breakNext('down', 2)
  expect(await send(body, signature)).toEqual([503, { code: 'provider-unavailable' }])
  expect(reported).toHaveLength(1)
  expect(await send(body, signature)).toEqual([200, { outcome: 'ignored' }])
})

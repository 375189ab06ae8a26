/** Payments against a server that answers as Stripe does: notices in every bad order, lost answers, and what the ledger says afterwards. */
import { stripePayments } from '@inclined/adapters/payments/stripe-payments'
import { FAKE_KEY, FAKE_WEBHOOK_SECRET, type FakeStripe, fakeStripe } from '@inclined/adapters/testing/fake-stripe'
import type { BookingTerms } from '@inclined/core/mentoring/booking'
import type { BookingAsk, BookingCommand } from '@inclined/core/mentoring/booking-command'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { HOUR, MINUTE } from '@inclined/core/mentoring/instant'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { carryOutMoney } from './carry-out-money.ts'
import { compareWithProvider } from './compare-with-provider.ts'
import { openCheckout } from './open-checkout.ts'
import { releaseHold } from './release-hold.ts'
import { takeNotice } from './take-notice.ts'

const [MENTOR, ANN, BEN] = [idAt(81), idAt(82), idAt(83)]
const PRICE = { minor: 5000, currency: 'EUR' }
const WORDS = {
  title: 'A mock',
  email: 'ann@example.test',
  paidUrl: 'https://prep.example.test/?back',
  backUrl: 'https://prep.example.test/',
}

let stripe: FakeStripe
beforeAll(async () => void (stripe = await fakeStripe()))
afterAll(() => stripe.close())

type Book = Awaited<ReturnType<typeof openBook>>

/** A time held by Ann, so many minutes ago. */
async function openBook(minutesAgo = 0) {
  const { ports } = await openBench()
  const provider = stripePayments({ secretKey: FAKE_KEY, webhookSecret: FAKE_WEBHOOK_SECRET, api: stripe.api })
  const desk = { ports, provider }
  const start = Math.ceil(Date.now() / HOUR) * HOUR + 100 * HOUR
  const bookingId: string = crypto.randomUUID()
  const hold = (candidateId: string, id: string, ago: number) => {
    const parties = { bookingId: id, mentorId: MENTOR, candidateId }
    const terms: BookingTerms = {
      ...parties,
      serviceId: 'mock',
      mode: 'live',
      workshopId: null,
      time: { start, end: start + HOUR },
      slaHours: null,
      confirmation: 'instant',
      place: 'elsewhere',
      price: PRICE,
      payment: { kind: 'money', purse: 'provider' },
      policy: DEFAULT_POLICY,
    }
    return ask({ type: 'hold', terms }, parties, ago)
  }
  const ask = (given: BookingAsk, parties = { bookingId, mentorId: MENTOR, candidateId: ANN }, ago = 0) => {
    const by = { side: 'candidate', id: parties.candidateId } as const
    const command = { ...given, by, commandId: crypto.randomUUID(), expectedVersion: null, reason: '' } as BookingCommand
    return ports.bookings.change(parties, ({ log, now }) => decideBooking(log, command, now - ago))
  }
  expect((await hold(ANN, bookingId, minutesAgo * MINUTE)).kind).toBe('done')
  const state = async () => (await ports.money.findBooking(bookingId))?.state
  const openPage = async (now = Date.now() - minutesAgo * MINUTE) => openCheckout(desk, ANN, now, { bookingId, ...WORDS })
  const session = async () => {
    valueOf(await openPage())
    return (await ports.checkouts.list(bookingId)).at(-1)?.sessionId ?? ''
  }
  const take = (notice: { readonly body: string; readonly signature: string }) => takeNotice(desk, notice.body, notice.signature)
  const balances = async () => Object.fromEntries((await ports.money.balances()).map(({ account, minor }) => [account, minor]))
  return { ports, desk, bookingId, ask, hold, state, openPage, session, take, balances }
}

/** The provider's and the ledger's word about this session alone, after all rounds. */
const refundedFor = (sessionId: string) =>
  stripe.refunds
    .filter(({ payment_intent }) => payment_intent === stripe.sessions.get(sessionId)?.payment_intent)
    .map(({ amount }) => amount)

async function expectReturned({ desk, balances }: Book, sessionId: string, minor: number) {
  expect(await carryOutMoney(desk)).toBeGreaterThan(0)
  expect(await carryOutMoney(desk)).toBe(0)
  expect([refundedFor(sessionId), await balances()]).toEqual([[minor], {}])
}

it('opens one page for one hold, however often it is clicked, that lives as long as the provider asks', async () => {
  const { openPage, ports, bookingId } = await openBook()
  const [first, second] = [valueOf(await openPage()), valueOf(await openPage())]
  expect(second).toEqual(first)
  const [checkout] = await ports.checkouts.list(bookingId)
  const session = stripe.sessions.get(checkout?.sessionId ?? '')
  expect(session).toMatchObject({ amount_total: 5000, currency: 'eur', metadata: { inclined_booking: bookingId, inclined_attempt: '1' } })
  expect((session?.expires_at ?? 0) - (session?.created ?? 0)).toBeGreaterThanOrEqual(30 * 60)
})

it('makes a booking paid once: by the notice, by the same notice again, and by another one about the same payment', async () => {
  const { session, take, state, balances, bookingId } = await openBook()
  const id = await session()
  stripe.pay(id)
  const notice = stripe.event(id)
  expect(valueOf(await take(notice))).toBe('recorded')
  expect(await state()).toBe('confirmed')
  expect(valueOf(await take(notice))).toBe('again')
  expect(valueOf(await take(stripe.event(id, { type: 'checkout.session.async_payment_succeeded' })))).toBe('recorded')
  expect(await balances()).toEqual({ provider: 5000, [`held:${bookingId}`]: -5000 })
})

it('knows its own session by its marks where the answer that named it was lost', async () => {
  const { take, state, ports, bookingId, openPage } = await openBook()
  stripe.breakNext('lost', 2)
  expect(codeOf(await openPage())).toBe('provider-unavailable')
  const [checkout] = await ports.checkouts.list(bookingId)
  expect(checkout).toMatchObject({ state: 'new', sessionId: null })
  const lost = [...stripe.sessions.values()].filter(({ metadata }) => metadata.inclined_booking === bookingId)
  expect(lost).toHaveLength(1)
  stripe.pay(lost[0]!.id)
  expect(valueOf(await take(stripe.event(lost[0]!.id)))).toBe('recorded')
  expect(await state()).toBe('confirmed')
})

it('confirms a payment that comes after the hold, as long as nobody has taken the time', async () => {
  const { session, take, state } = await openBook(20)
  const id = await session()
  stripe.pay(id)
  expect(valueOf(await take(stripe.event(id)))).toBe('recorded')
  expect(await state()).toBe('confirmed')
})

it('gives a payment back whole that comes after somebody else has taken the time', async () => {
  const book = await openBook(20)
  const id = await book.session()
  expect((await book.hold(BEN, idAt(91), 0)).kind).toBe('done')
  stripe.pay(id)
  expect(valueOf(await book.take(stripe.event(id)))).toBe('recorded')
  expect(await book.state()).toBe('released')
  await expectReturned(book, id, 5000)
})

it.each([
  ['another amount', { amount: 4999 }, 4999],
  ['another currency', { currency: 'usd' }, 5000],
])('gives back whole what was paid in %s', async (_, other, minor) => {
  const book = await openBook()
  const id = await book.session()
  stripe.pay(id, other)
  expect(valueOf(await book.take(stripe.event(id)))).toBe('recorded')
  expect(await book.state()).toBe('held')
  await expectReturned(book, id, minor)
})

it('acts on the state as it is, in whatever order notices come', async () => {
  const { session, take, state } = await openBook()
  const id = await session()
  stripe.complete(id)
  expect([valueOf(await take(stripe.event(id))), await state()]).toEqual(['unpaid', 'held'])
  stripe.pay(id)
  expect([valueOf(await take(stripe.event(id, { type: 'checkout.session.expired' }))), await state()]).toEqual(['recorded', 'confirmed'])
})

it.each<[string, (notice: { body: string; signature: string }) => { body: string; signature: string }]>([
  ['by another secret', ({ body }) => ({ body, signature: stripe.sign(body, { secret: 'whsec_other' }) })],
  ['of another body', ({ body, signature }) => ({ body: `${body} `, signature })],
  ['of long ago', ({ body }) => ({ body, signature: stripe.sign(body, { timestamp: Math.floor(Date.now() / 1000) - 3600 }) })],
  ['of nobody', ({ body }) => ({ body, signature: '' })],
])('stores nothing of a notice signed %s', async (_, spoil) => {
  const { session, take, state, ports } = await openBook()
  const id = await session()
  stripe.pay(id)
  expect(codeOf(await take(spoil(stripe.event(id))))).toBe('bad-signature')
  expect([await state(), await ports.checkouts.listOpenNotices(0, 10)]).toEqual(['held', []])
})

it('ignores notices of another account, of a session that is not there, and of another booking', async () => {
  const { session, take, state } = await openBook()
  const other = await openBook()
  const [id, otherId] = [await session(), await other.session()]
  stripe.pay(id)
  stripe.pay(otherId)
  expect(valueOf(await take(stripe.event(id, { account: 'acct_other' })))).toBe('ignored')
  expect(valueOf(await take(stripe.event('cs_of_another_account')))).toBe('ignored')
  expect(valueOf(await take(stripe.event(otherId)))).toBe('ignored')
  expect(valueOf(await take(stripe.event(id, { type: 'charge.refunded' })))).toBe('ignored')
  expect(await state()).toBe('held')
})

it('keeps a notice that could not be handled, and handles it when it comes again', async () => {
  const { session, take, state, ports } = await openBook()
  const id = await session()
  stripe.pay(id)
  const notice = stripe.event(id)
  stripe.breakNext('down', 2)
  expect(codeOf(await take(notice))).toBe('provider-unavailable')
  expect(await ports.checkouts.listOpenNotices(0, 10)).toHaveLength(1)
  expect([valueOf(await take(notice)), await state()]).toEqual(['recorded', 'confirmed'])
  expect(await ports.checkouts.listOpenNotices(0, 10)).toEqual([])
})

it('ends the page of a hold that is given up; and where it was paid a moment before, gives that back', async () => {
  const book = await openBook()
  const id = await book.session()
  valueOf(await releaseHold(book.ports, ANN, book.bookingId))
  expect([await carryOutMoney(book.desk), await carryOutMoney(book.desk)]).toEqual([1, 0])
  expect(stripe.sessions.get(id)?.status).toBe('expired')
  expect(codeOf(await book.openPage())).toBe('nothing-held')
  const late = await openBook()
  const lateId = await late.session()
  stripe.pay(lateId)
  valueOf(await releaseHold(late.ports, ANN, late.bookingId))
  expect(await carryOutMoney(late.desk)).toBe(1)
  await expectReturned(late, lateId, 5000)
})

it('refunds once, though the answer was lost, and says why while the provider is down', async () => {
  const book = await openBook()
  const id = await book.session()
  stripe.pay(id)
  valueOf(await book.take(stripe.event(id)))
  expect((await book.ask({ type: 'cancel' })).kind).toBe('done')
  stripe.breakNext('down', 2)
  await carryOutMoney(book.desk)
  const [task] = await book.ports.money.listTasks(['refund'], { isDue: false, limit: 10 })
  expect(task).toMatchObject({ attempts: 1, lastError: expect.stringContaining('provider-unavailable') })
  expect(await carryOutMoney(book.desk)).toBe(0)
  const again = async () => {
    await book.ports.money.taskFailed(task!.effect.id, { reason: '', againSeconds: 0 })
    return carryOutMoney(book.desk)
  }
  stripe.breakNext('lost', 2)
  await again()
  stripe.breakNext('down', 0)
  await again()
  expect([refundedFor(id), await book.balances(), await book.ports.money.listTasks(['refund'], { isDue: false, limit: 10 })]).toEqual([
    [5000],
    {},
    [],
  ])
  const compared = valueOf(await compareWithProvider(book.desk, Date.now() + HOUR, 1))
  expect(compared.filter(({ id: of }) => of === stripe.sessions.get(id)?.payment_intent)).toEqual([])
})

it('refuses a page for a stranger, for a hold that is over, and while the provider is down', async () => {
  const { desk, bookingId, openPage } = await openBook()
  expect(codeOf(await openCheckout(desk, BEN, Date.now(), { bookingId, ...WORDS }))).toBe('booking-not-found')
  expect(codeOf(await openPage(Date.now() + 11 * MINUTE))).toBe('hold-over')
  stripe.breakNext('down', 2)
  expect(codeOf(await openPage())).toBe('provider-unavailable')
  expect((await openPage()).ok).toBe(true)
})

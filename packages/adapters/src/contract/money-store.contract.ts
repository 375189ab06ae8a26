/** What every MoneyStore and CheckoutStore does: the ledger follows the log, each task is done once, each notice is stored first. */
import type { MoneyTask } from '@inclined/app/ports/money-store'
import type { BookingTerms } from '@inclined/core/mentoring/booking'
import type { BookingAsk, BookingCommand } from '@inclined/core/mentoring/booking-command'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { HOUR } from '@inclined/core/mentoring/instant'
import { balanceOf, bookRefundSent, type Purse } from '@inclined/core/mentoring/ledger'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { newId, type StoresUnderTest } from './samples.ts'

const PRICE = { minor: 5000, currency: 'EUR' }
const page = { isDue: false, limit: 500 }

/** A booking of its own people, a hundred hours ahead. */
function openPaid(stores: StoresUnderTest, purse: Purse) {
  const start = Math.ceil(Date.now() / HOUR) * HOUR + 100 * HOUR
  const parties = { bookingId: newId(), mentorId: newId(), candidateId: newId() }
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
    payment: { kind: 'money', purse },
    policy: DEFAULT_POLICY,
  }
  const charge = { chargeId: `ch-${parties.bookingId}`, money: PRICE, purse }
  const ask = (by: BookingCommand['by'], given: BookingAsk, ago = 0) =>
    stores().bookings.change(parties, ({ log, now }) =>
      decideBooking(log, { ...given, by, commandId: newId(), expectedVersion: null, reason: '' } as BookingCommand, now - ago),
    )
  const candidate = { side: 'candidate', id: parties.candidateId } as const
  const mine = async (kinds: Parameters<ReturnType<StoresUnderTest>['money']['listTasks']>[0], isDue = false) =>
    (await stores().money.listTasks(kinds, { ...page, isDue })).filter(({ booking }) => booking.terms.bookingId === parties.bookingId)
  const owed = async (account: string) =>
    (await stores().money.balances()).find((balance) => balance.account === account && balance.currency === 'EUR')?.minor ?? 0
  return {
    ...parties,
    charge,
    mine,
    owed,
    hold: (ago = 0) => ask(candidate, { type: 'hold', terms }, ago),
    submit: () => ask(candidate, { type: 'submit' }),
    pay: (given = charge) => ask({ side: 'system', id: 'test' }, { type: 'record-payment', charge: given }),
    mark: () => ask({ side: 'mentor', id: parties.mentorId }, { type: 'record-payment', charge }),
    cancel: () => ask(candidate, { type: 'cancel' }),
    release: () => ask(candidate, { type: 'release' }),
  }
}

const idsOf = (tasks: readonly MoneyTask[]) => tasks.map(({ effect }) => effect.id)

function postsAndSends(stores: StoresUnderTest): void {
  it('posts a charge and its settlement with the events they follow from', async () => {
    const paid = openPaid(stores, 'provider')
    await paid.hold()
    await paid.pay()
    expect([await paid.owed(`held:${paid.bookingId}`), await paid.owed(`refunds:${paid.candidateId}`)]).toEqual([-5000, 0])
    await paid.pay()
    expect(await paid.owed(`held:${paid.bookingId}`)).toBe(-5000)
    await paid.cancel()
    expect([await paid.owed(`held:${paid.bookingId}`), await paid.owed(`refunds:${paid.candidateId}`)]).toEqual([0, -5000])
    const posted = await stores().money.transactionsOf('provider', Date.now() - HOUR)
    const ids = posted.map(({ id }) => id)
    expect(ids).toContain(`charge:${paid.charge.chargeId}`)
    expect(ids).not.toContain(`settle:${paid.bookingId}`)
    expect(balanceOf(posted, 'provider', 'EUR')).toBeGreaterThanOrEqual(5000)
  })

  it('does each task once, with what was sent in the ledger, and never sends more than is owed', async () => {
    const { money } = stores()
    const paid = openPaid(stores, 'provider')
    await paid.hold()
    await paid.pay()
    await paid.cancel()
    const [task] = await paid.mine(['refund'])
    expect(task).toMatchObject({ effect: { kind: 'refund', money: PRICE, chargeId: paid.charge.chargeId }, attempts: 0, done: null })
    const id = task!.effect.id
    const tooMuch = bookRefundSent(paid.candidateId, `much-${id}`, { ...PRICE, minor: 5001 }, 'provider')
    await expect(money.taskDone(id, { reference: 're_1', by: 'test', posts: tooMuch })).rejects.toThrow()
    expect(idsOf(await paid.mine(['refund']))).toEqual([id])
    const posts = bookRefundSent(paid.candidateId, `re-${id}`, PRICE, 'provider')
    const ways = await Promise.all([1, 2, 3].map(() => money.taskDone(id, { reference: 're_1', by: 'test', posts })))
    expect(ways.filter(Boolean)).toHaveLength(1)
    expect([await paid.mine(['refund']), await paid.owed(`refunds:${paid.candidateId}`)]).toEqual([[], 0])
    expect(await money.findTask(id)).toMatchObject({ done: { reference: 're_1', by: 'test' } })
    expect(idsOf(await money.listTasksOf(paid.candidateId, 10))).toEqual([id])
    expect(await money.listTasksOf(newId(), 10)).toEqual([])
    expect(await money.taskDone('no-task', { reference: 'x', by: 'test', posts: null })).toBe(false)
  })

  it('puts a task that failed off, and keeps why', async () => {
    const paid = openPaid(stores, 'provider')
    await paid.hold()
    await paid.pay()
    await paid.cancel()
    const [task] = await paid.mine(['refund'], true)
    await stores().money.taskFailed(task!.effect.id, { reason: 'no answer', againSeconds: 60 })
    await stores().money.taskFailed(task!.effect.id, { reason: 'still none', againSeconds: 60 })
    expect(await paid.mine(['refund'], true)).toEqual([])
    expect(await paid.mine(['refund'])).toMatchObject([{ attempts: 2, lastError: 'still none' }])
    await stores().money.taskFailed(task!.effect.id, { reason: '', againSeconds: 0 })
    expect(await paid.mine(['refund'], true)).toHaveLength(1)
  })
}

function listsWork(stores: StoresUnderTest): void {
  it('lists what a hand has to do apart, and bookings paid elsewhere until they are marked', async () => {
    const outside = openPaid(stores, 'outside')
    await outside.hold()
    await outside.submit()
    const unmarked = async () => (await stores().money.listUnmarked(500)).map(({ terms }) => terms.bookingId)
    expect(await unmarked()).toContain(outside.bookingId)
    await outside.mark()
    expect(await unmarked()).not.toContain(outside.bookingId)
    await outside.cancel()
    expect(await outside.mine(['refund'])).toEqual([])
    expect(await outside.mine(['refund-by-hand', 'payout'])).toHaveLength(1)
    expect((await stores().money.findBooking(outside.bookingId))?.state).toBe('cancelled-by-candidate')
    expect([await stores().money.findBooking(newId()), await stores().money.findBooking('no-id')]).toEqual([null, null])
  })

  it('lists the end of a checkout, and shows a decision what the candidate holds elsewhere', async () => {
    const paid = openPaid(stores, 'provider')
    await paid.hold()
    const other = { bookingId: newId(), mentorId: newId(), candidateId: paid.candidateId }
    const seen = await stores().bookings.change(other, ({ held }) => ({ ok: false, error: held.map(({ terms }) => terms.bookingId) }))
    expect(seen).toEqual({ kind: 'refused', refusal: [paid.bookingId] })
    await paid.release()
    expect(await paid.mine(['end-checkout'])).toMatchObject([{ effect: { kind: 'end-checkout' } }])
  })
}

function keepsCheckouts(stores: StoresUnderTest): void {
  const lives = { seconds: 1800, leastLeftSeconds: 60 }

  it('keeps one checkout under way for a hold, under one attempt, and its last word', async () => {
    const { checkouts } = stores()
    const paid = openPaid(stores, 'provider')
    await paid.hold()
    const begun = await Promise.all([1, 2, 3].map(() => checkouts.begin(paid.bookingId, lives)))
    expect(begun.map(({ attempt, state }) => [attempt, state])).toEqual([1, 2, 3].map(() => [1, 'new']))
    const sessionId = `cs-${paid.bookingId}`
    await checkouts.opened(paid.bookingId, 1, { id: sessionId, url: 'https://pay.example.test/1' })
    await checkouts.opened(paid.bookingId, 1, { id: 'another', url: 'https://pay.example.test/2' })
    expect(await checkouts.findBySession(sessionId)).toMatchObject({ bookingId: paid.bookingId, state: 'open' })
    expect(await checkouts.begin(paid.bookingId, lives)).toMatchObject({ attempt: 1, url: 'https://pay.example.test/1' })
    expect(await checkouts.begin(paid.bookingId, { ...lives, leastLeftSeconds: 3600 })).toMatchObject({ attempt: 2, url: null })
    await checkouts.setState(paid.bookingId, 1, 'ended')
    await checkouts.setState(paid.bookingId, 1, 'paid')
    await checkouts.setState(paid.bookingId, 1, 'ended')
    await checkouts.setState(paid.bookingId, 2, 'ended')
    expect((await checkouts.list(paid.bookingId)).map(({ state }) => state)).toEqual(['paid', 'ended'])
    expect(await checkouts.begin(paid.bookingId, lives)).toMatchObject({ attempt: 3, state: 'new' })
    expect([await checkouts.findBySession('nothing'), await checkouts.list(newId())]).toEqual([null, []])
  })

  it('stores a notice once, and says whether it is still to be handled', async () => {
    const { checkouts } = stores()
    const notice = { id: `evt-${newId()}`, type: 'paid', sessionId: 'cs-1' }
    expect(await checkouts.receive(notice)).toBe(true)
    expect(await checkouts.receive(notice)).toBe(true)
    const open = async (age: number) => (await checkouts.listOpenNotices(age, 500)).filter(({ id }) => id === notice.id)
    expect([await open(0), await open(60)]).toEqual([[notice], []])
    await checkouts.handled(notice.id, 'recorded')
    expect([await checkouts.receive(notice), await open(0)]).toEqual([false, []])
  })
}

export function moneyStoreContract(stores: StoresUnderTest): void {
  postsAndSends(stores)
  listsWork(stores)
  keepsCheckouts(stores)
}

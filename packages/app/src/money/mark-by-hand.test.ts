/** Paid elsewhere and sent by hand: who may mark what, once, and what the ledger says; and how many times a candidate may hold. */
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { bookTime } from '../bookings/book-time.ts'
import { answerBooking } from '../bookings/answer-booking.ts'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { saveMentor } from '../mentors/save-mentor.ts'
import type { PaymentProvider, PaymentWays } from '../ports/payments.ts'
import { markPaid, markSent } from './mark-by-hand.ts'

const [ANN, HOST] = [idAt(82), idAt(89)]
const MENTORS = [idAt(71), idAt(72), idAt(73), idAt(74)]
const MENTOR = MENTORS[0]!
const DAY = 86_400_000
const OUTSIDE: PaymentWays = { kind: 'outside' }
/** Nothing is asked of it while a time is chosen. */
const PROVIDER: PaymentWays = { kind: 'provider', provider: { name: 'example' } as PaymentProvider }

async function openBook(ways: PaymentWays) {
  const { ports } = await openBench()
  const now = Date.now()
  const clocked = { ...ports, clock: { now: () => now } }
  for (const [at, id] of [...MENTORS, ANN].entries()) {
    await openOwnCandidate(ports, id)
    if (id === ANN) continue
    const service = { id: 'mock', kind: 'mock-interview', title: 'A mock', about: '', minutes: 60, deliveryHours: null } as const
    const content: MentorContent = {
      handle: `mentor-${'abcd'[at]}`,
      name: 'Ada',
      headline: 'Payments',
      about: '',
      languages: ['en'],
      tracks: [],
      principles: [],
      hasPledged: true,
      isListed: true,
      services: [{ ...service, price: { minor: 5000, currency: 'EUR' }, confirmation: 'instant', seats: 1, isOffered: true }],
      hours: { timeZone: 'UTC', weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '00:00', end: '24:00' }], overrides: [] },
    }
    valueOf(await saveMentor(clocked, id, { baseRevision: 0, content }))
  }
  let hour = 48
  const book = (mentor = 0) => {
    const start = new Date(Math.ceil(now / DAY) * DAY + (hour += 1) * 3_600_000).toISOString()
    const wish = { handle: `mentor-${'abcd'[mentor]}`, service: 'mock', start, key: crypto.randomUUID() as string }
    return bookTime(clocked, ANN, wish, { ways, policy: DEFAULT_POLICY })
  }
  const balances = async () => (await ports.money.balances()).map(({ account, minor }) => `${account.split(':')[0]} ${minor}`)
  return { ports, book, balances }
}

const hand = (person: string, isHost = false) => ({ person, isHost })

it('books at once what is paid elsewhere, and lets the mentor or a host mark it, once', async () => {
  const { ports, book, balances } = await openBook(OUTSIDE)
  const { state, terms } = valueOf(await book())
  expect([state, await balances()]).toEqual(['confirmed', []])
  const wish = { bookingId: terms.bookingId, reason: ' By transfer ' }
  expect(codeOf(await markPaid(ports, hand(ANN), wish))).toBe('booking-not-found')
  expect(codeOf(await markPaid(ports, hand(MENTORS[1]!), wish))).toBe('booking-not-found')
  expect(valueOf(await markPaid(ports, hand(MENTOR), wish)).charge?.money.minor).toBe(5000)
  expect(valueOf(await markPaid(ports, hand(HOST, true), wish)).chargeIds).toHaveLength(1)
  expect(await balances()).toEqual(['held -5000', 'outside 5000'])
})

it('lists what the mentor was paid as theirs to send back, and takes the mark once and with its reference', async () => {
  const { ports, book, balances } = await openBook(OUTSIDE)
  const { bookingId } = valueOf(await book()).terms
  valueOf(await markPaid(ports, hand(HOST, true), { bookingId, reason: '' }))
  valueOf(await answerBooking(ports, ANN, { id: bookingId, answer: 'cancel', reason: '', commandId: 'c', version: null }))
  const [task] = await ports.money.listTasks(['refund-by-hand'], { isDue: false, limit: 10 })
  const effectId = task?.effect.id ?? ''
  expect(await balances()).toEqual(['outside 5000', 'refunds -5000'])
  expect(codeOf(await markSent(ports, hand(ANN), { effectId, reference: 'mine' }))).toBe('task-not-found')
  expect(codeOf(await markSent(ports, hand(MENTOR), { effectId, reference: '  ' }))).toBe('reference-needed')
  for (const person of [MENTOR, HOST]) valueOf(await markSent(ports, hand(person, person === HOST), { effectId, reference: 'T-1' }))
  expect([await balances(), (await ports.money.findTask(effectId))?.done]).toEqual([
    [],
    expect.objectContaining({ reference: 'T-1', by: MENTOR }),
  ])
})

it('holds one time with a mentor, the newest, and three in all', async () => {
  const { ports, book } = await openBook(PROVIDER)
  const first = valueOf(await book(0))
  expect(first.state).toBe('held')
  const second = valueOf(await book(0))
  const stateOf = async (id: string) => (await ports.money.findBooking(id))?.state
  expect([await stateOf(first.terms.bookingId), await stateOf(second.terms.bookingId)]).toEqual(['released', 'held'])
  valueOf(await book(1))
  valueOf(await book(2))
  expect(codeOf(await book(3))).toBe('too-many-holds')
  valueOf(await book(2))
})

/** Booking a time and answering it: one winner, the rules of the page again, and nobody in somebody else's booking. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { MentorContent, MentorService } from '@inclined/core/mentoring/mentor'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { findOpenTimes } from '../mentors/find-open-times.ts'
import { saveMentor } from '../mentors/save-mentor.ts'
import { answerBooking, type BookingAnswer } from './answer-booking.ts'
import { moveBooking } from './move-booking.ts'
import { passDue } from './pass-due.ts'
import { bookTime, type BookTimeWish } from './book-time.ts'

const [MENTOR, ANN, BEN] = [idAt(81), idAt(82), idAt(83)]
const DAY = 86_400_000

const FREE = { ways: { kind: 'none' }, policy: DEFAULT_POLICY } as const

const SERVICE: MentorService = {
  id: 'mock',
  kind: 'mock-interview',
  title: 'A mock',
  about: '',
  minutes: 60,
  deliveryHours: null,
  price: { minor: 0, currency: 'EUR' },
  confirmation: 'request',
  seats: 1,
  isOffered: true,
}

async function openDay(change: Partial<MentorService> = {}, limits: Partial<MentorContent['hours']> = {}) {
  const { ports } = await openBench()
  for (const id of [MENTOR, ANN, BEN]) await openOwnCandidate(ports, id)
  const now = Date.now()
  const clocked = { ...ports, clock: { now: () => now } }
  const weekly = [{ days: [0, 1, 2, 3, 4, 5, 6], start: '09:00', end: '12:00' }]
  const content: MentorContent = {
    handle: 'ada-k',
    name: 'Ada',
    headline: 'Payments',
    about: '',
    languages: ['en'],
    tracks: [],
    principles: [],
    hasPledged: true,
    isListed: true,
    services: [{ ...SERVICE, ...change }],
    hours: { timeZone: 'UTC', weekly, overrides: [], ...limits },
  }
  valueOf(await saveMentor(clocked, MENTOR, { baseRevision: 0, content }))
  const day = Math.ceil(now / DAY) * DAY + DAY
  const at = (hour: number) => new Date(day + hour * 3_600_000).toISOString()
  const open = async () => valueOf(await findOpenTimes(clocked, 'ada-k', { service: 'mock', from: at(0), to: at(24) })).length
  let keys = 90
  const book = (person: string, wish: Partial<BookTimeWish> = {}) =>
    bookTime(clocked, person, { handle: 'ada-k', service: 'mock', start: at(9), key: idAt(++keys), ...wish }, FREE)
  const answer = (person: string, id: string, given: BookingAnswer) =>
    answerBooking(clocked, person, { id, answer: given, reason: 'Because.', commandId: idAt(++keys), version: null })
  const move = (person: string, id: string, start: string, version: number | null = null) =>
    moveBooking(clocked, person, { id, start, reason: '', commandId: idAt(++keys), version })
  const outside = async (hours: readonly number[], problem: boolean, age = 0) => {
    const busy = hours.map((hour) => ({ start: Date.parse(at(hour)), end: Date.parse(at(hour + 0.5)) }))
    const source = { kind: 'ics', address: 'https://cal.example/a.ics', userName: '', password: '' } as const
    const id = idAt(++keys)
    await clocked.calendars.add(MENTOR, { id, label: 'Work', host: 'cal.example', busy, freshAsOf: now - age, source })
    if (problem) await clocked.calendars.record(id, { at: now, problem: 'unreachable' })
  }
  return { at, open, book, answer, move, outside }
}

it('asks for a time once for each key, and gives it to nobody else', async () => {
  const { book, open } = await openDay()
  const first = valueOf(await book(ANN, { key: idAt(95) }))
  expect(first.state).toBe('requested')
  expect(valueOf(await book(ANN, { key: idAt(95) }))).toEqual(first)
  expect(codeOf(await book(BEN, { key: idAt(95) }))).toBe('key-used')
  expect(codeOf(await book(BEN))).toBe('time-not-open')
  expect(await open()).toBe(2)
})

it('confirms at once where the mentor says so', async () => {
  const { book } = await openDay({ confirmation: 'instant' })
  expect(valueOf(await book(ANN)).state).toBe('confirmed')
})

it.each<[string, Partial<MentorService>, Partial<BookTimeWish>]>([
  ['mentor-not-found', {}, { handle: 'nobody' }],
  ['service-not-found', {}, { service: 'massage' }],
  ['service-not-found', { isOffered: false }, {}],
  ['time-not-open', { kind: 'workshop', seats: 5 }, {}],
  ['time-not-open', { kind: 'workshop', seats: 5 }, { workshop: idAt(7) }],
  ['payment-not-set-up', { price: { minor: 100, currency: 'EUR' } }, {}],
  ['time-not-open', {}, { start: 'tomorrow' }],
  ['time-not-open', {}, { start: '' }],
  ['time-not-open', {}, { start: '2020-01-06T09:00:00.000Z' }],
  ['key-used', {}, { key: 'one' }],
])('refuses: %s', async (code, change, wish) => {
  const { book, open } = await openDay(change)
  expect(codeOf(await book(ANN, wish))).toBe(code)
  if (code === 'time-not-open') expect(await open()).toBe(3)
})

it('offers the mentor’s own service to everybody else, and no time outside the hours or the daily limit', async () => {
  const { book, at, open } = await openDay({}, { dailyLimit: 1 })
  expect(codeOf(await book(MENTOR))).toBe('own-service')
  for (const hour of [8, 8.5, 9.5, 12]) expect(codeOf(await book(ANN, { start: at(hour) }))).toBe('time-not-open')
  valueOf(await book(ANN, { start: at(11) }))
  expect([await open(), codeOf(await book(BEN))]).toEqual([0, 'time-not-open'])
})

it('lets the mentor confirm, the candidate cancel, and frees the time; a stranger finds nothing', async () => {
  const { book, answer, open } = await openDay()
  const { terms } = valueOf(await book(ANN))
  const id = terms.bookingId
  expect(codeOf(await answer(BEN, id, 'cancel'))).toBe('booking-not-found')
  expect(codeOf(await answer(ANN, id, 'confirm'))).toBe('not-yours')
  expect(valueOf(await answer(MENTOR, id, 'confirm')).state).toBe('confirmed')
  expect(codeOf(await answer(MENTOR, id, 'decline'))).toBe('not-now')
  expect(valueOf(await answer(ANN, id, 'cancel')).state).toBe('cancelled-by-candidate')
  expect(await open()).toBe(3)
})

it('moves a session to an open time by asking, over its own time too, and leaves it whole where it cannot', async () => {
  const { book, answer, move, at, open } = await openDay({ confirmation: 'instant' }, { slotIntervalMin: 30 })
  const { terms, version } = valueOf(await book(ANN))
  const id = terms.bookingId
  valueOf(await book(BEN, { start: at(11) }))
  expect(codeOf(await move(BEN, id, at(10)))).toBe('booking-not-found')
  for (const hour of [8, 10.5, 11, 12]) expect(codeOf(await move(ANN, id, at(hour)))).toBe('time-not-open')
  expect(codeOf(await move(ANN, id, 'noon'))).toBe('time-not-open')
  expect(codeOf(await move(ANN, id, at(10), version - 1))).toBe('changed')
  expect(valueOf(await move(MENTOR, id, at(9.5))).state).toBe('reschedule-requested')
  expect(codeOf(await answer(MENTOR, id, 'accept-move'))).toBe('not-yours')
  const moved = valueOf(await answer(ANN, id, 'accept-move'))
  expect([moved.state, new Date(moved.time.start).toISOString(), moved.calendarSequence]).toEqual(['confirmed', at(9.5), 1])
  expect(await open()).toBe(0)
})

it('gives the time of a move that was asked for to whoever books it first', async () => {
  const { book, answer, move, at } = await openDay({ confirmation: 'instant' })
  const { terms } = valueOf(await book(ANN))
  valueOf(await move(MENTOR, terms.bookingId, at(10)))
  valueOf(await book(BEN, { start: at(10) }))
  expect(codeOf(await answer(ANN, terms.bookingId, 'accept-move'))).toBe('time-not-open')
  expect(valueOf(await answer(ANN, terms.bookingId, 'decline-move')).state).toBe('confirmed')
})

it('lets a request expire that nobody answered, in a round that finds nothing the second time', async () => {
  const { ports } = await openBench()
  const parties = { bookingId: idAt(71), mentorId: MENTOR, candidateId: ANN }
  const start = Math.ceil(Date.now() / DAY) * DAY + 5 * DAY
  const by = { side: 'candidate', id: ANN } as const
  const terms = {
    ...parties,
    serviceId: 'mock',
    mode: 'live',
    workshopId: null,
    time: { start, end: start + 3_600_000 },
    slaHours: null,
    confirmation: 'request',
    place: 'elsewhere',
    price: { minor: 0, currency: 'EUR' },
    payment: { kind: 'free' },
    policy: DEFAULT_POLICY,
  } as const
  for (const ask of [{ type: 'hold', terms }, { type: 'submit' }] as const) {
    const command = { ...ask, commandId: ask.type, by, expectedVersion: null, reason: '' }
    await ports.bookings.change(parties, ({ log, now }) => decideBooking(log, command, now - 3 * DAY))
  }
  expect([await passDue(ports), await passDue(ports)]).toEqual([1, 0])
  expect((await ports.bookings.read(ANN, parties.bookingId))?.booking.state).toBe('expired')
})

it.each<[string, readonly number[], boolean, number, number]>([
  ['nothing in it', [], false, 0, 3],
  ['a busy half-hour', [9.25], false, 0, 2],
  ['six hours old', [9.25], false, 6 * 3_600_000, 2],
  ['older than six hours', [], false, 6 * 3_600_000 + 1, 0],
  ['unreadable now', [], true, 0, 0],
])('leaves out what a calendar elsewhere takes, shown and booked and moved to alike: %s', async (_what, hours, problem, age, left) => {
  const { outside, open, book, move, at } = await openDay({ confirmation: 'instant' })
  const { terms } = valueOf(await book(BEN, { start: at(11) }))
  await outside(hours, problem, age)
  expect(await open()).toBe(Math.max(0, left - 1))
  const isOpen = left === 3
  if (!isOpen) expect(codeOf(await move(BEN, terms.bookingId, at(9)))).toBe('time-not-open')
  expect(codeOf(await book(ANN))).toBe(isOpen ? 'accepted' : 'time-not-open')
})

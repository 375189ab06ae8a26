/** Workshops: set on the mentor's clock, seats taken until it is full, and cancelled as a whole. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { bookTime } from '../bookings/book-time.ts'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { findOpenTimes } from './find-open-times.ts'
import { cancelStranded, cancelWorkshop, scheduleWorkshop, type WorkshopWish } from './keep-workshops.ts'
import { saveMentor } from './save-mentor.ts'

const [MENTOR, ANN, BEN, CLEO] = [idAt(81), idAt(82), idAt(83), idAt(84)]
const DAY = 86_400_000
/** A date so many days ahead, at an hour of the clock. */
const clock = (days: number, hour: string) => `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T${hour}`
const FREE = { ways: { kind: 'none' }, policy: DEFAULT_POLICY } as const

async function openShop({
  confirmation = 'instant' as 'instant' | 'request',
  meetingLink = 'https://meet.example.test/room',
  dailyLimit = 2,
} = {}) {
  const { ports } = await openBench()
  for (const id of [MENTOR, ANN, BEN, CLEO]) await openOwnCandidate(ports, id)
  const clocked = { ...ports, clock: { now: () => Date.now() } }
  const base = { about: '', deliveryHours: null, price: { minor: 0, currency: 'EUR' }, confirmation, isOffered: true }
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
    meetingLink,
    services: [
      { ...base, id: 'shop', kind: 'workshop', title: 'Stories', minutes: 60, seats: 2 },
      { ...base, id: 'mock', kind: 'mock-interview', title: 'A mock', minutes: 60, seats: 1 },
    ],
    hours: {
      timeZone: 'Asia/Kolkata',
      weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '09:00', end: '12:00' }],
      overrides: [],
      dailyLimit,
    },
  }
  valueOf(await saveMentor(clocked, MENTOR, { baseRevision: 0, content }))
  const set = (change: Partial<WorkshopWish> = {}) =>
    scheduleWorkshop(clocked, MENTOR, { service: 'shop', start: clock(3, '10:00'), key: idAt(70), ...change })
  let keys = 90
  const take = (person: string, workshop = idAt(70)) =>
    bookTime(clocked, person, { handle: 'ada-k', service: 'shop', start: '', workshop, key: idAt(++keys) }, FREE)
  const open = async () => {
    const range = { from: `${clock(3, '00:00')}:00.000Z`, to: `${clock(4, '00:00')}:00.000Z` }
    return valueOf(await findOpenTimes(clocked, 'ada-k', { service: 'mock', ...range })).length
  }
  const stateOf = async (id: string) => (await ports.bookings.read(MENTOR, id))?.booking.state
  return { ports: clocked, set, take, open, stateOf }
}

it('takes the time of the mentor’s own clock, and the times around it stay', async () => {
  const { ports, set, open } = await openShop()
  expect(await open()).toBe(3)
  valueOf(await set())
  valueOf(await set())
  const [workshop] = await ports.workshops.listAhead(MENTOR, Date.now())
  expect(new Date(workshop?.time.start ?? 0).toISOString()).toBe(`${clock(3, '04:30')}:00.000Z`)
  expect([workshop?.seats, await open()]).toEqual([2, 2])
})

it.each<[string, Partial<WorkshopWish>]>([
  ['service-not-found', { service: 'mock' }],
  ['service-not-found', { service: '' }],
  ['bad-time', { start: '' }],
  ['bad-time', { start: 'tomorrow' }],
  ['bad-time', { start: '2026-02-31' }],
  ['bad-time', { start: clock(-1, '10:00') }],
  ['bad-time', { start: clock(367, '10:00') }],
  ['key-used', { key: 'one' }],
])('refuses: %s %o', async (code, change) => {
  const { set } = await openShop()
  expect(codeOf(await set(change))).toBe(code)
})

it('needs a place for several, and a time of its own', async () => {
  expect(codeOf(await (await openShop({ meetingLink: '' })).set())).toBe('link-needed')
  const { ports, set } = await openShop()
  expect(codeOf(await scheduleWorkshop(ports, ANN, { service: 'shop', start: clock(3, '10:00'), key: idAt(71) }))).toBe('mentor-not-found')
  valueOf(await set())
  expect(codeOf(await set({ key: idAt(71), start: clock(3, '10:30') }))).toBe('time-taken')
})

it('gives its seats and no more, none to the mentor, and counts once for the daily limit', async () => {
  const { set, take, open } = await openShop()
  valueOf(await set())
  const seat = valueOf(await take(ANN))
  expect([seat.state, seat.terms.place, seat.terms.workshopId]).toEqual(['confirmed', 'elsewhere', idAt(70)])
  expect([codeOf(await take(ANN)), codeOf(await take(MENTOR)), codeOf(await take(BEN, idAt(72)))]).toEqual([
    'candidate-busy',
    'own-service',
    'time-not-open',
  ])
  valueOf(await take(BEN))
  expect([codeOf(await take(CLEO)), await open()]).toEqual(['no-seat', 2])
})

it('cancels every seat with the workshop, those asked for and those taken, and frees the time', async () => {
  const { ports, set, take, open, stateOf } = await openShop({ confirmation: 'request' })
  valueOf(await set())
  const [ann, ben] = [valueOf(await take(ANN)).terms.bookingId, valueOf(await take(BEN)).terms.bookingId]
  const by = { side: 'mentor', id: MENTOR } as const
  await ports.bookings.change({ bookingId: ann, mentorId: MENTOR, candidateId: ANN }, ({ log, now }) =>
    decideBooking(log, { type: 'confirm', by, commandId: 'yes', expectedVersion: null, reason: '' }, now),
  )
  expect(codeOf(await cancelWorkshop(ports, ANN, idAt(70)))).toBe('workshop-not-found')
  valueOf(await cancelWorkshop(ports, MENTOR, idAt(70)))
  expect([await stateOf(ann), await stateOf(ben)]).toEqual(['cancelled-by-mentor', 'declined'])
  expect([await cancelStranded(ports), await open(), codeOf(await take(CLEO))]).toEqual([0, 3, 'time-not-open'])
})

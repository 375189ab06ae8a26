/** The search over what is listed: every wish from both sides, and free times that know bookings and workshops. */
import type { MentorContent, MentorService } from '@inclined/core/mentoring/mentor'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import type { MentorWish } from '@inclined/core/mentoring/search-mentors'
import { expect, it } from 'vitest'
import { bookTime } from '../bookings/book-time.ts'
import { idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { findMentors } from './find-mentors.ts'
import { scheduleWorkshop } from './keep-workshops.ts'
import { saveMentor } from './save-mentor.ts'

const [ADA, BEA, ANN] = [idAt(81), idAt(82), idAt(83)]
const DAY = 86_400_000

const service = (change: Partial<MentorService>): MentorService => ({
  id: 'mock',
  kind: 'mock-interview',
  title: 'A mock',
  about: '',
  minutes: 60,
  deliveryHours: null,
  price: { minor: 0, currency: 'EUR' },
  confirmation: 'instant',
  seats: 1,
  isOffered: true,
  ...change,
})

const content = (change: Partial<MentorContent>): MentorContent => ({
  handle: 'ada-k',
  name: 'Ada',
  headline: 'Payments',
  about: '',
  languages: ['en'],
  tracks: ['pm'],
  principles: ['ownership'],
  hasPledged: true,
  isListed: true,
  meetingLink: 'https://meet.example.test/room',
  services: [service({ price: { minor: 5000, currency: 'EUR' } }), service({ id: 'shop', kind: 'workshop', seats: 2 })],
  hours: { timeZone: 'UTC', weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '09:00', end: '10:00' }], overrides: [] },
  ...change,
})

const WRITTEN = service({ id: 'cv', kind: 'resume-review', minutes: null, deliveryHours: 48 })

async function openMarket() {
  const { ports } = await openBench()
  for (const id of [ADA, BEA, ANN]) await openOwnCandidate(ports, id)
  const now = Date.now()
  const clocked = { ...ports, clock: { now: () => now } }
  const bea = content({ handle: 'bea-k', languages: ['pt'], tracks: ['pmt'], principles: [], services: [WRITTEN] })
  valueOf(await saveMentor(clocked, ADA, { baseRevision: 0, content: content({}) }))
  valueOf(await saveMentor(clocked, BEA, { baseRevision: 0, content: bea }))
  const find = async (wish: MentorWish = {}) => (await findMentors(clocked, wish)).map(({ mentor }) => mentor.content.handle)
  return { ports: clocked, find, now }
}

it.each<[MentorWish, readonly string[]]>([
  [{ kinds: ['mock-interview'] }, ['ada-k']],
  [{ kinds: ['resume-review'] }, ['bea-k']],
  [{ kinds: ['call'] }, []],
  [{ track: 'pm' }, ['ada-k']],
  [{ track: 'tpm' }, []],
  [{ principles: ['ownership'] }, ['ada-k']],
  [{ principles: ['frugality'] }, []],
  [{ language: 'pt' }, ['bea-k']],
  [{ language: 'de' }, []],
  [{ kinds: ['mock-interview'], priceUpTo: { minor: 5000, currency: 'EUR' } }, ['ada-k']],
  [{ kinds: ['mock-interview'], priceUpTo: { minor: 4999, currency: 'EUR' } }, []],
])('finds by %o', async (wish, expected) => {
  const { find } = await openMarket()
  expect(await find(wish)).toEqual(expected)
})

it('finds by when something is free: work is due in its hours, a session at its next slot, a workshop at a date with a seat', async () => {
  const { ports, find, now } = await openMarket()
  expect(await find({ kinds: ['resume-review'], freeBefore: now + 2 * DAY })).toEqual([])
  expect(await find({ kinds: ['resume-review'], freeBefore: now + 2 * DAY + 1 })).toEqual(['bea-k'])
  expect(await find({ kinds: ['workshop'], freeBefore: now + 14 * DAY })).toEqual([])
  const start = `${new Date(now + 3 * DAY).toISOString().slice(0, 10)}T18:00`
  valueOf(await scheduleWorkshop(ports, ADA, { service: 'shop', start, key: idAt(70) }))
  expect(await find({ kinds: ['workshop'], freeBefore: now + 14 * DAY })).toEqual(['ada-k'])
  const wish = { handle: 'ada-k', service: 'shop', start: '', workshop: idAt(70) }
  const free = { ways: { kind: 'none' }, policy: DEFAULT_POLICY } as const
  for (const [nr, person] of [ANN, BEA].entries()) valueOf(await bookTime(ports, person, { ...wish, key: idAt(71 + nr) }, free))
  expect(await find({ kinds: ['workshop'], freeBefore: now + 14 * DAY })).toEqual([])
})

it('names the same next time as the page of the mentor, less what is booked', async () => {
  const { ports } = await openMarket()
  const next = async () => (await findMentors(ports, { kinds: ['mock-interview'] }))[0]?.services[0]?.nextFree ?? 0
  const before = await next()
  const outside = { ways: { kind: 'outside' }, policy: DEFAULT_POLICY } as const
  const start = new Date(before).toISOString()
  valueOf(await bookTime(ports, ANN, { handle: 'ada-k', service: 'mock', start, key: idAt(75) }, outside))
  expect((await next()) - before).toBe(DAY)
})

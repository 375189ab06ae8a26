/** A mentor from the first save to the free times of a service, with a booking in between. */
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { findOpenTimes } from './find-open-times.ts'
import { saveMentor } from './save-mentor.ts'

const [MENTOR, CANDIDATE] = [idAt(71), idAt(72)]
const HOUR = 3_600_000

const CONTENT: MentorContent = {
  handle: 'ada-k',
  name: 'Ada',
  headline: 'Payments',
  about: '',
  languages: ['en'],
  tracks: ['pm'],
  principles: [],
  hasPledged: true,
  isListed: true,
  services: [
    {
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
    },
  ],
  hours: { timeZone: 'UTC', weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], start: '09:00', end: '12:00' }], overrides: [] },
}

async function openMentor(change: Partial<MentorContent> = {}) {
  const { ports } = await openBench()
  for (const id of [MENTOR, CANDIDATE]) await openOwnCandidate(ports, id)
  const now = Date.now()
  const clocked = { ...ports, clock: { now: () => now } }
  const saved = await saveMentor(clocked, MENTOR, { baseRevision: 0, content: { ...CONTENT, ...change } })
  const day = new Date(Math.ceil(now / (24 * HOUR)) * 24 * HOUR + 24 * HOUR).toISOString().slice(0, 10)
  const at = (hour: string) => `${day}T${hour}:00:00.000Z`
  const times = (service = 'mock', handle = 'ada-k') => findOpenTimes(clocked, handle, { service, from: at('00'), to: at('23') })
  return { ports: clocked, saved, at, times }
}

it('finds the hours less what is booked, and has them back when it is cancelled', async () => {
  const { ports, at, times } = await openMentor()
  const hours = (await times()).ok ? valueOf(await times()) : []
  expect(hours.map((time) => Date.parse(time))).toEqual(['09', '10', '11'].map((hour) => Date.parse(at(hour))))
  const parties = { bookingId: idAt(73), mentorId: MENTOR, candidateId: CANDIDATE }
  const time = { start: Date.parse(at('10')), end: Date.parse(at('11')) }
  const by = { side: 'candidate', id: CANDIDATE } as const
  const terms = {
    ...parties,
    serviceId: 'mock',
    mode: 'live',
    workshopId: null,
    time,
    slaHours: null,
    confirmation: 'instant',
    place: 'room',
    price: { minor: 0, currency: 'EUR' },
    payment: { kind: 'free' },
    policy: DEFAULT_POLICY,
  } as const
  const ask = (type: 'hold' | 'release') =>
    ports.bookings.change(parties, ({ log, now }) =>
      decideBooking(
        log,
        { ...(type === 'hold' ? { type, terms } : { type }), commandId: type, by, expectedVersion: null, reason: '' },
        now,
      ),
    )
  expect((await ask('hold')).kind).toBe('done')
  expect(valueOf(await times()).map((each) => Date.parse(each))).toEqual(['09', '11'].map((hour) => Date.parse(at(hour))))
  await ask('release')
  expect(valueOf(await times())).toHaveLength(3)
})

it('refuses what is not listed, not offered, not live or not there', async () => {
  const { times } = await openMentor()
  expect(codeOf(await times('mock', 'nobody'))).toBe('mentor-not-found')
  expect(codeOf(await times('massage'))).toBe('service-not-found')
  const [service] = CONTENT.services
  const hidden = await openMentor({ services: [{ ...service!, isOffered: false }] })
  expect(codeOf(await hidden.times())).toBe('service-not-found')
  const review = await openMentor({ services: [{ ...service!, kind: 'resume-review', minutes: null, deliveryHours: 48 }] })
  expect(codeOf(await review.times())).toBe('service-not-found')
  const unlisted = await openMentor({ isListed: false })
  expect(codeOf(await unlisted.times())).toBe('mentor-not-found')
})

it('saves over a revision, and names what is wrong', async () => {
  const { ports, saved } = await openMentor()
  expect(valueOf(saved)).toMatchObject({ person: MENTOR, revision: 1 })
  const save = (person: string, baseRevision: number, change: Partial<MentorContent> = {}) =>
    saveMentor(ports, person, { baseRevision, content: { ...CONTENT, ...change } })
  expect(valueOf(await save(MENTOR, 1, { headline: 'Ads' })).revision).toBe(2)
  expect(await save(MENTOR, 1)).toMatchObject({ error: { code: 'mentor-changed-elsewhere', current: { revision: 2 } } })
  expect(codeOf(await save(CANDIDATE, 0))).toBe('handle-taken')
  expect(codeOf(await save(CANDIDATE, 0, { handle: 'X' }))).toBe('invalid-mentor')
})

/** Reviews between two people: blind until both are in, and on the mentor's page with what they are worth. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { readMentorRecord, readReviews, reviewBooking } from './review-booking.ts'

const [MENTOR, ANN, BEN] = [idAt(81), idAt(82), idAt(83)]
const HOUR = 3_600_000
const DAY = 24 * HOUR
const draft = (stars: number, text = 'Clear.') => ({ stars, facets: {}, text })

/** `held` sessions, the last of which ended an hour ago. */
async function openHeld(held = 1, isHeld = true) {
  const { ports } = await openBench()
  let now = Date.now()
  const clocked = { ...ports, clock: { now: () => now } }
  const ids = Array.from({ length: held }, (_, nr) => idAt(60 + nr))
  for (const [nr, bookingId] of ids.entries()) {
    const parties = { bookingId, mentorId: MENTOR, candidateId: ANN }
    const start = now - (2 + 2 * nr) * HOUR
    const terms = {
      ...parties,
      serviceId: 'mock',
      mode: 'live',
      workshopId: null,
      time: { start, end: start + HOUR },
      slaHours: null,
      confirmation: 'instant',
      place: 'elsewhere',
      price: { minor: 0, currency: 'EUR' },
      payment: { kind: 'free' },
      policy: DEFAULT_POLICY,
    } as const
    const asks = [{ type: 'hold', terms }, { type: 'submit' }, ...(isHeld ? [{ type: 'complete' } as const] : [])] as const
    for (const ask of asks) {
      const command = { ...ask, by: { side: 'candidate', id: ANN }, commandId: ask.type, expectedVersion: null, reason: '' } as const
      await ports.bookings.change(parties, ({ log }) => decideBooking(log, command, ask.type === 'complete' ? start + HOUR : start - HOUR))
    }
  }
  const id = ids[0] ?? ''
  return {
    write: (person: string, stars: number, bookingId = id) => reviewBooking(clocked, person, bookingId, draft(stars)),
    read: (person: string) => readReviews(clocked, person, id),
    record: () => readMentorRecord(clocked, MENTOR),
    ids,
    pass: (ms: number) => {
      now += ms
    },
  }
}

it('shows each side its own until both are in, then both, unchangeable', async () => {
  const { write, read, record } = await openHeld()
  expect([codeOf(await write(BEN, 5)), codeOf(await read(BEN))]).toEqual(['booking-not-found', 'booking-not-found'])
  valueOf(await write(ANN, 2))
  valueOf(await write(ANN, 4))
  expect(valueOf(await read(MENTOR))).toEqual({ side: 'mentor', own: null, other: null, why: null })
  expect((await record()).reviews).toEqual([])
  valueOf(await write(MENTOR, 5))
  expect(valueOf(await read(MENTOR))).toMatchObject({ own: { stars: 5 }, other: { stars: 4 }, why: { code: 'visible' } })
  expect(valueOf(await read(ANN))).toMatchObject({ own: { stars: 4 }, other: { stars: 5 } })
  expect([codeOf(await write(ANN, 1)), codeOf(await write(MENTOR, 1))]).toEqual(['visible', 'visible'])
  expect(await record()).toMatchObject({ rating: { count: 1, mean: null }, reviews: [{ stars: 4, side: 'candidate' }] })
})

it('shows a lone review once the time is over, and takes no late one', async () => {
  const { write, read, record, pass } = await openHeld()
  valueOf(await write(ANN, 3))
  pass(14 * DAY - 2 * HOUR)
  expect((await record()).rating.count).toBe(0)
  pass(2 * HOUR)
  expect([(await record()).rating.count, valueOf(await read(MENTOR)).other?.stars, codeOf(await write(MENTOR, 1))]).toEqual([
    1,
    3,
    'too-late',
  ])
})

it('reviews nothing that was not held', async () => {
  const { write } = await openHeld(1, false)
  expect(codeOf(await write(ANN, 5))).toBe('not-held')
})

it('says nothing of reliability below five bookings, and a mean drawn towards the prior from five reviews', async () => {
  expect((await (await openHeld(4)).record()).reliability).toEqual({ bookings: 4, kept: 4, isShown: false })
  const { write, record, ids, pass } = await openHeld(5)
  for (const id of ids) valueOf(await write(ANN, 1, id))
  pass(14 * DAY)
  expect(await record()).toMatchObject({ reliability: { bookings: 5, isShown: true }, rating: { count: 5, mean: 2.5, step: 0.5 } })
})

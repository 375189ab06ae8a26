/** Reminders: to both, once, for the time that holds now; and the private calendar of the same sessions. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { BookingAsk } from '@inclined/core/mentoring/booking-command'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { idAt, openBench } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { hashToken } from '../data/link-token.ts'
import type { CalendarEntry } from '../ports/calendar-writer.ts'
import type { MailMessage } from '../ports/mail.ts'
import { closeFeed, openFeed, readBookingFile, readFeed } from './calendar-feed.ts'
import { sendReminders } from './send-reminders.ts'

const [MENTOR, ANN, BEN] = [idAt(81), idAt(82), idAt(83)]
const parties = { bookingId: idAt(71), mentorId: MENTOR, candidateId: ANN }
const [MINUTE, HOUR] = [60_000, 3_600_000]
const START = Math.ceil(Date.now() / HOUR) * HOUR + 20 * HOUR

const terms = {
  ...parties,
  serviceId: 'mock',
  mode: 'live',
  workshopId: null,
  time: { start: START, end: START + HOUR },
  slaHours: null,
  confirmation: 'instant',
  place: 'elsewhere',
  price: { minor: 0, currency: 'EUR' },
  payment: { kind: 'free' },
  policy: DEFAULT_POLICY,
} as const

/** Booked so many hours before its start. */
async function openReminders(bookedBefore: number) {
  const { ports } = await openBench()
  for (const id of [MENTOR, ANN, BEN]) await openOwnCandidate(ports, id)
  const sent = new Map<string, MailMessage>()
  const find = async (id: string) => ({ id, name: id === ANN ? 'Ann' : 'Milo', email: `${id}@example.test`, isVerified: true })
  const outbox = { add: async ({ message }: { readonly message: MailMessage }, key: string) => !sent.has(key) && !!sent.set(key, message) }
  const ask = (side: 'candidate' | 'mentor', given: BookingAsk, before: number) =>
    ports.bookings.change(parties, ({ log }) => {
      const by = { side, id: side === 'mentor' ? MENTOR : ANN }
      return decideBooking(log, { ...given, by, commandId: given.type, expectedVersion: null, reason: '' }, START - before)
    })
  await ask('candidate', { type: 'hold', terms }, bookedBefore)
  await ask('candidate', { type: 'submit' }, bookedBefore)
  const calendar = { invite: () => '', feed: (_: string, entries: readonly CalendarEntry[]) => JSON.stringify(entries) }
  const parts = { ports, accounts: { find }, outbox, calendar, url: 'https://example.test' }
  const round = (before: number) => sendReminders({ ...parts, ports: { ...ports, clock: { now: () => START - before } } })
  return { ask, round, parts, subjects: () => [...sent.values()].map(({ subject }) => subject) }
}

it('reminds both a day, an hour and ten minutes before, once each', async () => {
  const { round, subjects } = await openReminders(48 * HOUR)
  const due: number[] = []
  for (const before of [24 * HOUR + 1, 24 * HOUR, 24 * HOUR, HOUR, 10 * MINUTE, 9 * MINUTE]) due.push(await round(before))
  expect(due).toEqual([0, 2, 2, 2, 2, 2])
  expect(subjects()).toEqual(
    ['in a day', 'in a day', 'in an hour', 'in an hour', 'in 10 minutes', 'in 10 minutes'].map((when) => `Your session begins ${when}`),
  )
})

it('reminds nobody of what was already near when it was booked, nor of what is off', async () => {
  const { ask, round, subjects } = await openReminders(5 * HOUR)
  expect([await round(4 * HOUR), subjects()]).toEqual([0, []])
  await ask('mentor', { type: 'cancel' }, 2 * HOUR)
  expect([await round(HOUR), subjects()]).toEqual([0, []])
})

it('shows a session in the calendar of its two people, cancelled ones as cancelled, until the address ends', async () => {
  const { ask, parts } = await openReminders(48 * HOUR)
  const read = async (token: string) => JSON.parse((await readFeed(parts, hashToken(token))) ?? 'null') as CalendarEntry[] | null
  expect(await read('a')).toBeNull()
  for (const [token, person] of [
    ['a', ANN],
    ['m', MENTOR],
    ['b', BEN],
  ] as const)
    await openFeed(parts.ports, person, hashToken(token))
  const [of, as] = [await read('a'), await read('m')]
  expect(of).toMatchObject([
    { uid: `${parties.bookingId}@inclined`, sequence: 0, start: START, isCancelled: false, summary: 'A session with Milo' },
  ])
  expect([as?.[0]?.summary, await read('b')]).toEqual(['A session for Ann', []])
  expect(await readBookingFile(parts, ANN, parties.bookingId)).toBe(JSON.stringify(of))
  expect(await readBookingFile(parts, BEN, parties.bookingId)).toBeNull()
  await ask('mentor', { type: 'cancel' }, 2 * HOUR)
  expect(await read('a')).toMatchObject([{ sequence: 1, isCancelled: true }])
  expect([await closeFeed(parts.ports, ANN), await read('a')]).toEqual([true, null])
})

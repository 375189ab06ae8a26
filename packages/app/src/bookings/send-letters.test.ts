/** Letters of a booking: the right words to the right person, each once, and none to somebody who is gone. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import type { BookingAsk } from '@inclined/core/mentoring/booking-command'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { idAt, openBench } from '../candidates/bench.contract.ts'
import type { MailMessage } from '../ports/mail.ts'
import { sendLetters } from './send-letters.ts'

const [MENTOR, ANN] = [idAt(81), idAt(82)]
const parties = { bookingId: idAt(71), mentorId: MENTOR, candidateId: ANN }
const HOUR = 3_600_000
const START = Math.ceil(Date.now() / HOUR) * HOUR + 100 * HOUR

const terms = {
  ...parties,
  serviceId: 'mock',
  mode: 'live',
  workshopId: null,
  time: { start: START, end: START + HOUR },
  slaHours: null,
  confirmation: 'request',
  place: 'elsewhere',
  price: { minor: 0, currency: 'EUR' },
  payment: { kind: 'free' },
  policy: DEFAULT_POLICY,
} as const

/** What would be written, as data. */
const plainCalendar = { invite: (...facts: unknown[]) => JSON.stringify(facts), feed: (...facts: unknown[]) => JSON.stringify(facts) }

async function openLetters(people: readonly string[] = [MENTOR, ANN]) {
  const { ports } = await openBench()
  const sent = new Map<string, MailMessage>()
  const find = async (id: string) =>
    people.includes(id)
      ? { id, name: id === ANN ? 'Ann' : 'Milo', email: `${id === ANN ? 'ann' : 'milo'}@example.test`, isVerified: true }
      : null
  const outbox = { add: async ({ message }: { readonly message: MailMessage }, key: string) => !sent.has(key) && !!sent.set(key, message) }
  const ask = (side: 'candidate' | 'mentor', given: BookingAsk) =>
    ports.bookings.change(parties, ({ log, now }) => {
      const by = { side, id: side === 'mentor' ? MENTOR : ANN }
      return decideBooking(log, { ...given, by, commandId: given.type, expectedVersion: null, reason: 'Because.' }, now)
    })
  await ask('candidate', { type: 'hold', terms })
  await ask('candidate', { type: 'submit' })
  const send = () => sendLetters({ ports, accounts: { find }, outbox, calendar: plainCalendar, url: 'https://example.test' })
  return { ask, send, letters: () => [...sent.values()] }
}

it('writes to both about a request, once however often it is tried', async () => {
  const { send, letters } = await openLetters()
  expect([await send(), await send()]).toEqual([2, 0])
  expect(letters().map(({ to, subject }) => [to, subject])).toEqual([
    ['ann@example.test', 'You asked for a session'],
    ['milo@example.test', 'Somebody asks for a session'],
  ])
  expect(letters()[1]!.text).toContain('Hello Milo,\n\nAnn asks for a session with you.')
  expect(letters()[1]!.text).toContain('https://example.test/bookings')
  expect(letters()[0]!.text).toContain('(UTC)')
})

it('writes what became of it', async () => {
  const { ask, send, letters } = await openLetters()
  await send()
  await ask('mentor', { type: 'confirm' })
  await ask('candidate', { type: 'cancel' })
  await send()
  expect(
    letters()
      .slice(2)
      .map(({ subject }) => subject),
  ).toEqual(['A session is confirmed', 'A session is confirmed', 'A session was cancelled', 'A session was cancelled'])
})

it('writes nothing to somebody who is gone, and names them so to the other', async () => {
  const { send, letters } = await openLetters([MENTOR])
  expect([await send(), await send()]).toEqual([2, 0])
  expect(letters()).toHaveLength(1)
  expect(letters()[0]!.text).toContain('somebody who is gone')
})

it('sends the invitation with the letter, to each their own, with a sequence that rises', async () => {
  const { ask, send, letters } = await openLetters()
  await send()
  expect(letters().map(({ calendar }) => calendar)).toEqual([null, null])
  await ask('mentor', { type: 'confirm' })
  // The first letter goes out when the booking is already off: it still says what it is about.
  await ask('candidate', { type: 'cancel' })
  await send()
  const invites = letters()
    .slice(2)
    .map(({ to, calendar }) => ({
      to,
      method: calendar?.method,
      facts: JSON.parse(calendar?.content ?? '[]') as Record<string, unknown>[],
    }))
  expect(invites.map(({ to, method, facts }) => [to, method, facts[1]?.email, facts[0]?.sequence, facts[0]?.isCancelled])).toEqual([
    ['ann@example.test', 'REQUEST', 'ann@example.test', 0, false],
    ['milo@example.test', 'REQUEST', 'milo@example.test', 0, false],
    ['ann@example.test', 'CANCEL', 'ann@example.test', 1, true],
    ['milo@example.test', 'CANCEL', 'milo@example.test', 1, true],
  ])
  expect(new Set(invites.map(({ facts }) => facts[0]?.uid)).size).toBe(1)
  expect(invites[0]?.facts[0]).toMatchObject({ start: START, end: START + HOUR, summary: 'A session with Milo' })
})

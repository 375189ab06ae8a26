/** Telling how a session went, contradicting it, and the host's word: who may, what it leads to, and what happens without the host. */
import { decideBooking } from '@inclined/core/mentoring/decide-booking'
import { DISPUTE_DAYS } from '@inclined/core/mentoring/next-due'
import { DEFAULT_POLICY } from '@inclined/core/mentoring/policy'
import { expect, it } from 'vitest'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { askOfBooking, type BookingTelling } from './answer-booking.ts'
import { type Decision, listDisputes, settleDispute } from './settle-dispute.ts'

const [MENTOR, ANN, HOST] = [idAt(81), idAt(82), idAt(83)]
const parties = { bookingId: idAt(71), mentorId: MENTOR, candidateId: ANN }
const MINUTE = 60_000
const CONTRADICT = { type: 'answer-report', agrees: false } as const

/** A session that began half an hour ago, to which nobody came. */
async function openTold() {
  const { ports } = await openBench()
  const start = Date.now() - 30 * MINUTE
  const terms = {
    ...parties,
    serviceId: 'mock',
    mode: 'live',
    workshopId: null,
    time: { start, end: start + 60 * MINUTE },
    slaHours: null,
    confirmation: 'instant',
    place: 'room',
    price: { minor: 0, currency: 'EUR' },
    payment: { kind: 'free' },
    policy: DEFAULT_POLICY,
  } as const
  for (const ask of [{ type: 'hold', terms }, { type: 'submit' }] as const) {
    const command = { ...ask, by: { side: 'candidate', id: ANN }, commandId: ask.type, expectedVersion: null, reason: '' } as const
    await ports.bookings.change(parties, ({ log }) => decideBooking(log, command, start - 60 * MINUTE))
  }
  let keys = 0
  const tell = (person: string, ask: BookingTelling, reason = 'Because.') =>
    askOfBooking(ports, person, { id: parties.bookingId, reason, commandId: `c${++keys}`, version: null }, ask)
  const decide = async (change: Partial<Decision> = {}, hand = { person: HOST, isHost: true }) => {
    const version = (await ports.bookings.read(ANN, parties.bookingId))?.booking.version ?? 0
    const wish = {
      bookingId: parties.bookingId,
      refundPercent: 100,
      finding: 'mentor-absent',
      reason: 'The log.',
      version,
      ...change,
    } as const
    return settleDispute(ports, hand, wish)
  }
  const read = async () => (await ports.bookings.read(ANN, parties.bookingId))!
  return { ports, tell, decide, read }
}

it('lets one side report, the other contradict, and the host decide with a reason', async () => {
  const { ports, tell, decide, read } = await openTold()
  expect(codeOf(await tell(HOST, { type: 'report', kind: 'absence' }))).toBe('booking-not-found')
  expect(valueOf(await tell(ANN, { type: 'report', kind: 'absence' })).state).toBe('reported')
  expect(codeOf(await tell(ANN, CONTRADICT))).toBe('not-yours')
  expect(valueOf(await tell(MENTOR, CONTRADICT, 'I was there.')).state).toBe('disputed')
  const [dispute] = valueOf(await listDisputes(ports, { person: HOST, isHost: true }))
  expect(dispute?.log.map(({ type }) => type)).toEqual(['held', 'confirmed', 'reported', 'disputed'])
  expect(dispute?.decideBy).toBe(dispute!.booking.since + DISPUTE_DAYS * 86_400_000)
  valueOf(await decide())
  const { booking, log } = await read()
  expect([booking.state, log.at(-1)]).toMatchObject([
    'resolved',
    { finding: 'mentor-absent', reason: 'The log.', by: { side: 'host', id: HOST } },
  ])
  expect(valueOf(await listDisputes(ports, { person: HOST, isHost: true }))).toEqual([])
})

it('ends at once where the other side agrees', async () => {
  const { tell } = await openTold()
  valueOf(await tell(ANN, { type: 'report', kind: 'absence' }))
  expect(valueOf(await tell(MENTOR, { type: 'answer-report', agrees: true })).state).toBe('no-show-mentor')
})

it.each<[string, Partial<Decision>, { person: string; isHost: boolean }]>([
  ['not-a-host', {}, { person: HOST, isHost: false }],
  ['own-dispute', {}, { person: MENTOR, isHost: true }],
  ['own-dispute', {}, { person: ANN, isHost: true }],
  ['booking-not-found', { bookingId: idAt(72) }, { person: HOST, isHost: true }],
  ['bad-percent', { refundPercent: 101 }, { person: HOST, isHost: true }],
  ['reason-needed', { reason: ' ' }, { person: HOST, isHost: true }],
  ['changed', { version: 1 }, { person: HOST, isHost: true }],
])('decides nothing: %s', async (code, change, hand) => {
  const { tell, decide, read } = await openTold()
  valueOf(await tell(ANN, { type: 'report', kind: 'absence' }))
  valueOf(await tell(MENTOR, CONTRADICT))
  expect([codeOf(await decide(change, hand)), (await read()).booking.state]).toEqual([code, 'disputed'])
})

it('shows disputes to hosts alone, and none that is no dispute', async () => {
  const { ports, tell, decide } = await openTold()
  expect(codeOf(await listDisputes(ports, { person: ANN, isHost: false }))).toBe('not-a-host')
  valueOf(await tell(ANN, { type: 'report', kind: 'absence' }))
  expect([valueOf(await listDisputes(ports, { person: HOST, isHost: true })), codeOf(await decide())]).toEqual([[], 'booking-not-found'])
})
